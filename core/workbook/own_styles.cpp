#include "core/workbook/own_styles.hpp"

#include "core/base/ascii.hpp"
#include "core/workbook/xlsx_template.hpp"
#include "core/workbook/xml_elements.hpp"

#include <algorithm>
#include <array>

namespace zicha::workbook {
namespace {

constexpr std::size_t most_written_styles = 65'000; // a workbook can have a few more
constexpr std::size_t tones = xlsx_template::tone_colours.size();
constexpr std::size_t added_plain = 2; // beside those of tones

// What can stand behind fills, and behind cellXfs, in a part of styles.
constexpr std::array<std::string_view, 8> behind_fills{
    "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"};

struct Parts {
    std::string_view xml;
    std::vector<XmlElement> elements;
    const XmlElement* root = nullptr;
    const XmlElement* fills = nullptr;
    const XmlElement* styles = nullptr;
    std::vector<const XmlElement*> formats; // of `styles`
    std::size_t fill_count = 0;
};

bool read_parts(std::string_view xml, Parts& parts) {
    std::optional<std::vector<XmlElement>> elements = read_elements(xml, 2);
    if (!elements || !elements->front().is("styleSheet", 0))
        return false;
    parts.xml = xml;
    parts.elements = std::move(*elements);
    parts.root = &parts.elements.front();
    const XmlElement* parent = nullptr;
    for (const XmlElement& element : parts.elements) {
        if (element.depth == 1)
            parent = &element;
        if (element.is("fills", 1))
            parts.fills = &element;
        else if (element.is("cellXfs", 1))
            parts.styles = &element;
        else if (element.is("fill", 2) && parent == parts.fills)
            ++parts.fill_count;
        else if (element.is("xf", 2) && parent == parts.styles)
            parts.formats.push_back(&element);
    }
    return parts.styles != nullptr && !parts.formats.empty() &&
           parts.formats.size() + tones < most_written_styles;
}

std::string fill_of(std::string_view prefix, std::string_view colour) {
    const std::string p(prefix);
    return "<" + p + "fill><" + p + "patternFill patternType=\"solid\"><" + p + "fgColor rgb=\"" +
           std::string(colour) + "\"/></" + p + "patternFill></" + p + "fill>";
}

// The two that every workbook begins with.
std::string first_fills(std::string_view prefix) {
    const std::string p(prefix);
    return "<" + p + "fill><" + p + R"(patternFill patternType="none"/></)" + p + "fill><" + p +
           "fill><" + p + R"(patternFill patternType="gray125"/></)" + p + "fill>";
}

void add_fills(const Parts& parts, XmlEdits& edits) {
    const std::string prefix(parts.root->tag.prefix);
    std::string added;
    for (const std::string_view colour : xlsx_template::tone_colours)
        added += fill_of(prefix, colour);
    if (parts.fills != nullptr && parts.fill_count > 0) {
        edits.add_children(*parts.fills, added, parts.fill_count + tones);
        return;
    }
    added = first_fills(prefix) + added;
    if (parts.fills != nullptr) {
        edits.add_children(*parts.fills, added, tones + 2);
        return;
    }
    const auto next =
        std::find_if(parts.elements.begin(), parts.elements.end(), [](const XmlElement& element) {
            return element.depth == 1 && std::find(behind_fills.begin(), behind_fills.end(),
                                                   element.tag.name) != behind_fills.end();
        });
    edits.insert(next->start, "<" + prefix + "fills count=\"" + std::to_string(tones + 2) + "\">" +
                                  added + "</" + prefix + "fills>");
}

// What the model says of a place along one of the axes; empty: nothing.
std::string placed(const std::optional<XmlToken>& alignment, std::string_view axis) {
    const std::string_view place =
        alignment ? alignment->attribute(axis).value_or("") : std::string_view();
    return place.empty() ? std::string()
                         : " " + std::string(axis) + "=\"" + std::string(place) + "\"";
}

// A format like the model: numbers as they are, and no text turned, shrunk or broken.
std::string format_like(const Parts& parts, const XmlElement& model, bool is_sentence) {
    std::string tag = with_attribute(model.tag.raw, "numFmtId", "0");
    if (model.tag.attribute("quotePrefix"))
        tag = with_attribute(tag, "quotePrefix", "0");
    tag = with_attribute(tag, "applyAlignment", "1");
    if (tag.ends_with("/>"))
        tag.replace(tag.size() - 2, 2, ">");
    const std::string_view whole = parts.xml.substr(model.start, model.end - model.start);
    std::optional<XmlToken> alignment;
    std::string others;
    if (const auto elements = read_elements(whole, 1))
        for (const XmlElement& child : *elements) {
            if (child.is("alignment", 1))
                alignment = child.tag;
            else if (child.depth == 1)
                others += whole.substr(child.start, child.end - child.start);
        }
    const std::string prefix(parts.root->tag.prefix);
    const std::string along =
        is_sentence ? " horizontal=\"left\"" : placed(alignment, "horizontal");
    return tag + "<" + prefix + "alignment" + along + placed(alignment, "vertical") + "/>" +
           others + "</" + prefix + "xf>";
}

std::string with_fill(const std::string& format, std::size_t fill) {
    const std::size_t end = format.find('>') + 1;
    const std::string_view tag = std::string_view(format).substr(0, end);
    return with_attribute(with_attribute(tag, "fillId", std::to_string(fill)), "applyFill", "1") +
           format.substr(end);
}

} // namespace

std::optional<OwnStyles> add_result_styles(std::string_view xml, std::string_view model) {
    if (xml.empty())
        return OwnStyles{std::string(xlsx_template::styles), 0, 0, xlsx_template::first_tone};
    Parts parts;
    if (!read_parts(xml, parts))
        return std::nullopt;
    const auto wanted = static_cast<std::size_t>(whole_number(model).value_or(0));
    const XmlElement& beside = *parts.formats[wanted < parts.formats.size() ? wanted : 0];
    const std::string format = format_like(parts, beside, false);
    const std::size_t first_fill = parts.fill_count > 0 ? parts.fill_count : 2;
    std::string formats = format + format_like(parts, beside, true);
    for (std::size_t tone = 0; tone < tones; ++tone)
        formats += with_fill(format, first_fill + tone);
    XmlEdits edits;
    add_fills(parts, edits);
    edits.add_children(*parts.styles, formats, parts.formats.size() + tones + added_plain);
    const std::size_t first = parts.formats.size();
    return OwnStyles{edits.apply(xml), first, first + 1, first + added_plain};
}

} // namespace zicha::workbook
