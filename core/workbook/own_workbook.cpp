#include "core/workbook/own_workbook.hpp"

#include "core/base/order.hpp"
#include "core/workbook/codes.hpp"
#include "core/workbook/own_columns.hpp"
#include "core/workbook/part_paths.hpp"
#include "core/workbook/sheet_controls.hpp"
#include "core/workbook/xml_elements.hpp"
#include "core/workbook/zip_format.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace zicha::workbook {
namespace {

constexpr std::size_t copied_bytes = std::size_t{256} << 10U;
constexpr std::string_view usual_styles = "xl/styles.xml"; // some readers know no other
constexpr std::string_view content_types_name = "[content_types].xml";

Diagnostic reason(Code code) {
    return {code, {}, {}};
}

} // namespace

OwnWorkbook::OwnWorkbook(SheetPlace place, std::vector<std::string> headings,
                         std::string explanation_name)
    : place_(std::move(place)) {
    plan_.headings = std::move(headings);
    plan_.heading_row = place_.heading_row;
    plan_.corrections = std::move(place_.corrections);
    new_sheet_.beside = place_.relation;
    new_sheet_.name = std::move(explanation_name);
}

std::optional<Diagnostic> OwnWorkbook::open() {
    if (std::optional<Diagnostic> problem = archive_.open(place_.bytes))
        return problem;
    Result<XlsxPackage> package = read_xlsx_package(archive_);
    if (!package)
        return package.take_problems().front();
    package_ = *std::move(package);
    for (const XlsxSheetPart& sheet : package_.sheets)
        if (sheet.relation == place_.relation)
            decided_ = &sheet;
    if (decided_ == nullptr || !place_.is_sound)
        return reason(codes::xlsx_own_markup);
    entries_ = archive_.in_order();
    if (std::optional<Diagnostic> problem = check_entries())
        return problem;
    outliner_.emplace(plan_.heading_row, &plan_.corrections);
    reader_.emplace(archive_, *decided_->entry, XlsxLimits::sheet_part_bytes);
    return std::nullopt;
}

// Of a workbook that could be given back as it is.
std::optional<Diagnostic> OwnWorkbook::check_entries() const {
    for (const PackedEntry& packed : entries_) {
        if (packed.entry->name.starts_with("_xmlsignatures/"))
            return reason(codes::xlsx_own_signed);
        if (packed.entry->is_encrypted || packed.entry->size >= zip::in_wide_extra)
            return reason(codes::xlsx_own_markup);
    }
    std::vector<const ZipEntry*> parts{decided_->entry, package_.workbook, package_.relations,
                                       archive_.find(content_types_name)};
    if (package_.styles != nullptr)
        parts.push_back(package_.styles);
    if (package_.strings != nullptr)
        parts.push_back(package_.strings);
    sort_items(parts, std::less<>());
    const bool is_one_twice = std::adjacent_find(parts.begin(), parts.end()) != parts.end();
    const auto sheets_there =
        std::count_if(package_.sheets.begin(), package_.sheets.end(),
                      [&](const XlsxSheetPart& sheet) { return sheet.entry == decided_->entry; });
    if (parts.front() == nullptr || is_one_twice || sheets_there > 1)
        return reason(codes::xlsx_own_markup);
    return std::nullopt;
}

std::optional<Diagnostic> OwnWorkbook::prepare() {
    if (!outliner_)
        return open();
    std::string_view piece;
    if (std::optional<Diagnostic> problem = reader_->next(piece))
        return problem;
    if (piece.empty())
        outliner_->finish();
    else
        outliner_->feed(piece);
    if (const std::optional<Code> fault = outliner_->outline().fault)
        return reason(*fault);
    if (!piece.empty())
        return std::nullopt;
    plan_.outline = std::move(outliner_->outline());
    std::optional<Diagnostic> problem = place_columns();
    if (!problem)
        problem = change_parts();
    is_ready_ = !problem;
    return problem;
}

