#include "core/workbook/own_parts.hpp"

#include "core/base/ascii.hpp"
#include "core/workbook/part_paths.hpp"
#include "core/workbook/xlsx_cells.hpp"
#include "core/workbook/xml_elements.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace zicha::workbook {
namespace {

constexpr std::string_view styles_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
constexpr std::string_view sheet_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

using Elements = std::optional<std::vector<XmlElement>>;

std::string_view value_of(const XmlElement& element, std::string_view name) {
    return element.tag.attribute(name).value_or("");
}

// What an attribute says anywhere at that depth, in lower case.
class Values {
public:
    Values(const std::vector<XmlElement>& elements, std::size_t depth, std::string_view name) {
        for (const XmlElement& element : elements)
            if (element.depth == depth)
                values_.insert(in_lower_case(value_of(element, name)));
    }
    [[nodiscard]] bool has(std::string_view value) const {
        return values_.contains(in_lower_case(value));
    }

private:
    std::set<std::string> values_;
};

// The stem with a number that makes it new.
template <typename Taken> std::string first_free(std::string_view stem, Taken is_taken) {
    std::size_t number = 1;
    while (is_taken(std::string(stem) + std::to_string(number)))
        ++number;
    return std::string(stem) + std::to_string(number);
}

// Of the same family as the relation, whose last word it replaces.
std::string type_like(std::string_view type, std::string_view word) {
    return std::string(type.substr(0, type.rfind('/') + 1)) + std::string(word);
}

std::string element_of(const XmlElement& like, std::string_view name) {
    return "<" + std::string(like.tag.prefix) + std::string(name);
}

} // namespace

std::optional<std::string> add_relation(std::string_view xml, const ZipArchive& archive,
                                        std::string_view beside_part, NewSheet& sheet,
                                        std::string_view styles) {
    const Elements elements = read_elements(xml, 1);
    if (!elements)
        return std::nullopt;
    const XmlElement* beside = nullptr;
    for (const XmlElement& element : *elements)
        if (element.is("Relationship", 1) && value_of(element, "Id") == sheet.beside)
            beside = &element;
    if (beside == nullptr)
        return std::nullopt;
    const std::string_view target = value_of(*beside, "Target");
    const std::string_view folder = beside_part.substr(0, beside_part.rfind('/') + 1);
    const std::string file =
        first_free("sheet",
                   [&](const std::string& name) {
                       return archive.find(std::string(folder) + name + ".xml") != nullptr;
                   }) +
        ".xml";
    const Values ids(*elements, 1, "Id");
    const auto is_id_taken = [&](const std::string& id) { return ids.has(id); };
    sheet.relation = first_free("rIdZicha", is_id_taken);
    sheet.part = std::string(folder) + file;
    const auto relation = [&](const std::string& id, std::string_view type, const std::string& to) {
        return element_of(*beside, "Relationship") + " Id=\"" + id + "\" Type=\"" +
               std::string(type) + "\" Target=\"" + to + "\"/>";
    };
    const std::string_view type = value_of(*beside, "Type");
    std::string added =
        relation(sheet.relation, type, std::string(target.substr(0, target.rfind('/') + 1)) + file);
    if (!styles.empty())
        added += relation(first_free("rIdZichaStyles", is_id_taken), type_like(type, "styles"),
                          "/" + std::string(styles));
    XmlEdits edits;
    edits.add_children(elements->front(), added);
    return edits.apply(xml);
}

std::optional<std::string> add_content_type(std::string_view xml, const NewSheet& sheet,
                                            std::string_view styles) {
    const Elements elements = read_elements(xml, 1);
    if (!elements || !elements->front().is("Types", 0))
        return std::nullopt;
    const auto override_of = [&](std::string_view part, std::string_view type) {
        return element_of(elements->front(), "Override") + " PartName=\"/" + std::string(part) +
               "\" ContentType=\"" + std::string(type) + "\"/>";
    };
    std::string added = override_of(sheet.part, sheet_type);
    if (!styles.empty() && !Values(*elements, 1, "PartName").has("/" + std::string(styles)))
        added += override_of(styles, styles_type);
    XmlEdits edits;
    edits.add_children(elements->front(), added);
    return edits.apply(xml);
}

bool is_plain_workbook(std::string_view content_types, std::string_view workbook) {
    const Elements elements = read_elements(content_types, 1);
    if (!elements)
        return true; // it cannot be added to either
    const std::string part = "/" + in_lower_case(workbook);
    for (const XmlElement& element : *elements) {
        const std::string_view type = value_of(element, "ContentType");
        if (element.is("Override", 1) && in_lower_case(value_of(element, "PartName")) == part &&
            (type.find("macroEnabled") != std::string_view::npos ||
             type.find("template") != std::string_view::npos))
            return false;
    }
    return true;
}