// Those of the sheet that is decided.
std::vector<PicturePlace> OwnWorkbook::pictures() const {
    std::vector<PicturePlace> places;
    const ZipEntry* const entry = archive_.find(relations_of(decided_->path));
    std::string relations;
    if (entry == nullptr || !read_whole(*entry, relations))
        return places;
    const auto elements = read_elements(relations, 1);
    if (!elements)
        return places;
    for (const XmlElement& element : *elements) {
        const std::string_view type = element.tag.attribute("Type").value_or("");
        const std::string_view target = element.tag.attribute("Target").value_or("");
        std::string drawing;
        const bool is_old = type.ends_with("/vmlDrawing");
        const ZipEntry* const part =
            is_old || type.ends_with("/drawing")
                ? archive_.find(resolved(folder_of(decided_->path), target))
                : nullptr;
        if (part == nullptr || !read_whole(*part, drawing))
            continue;
        const std::vector<PicturePlace> more =
            is_old ? control_places(drawing) : picture_places(drawing, plan_.outline.columns);
        places.insert(places.end(), more.begin(), more.end());
    }
    return places;
}

// Beside the last column that holds anything, and beside pictures. Blank cells further to the right
// are passed by, if they are not so far away that nobody would find the result behind them.
std::optional<Diagnostic> OwnWorkbook::place_columns() {
    constexpr std::size_t most_blank = 16;
    SheetOutline& outline = plan_.outline;
    const std::size_t blank =
        outline.cell_columns - std::min(outline.cell_columns, outline.filled_columns);
    plan_.first_column = outline.filled_columns + (blank <= most_blank ? blank : 0);
    plan_.first_column += outline.has_table ? 1U : 0U; // which would grow by itself
    plan_.takes_place = place_.earlier_result.has_value();
    if (plan_.takes_place)
        plan_.first_column = *place_.earlier_result;
    else
        plan_.first_column = column_beside(pictures(), plan_.first_column, plan_.headings.size(),
                                           plan_.heading_row, outline.last_row);
    plan_.last_column = plan_.first_column + plan_.headings.size() - 1;
    if (plan_.last_column >= XlsxLimits::columns)
        return reason(codes::xlsx_own_full);
    const std::optional<CellRange>& filter = outline.filter;
    if (filter && std::int64_t{filter->first_row} + 1 != plan_.heading_row)
        outline.filter.reset();
    const std::vector<std::size_t> widths(plan_.headings.size());
    if (!with_columns(outline.columns, outline.prefix, plan_.first_column, widths))
        return reason(codes::xlsx_own_markup);
    return std::nullopt;
}

// False if it is damaged, or larger than such a part can be held several times.
bool OwnWorkbook::read_whole(const ZipEntry& entry, std::string& text) const {
    constexpr std::uint64_t most_bytes = std::uint64_t{8} << 20U;
    ZipEntryReader reader(archive_, entry, most_bytes);
    std::string_view piece;
    do {
        if (reader.next(piece))
            return false;
        text += piece;
    } while (!piece.empty());
    return true;
}