namespace {

// "'A'!$A$1:$B$2" with the range's last column further to the right; the text itself if it is not
// of that range.
std::string widened(std::string_view reference, const CellRange& range, std::size_t last_column) {
    const std::size_t cells = reference.rfind('!');
    const std::string_view written =
        cells == std::string_view::npos ? std::string_view() : reference.substr(cells + 1);
    const std::size_t colon = written.find(':');
    const std::optional<CellRange> found = range_of(written);
    if (!found || colon == std::string_view::npos || found->first_row != range.first_row ||
        found->first_column != range.first_column || found->last_column != range.last_column)
        return std::string(reference);
    return std::string(reference.substr(0, cells + 1 + colon + 1)) + "$" + letters_of(last_column) +
           "$" + std::to_string(found->last_row + 1);
}

// ` r:id="…"` with the name that the other sheet's tag has for it, and what that tag declares of
// it; empty if it is not so written.
std::string relation_attribute(const XmlElement& sheet, std::string_view relation) {
    const std::string_view raw = sheet.tag.raw;
    const std::size_t name = raw.find(":id=");
    const std::size_t start =
        name == std::string_view::npos ? name : raw.find_last_of(" \t\r\n", name);
    if (start == std::string_view::npos)
        return {};
    const std::string prefix(raw.substr(start + 1, name - start - 1));
    std::string written = " " + prefix + ":id=\"" + std::string(relation) + "\"";
    if (const auto declared = sheet.tag.attribute("xmlns:" + prefix))
        written += " xmlns:" + prefix + "=\"" + std::string(*declared) + "\"";
    return written;
}

struct Sheets {
    const XmlElement* list = nullptr;
    const XmlElement* beside = nullptr;
    std::size_t beside_at = 0; // its number, from 0
    std::size_t count = 0;
    int most_id = 0;
    bool is_twice = false;
};

Sheets sheets_of(const std::vector<XmlElement>& elements, std::string_view beside) {
    Sheets sheets;
    bool is_in_list = false;
    for (const XmlElement& element : elements) {
        if (element.depth == 1)
            is_in_list = element.tag.name == "sheets";
        if (element.is("sheets", 1))
            sheets.list = &element;
        if (!is_in_list || !element.is("sheet", 2))
            continue;
        sheets.most_id =
            std::max(sheets.most_id, whole_number(value_of(element, "sheetId")).value_or(0));
        if (value_of(element, "id") == beside) {
            sheets.is_twice = sheets.beside != nullptr;
            sheets.beside = &element;
            sheets.beside_at = sheets.count;
        }
        ++sheets.count;
    }
    return sheets;
}

} // namespace

std::optional<std::string> add_sheet(std::string_view xml, NewSheet& sheet,
                                     const std::optional<CellRange>& filter,
                                     std::size_t last_column) {
    constexpr int most_sheet_id = 65'534;
    const Elements elements = read_elements(xml, 2);
    if (!elements)
        return std::nullopt;
    const Sheets sheets = sheets_of(*elements, sheet.beside);
    if (sheets.beside == nullptr || sheets.is_twice || sheets.most_id >= most_sheet_id ||
        relation_attribute(*sheets.beside, sheet.relation).empty())
        return std::nullopt;
    const Values names(*elements, 2, "name");
    const auto is_taken = [&](const std::string& name) { return names.has(name); };
    if (is_taken(sheet.name))
        sheet.name = first_free(sheet.name + "-", is_taken);
    std::string added = element_of(*sheets.beside, "sheet") + " name=\"";
    append_xml(added, sheet.name);
    added += "\" sheetId=\"" + std::to_string(sheets.most_id + 1) + "\"" +
             relation_attribute(*sheets.beside, sheet.relation) + "/>";
    XmlEdits edits;
    edits.add_children(*sheets.list, added);
    for (const XmlElement& element : *elements)
        if (filter && element.is("definedName", 2) &&
            value_of(element, "name") == "_xlnm._FilterDatabase" &&
            value_of(element, "localSheetId") == std::to_string(sheets.beside_at)) {
            const std::size_t start = element.start + element.tag.raw.size();
            const std::size_t length = element.end_tag - std::min(element.end_tag, start);
            edits.replace(start, length, widened(xml.substr(start, length), *filter, last_column));
        }
    return edits.apply(xml);
}

bool is_structure_protected(std::string_view workbook) {
    const Elements elements = read_elements(workbook, 1);
    return elements &&
           std::any_of(elements->begin(), elements->end(), [](const XmlElement& element) {
               const std::string_view locked = value_of(element, "lockStructure");
               return element.is("workbookProtection", 1) && (locked == "1" || locked == "true");
           });
}

} // namespace zicha::workbook