std::optional<Diagnostic> OwnWorkbook::change_parts() {
    std::string workbook;
    std::string relations;
    std::string types;
    std::string styles;
    const ZipEntry* const types_entry = archive_.find(content_types_name);
    for (const auto& [entry, text] :
         {std::pair(package_.workbook, &workbook), std::pair(package_.relations, &relations),
          std::pair(types_entry, &types), std::pair(package_.styles, &styles)})
        if (entry != nullptr)
            if (!read_whole(*entry, *text))
                return reason(codes::xlsx_own_markup);
    if (is_structure_protected(workbook))
        return reason(codes::xlsx_own_protected);
    if (!is_plain_workbook(types, package_.workbook->name))
        return reason(codes::xlsx_own_other_kind);
    std::optional<OwnStyles> new_styles = add_result_styles(styles, plan_.outline.body_style);
    if (!new_styles)
        return reason(codes::xlsx_own_markup);
    plan_.styles = *std::move(new_styles);
    if (package_.styles != nullptr)
        changed_[package_.styles] = std::exchange(plan_.styles.xml, {});
    earlier_explanation_ = find_earlier_explanation();
    if (earlier_explanation_ != nullptr)
        return std::nullopt;
    const bool is_related = !package_.styles_path.empty();
    if (package_.styles == nullptr)
        new_styles_ = is_related                               ? package_.styles_path
                      : archive_.find(usual_styles) == nullptr ? std::string(usual_styles)
                                                               : "xl/zicha-styles.xml";
    const std::string_view related = is_related ? std::string_view() : new_styles_;
    std::optional<std::string> new_relations =
        add_relation(relations, archive_, decided_->path, new_sheet_, related);
    if (!new_relations)
        return reason(codes::xlsx_own_markup);
    std::optional<std::string> new_types = add_content_type(types, new_sheet_, new_styles_);
    std::optional<std::string> new_workbook =
        add_sheet(workbook, new_sheet_, plan_.outline.filter, plan_.last_column);
    if (!new_types || !new_workbook)
        return reason(codes::xlsx_own_markup);
    changed_[package_.workbook] = *std::move(new_workbook);
    changed_[package_.relations] = *std::move(new_relations);
    changed_[types_entry] = *std::move(new_types);
    return std::nullopt;
}

// The last sheet, if it is one of ours beside an earlier result.
const ZipEntry* OwnWorkbook::find_earlier_explanation() const {
    const XlsxSheetPart& last = package_.sheets.back();
    const bool is_ours = place_.earlier_result && package_.styles != nullptr &&
                         last.name == new_sheet_.name && last.entry != decided_->entry;
    return is_ours ? last.entry : nullptr;
}

void OwnWorkbook::write_part(std::string_view name, std::string_view text) {
    zip_.begin(name);
    zip_.write(text);
    zip_.end();
}

void OwnWorkbook::begin_entry() {
    const PackedEntry& packed = entries_[next_];
    if (packed.entry == decided_->entry) {
        zip_.begin(packed.name);
        sheet_.emplace(archive_, *packed.entry, plan_, zip_);
        return;
    }
    if (packed.entry == earlier_explanation_) {
        new_sheet_.part = packed.name; // written at the end
        ++next_;
        return;
    }
    const auto changed = changed_.find(packed.entry);
    if (changed != changed_.end()) {
        write_part(packed.name, changed->second);
        ++next_;
        return;
    }
    if (copied_ == 0)
        zip_.begin_copy(packed);
    copy_entry();
}

void OwnWorkbook::copy_entry() {
    const std::string_view piece = entries_[next_].bytes.substr(copied_, copied_bytes);
    zip_.copy(piece);
    copied_ += piece.size();
    if (copied_ < entries_[next_].bytes.size())
        return;
    copied_ = 0;
    ++next_;
}

void OwnWorkbook::go_on() {
    if (is_done_ || wants_rows())
        return;
    if (sheet_) {
        if (sheet_->copy_rest())
            return;
        cut_cells_ = sheet_->cut_cells();
        is_broken_ = sheet_->is_broken();
        sheet_.reset();
        zip_.end();
        ++next_;
    } else if (next_ < entries_.size()) {
        begin_entry();
    } else {
        end_container();
    }
}

void OwnWorkbook::finish(std::vector<ExplanationRow> explanation) {
    explanation_ = std::move(explanation);
    is_finished_ = true;
}

void OwnWorkbook::end_container() {
    if (!new_styles_.empty())
        write_part(new_styles_, plan_.styles.xml);
    write_part(new_sheet_.part, explanation_sheet(explanation_, plan_));
    zip_.finish();
    is_done_ = true;
}

std::optional<Diagnostic> OwnWorkbook::problem() const {
    if (is_broken_)
        return Diagnostic{codes::xlsx_damaged, {}, {shortened(decided_->name), "1"}};
    if (zip_.is_too_large())
        return reason(codes::xlsx_result_too_long);
    return std::nullopt;
}

} // namespace zicha::workbook
