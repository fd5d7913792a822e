#include "core/workbook/own_sheet.hpp"

#include "core/base/ascii.hpp"
#include "core/workbook/own_columns.hpp"
#include "core/workbook/xlsx_package.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace zicha::workbook {
namespace {

constexpr std::size_t sheet_piece_bytes = std::size_t{64} << 10U;
constexpr std::size_t of_row = 2; // depths
constexpr std::size_t of_cell = 3;
constexpr std::size_t sheet_tones = 8;

// The row's tag, whose spans, if it tells any, reach as far.
std::string reaching(const XmlToken& row, std::size_t column) {
    const std::string_view spans = row.attribute("spans").value_or("");
    const std::size_t colon = spans.find(':');
    const std::optional<int> last =
        colon == std::string_view::npos ? std::nullopt : whole_number(spans.substr(colon + 1));
    if (!last || static_cast<std::size_t>(*last) >= column)
        return std::string(row.raw);
    return with_attribute(row.raw, "spans",
                          std::string(spans.substr(0, colon + 1)) + std::to_string(column));
}

// The tag, whose range, if it tells one, reaches as far, and down to the row at least.
std::string reaching_range(const XmlToken& tag, std::size_t column, std::int64_t row) {
    std::optional<CellRange> range = range_of(tag.attribute("ref").value_or(""));
    if (!range)
        return std::string(tag.raw);
    range->last_column =
        static_cast<std::uint16_t>(std::max<std::size_t>(range->last_column, column));
    range->last_row =
        std::max(range->last_row, static_cast<std::uint32_t>(std::max<std::int64_t>(row, 1) - 1));
    return with_attribute(tag.raw, "ref", range_text(*range));
}

} // namespace

OwnSheet::OwnSheet(const ZipArchive& archive, const ZipEntry& entry, const OwnSheetPlan& plan,
                   ZipWriter& zip)
    : plan_(plan), zip_(zip), reader_(archive, entry, XlsxLimits::sheet_part_bytes) {
    for (std::size_t at = plan.first_column; at <= plan.last_column; ++at)
        letters_.push_back(letters_of(at));
    for (std::size_t tone = 0; tone < sheet_tones; ++tone)
        styles_.push_back(std::to_string(plan.styles.of(static_cast<XlsxTone>(tone))));
    sentence_style_ = std::to_string(plan.styles.sentence);
    for (const std::string& heading : plan.headings)
        widths_.push_back(width_of(heading));
    has_borders_ = !plan.outline.body_style.empty() && plan.outline.body_style != "0";
}

void OwnSheet::flush(std::size_t most) {
    if (xml_.size() <= most)
        return;
    zip_.write(xml_);
    xml_.clear();
}

bool OwnSheet::next(XmlToken& token) {
    while (!is_at_end_ && !scanner_.next(token)) {
        std::string_view piece;
        is_broken_ = is_broken_ || reader_.next(piece).has_value();
        is_at_end_ = piece.empty() || is_broken_;
        scanner_.feed(piece);
    }
    return !is_at_end_;
}

void OwnSheet::copy_to(std::int64_t row, std::span<const XlsxValue> cells, bool are_headings) {
    wanted_row_ = row;
    wanted_ = cells;
    are_headings_ = are_headings;
    const auto corrected = plan_.corrections.find(row);
    if (corrected != plan_.corrections.end())
        corrected_ = corrected->second;
    XmlToken token;
    while (next(token)) {
        const bool is_done = take(token);
        flush(sheet_piece_bytes);
        if (is_done) {
            wanted_row_ = 0;
            return;
        }
    }
    is_broken_ = true; // it has no such row
}

void OwnSheet::add_headings() {
    if (std::exchange(has_headings_, true))
        return;
    std::vector<XlsxValue> headings;
    for (const std::string& heading : plan_.headings)
        headings.push_back({heading});
    copy_to(plan_.heading_row, headings, true);
}

void OwnSheet::add_row(std::int64_t row, std::span<const XlsxValue> cells) {
    add_headings();
    copy_to(row, cells, false);
}

bool OwnSheet::copy_rest() {
    add_headings();
    XmlToken token;
    std::size_t copied = 0;
    while (copied < sheet_piece_bytes && next(token)) {
        copied += token.raw.size();
        take(token);
    }
    flush(is_at_end_ ? 0 : sheet_piece_bytes);
    return !is_at_end_;
}

bool OwnSheet::take(const XmlToken& token) {
    const bool is_end = token.kind == XmlPiece::end;
    depth_ -= is_end && depth_ > 0 ? 1U : 0U;
    const std::size_t depth = depth_;
    depth_ += token.kind == XmlPiece::start ? 1U : 0U;
    if (skipped_depth_ > 0) {
        skipped_depth_ = is_end && depth == skipped_depth_ ? 0 : skipped_depth_;
        return false;
    }
    if (is_in_rows_ && is_end && depth < of_row)
        is_in_rows_ = false;
    if (is_in_rows_ && depth == of_row && (is_end || token.opens()))
        return take_row(token);
    if (is_in_rows_ && depth == of_cell && token.opens() && is_changed_row())
        take_in_row(token);
    else if (depth == 1 && token.opens() && token.prefix == plan_.outline.prefix)
        take_child(token);
    else
        xml_ += token.raw;
    return false;
}

void OwnSheet::take_child(const XmlToken& token) {
    const auto columns = [&] {
        return with_columns(plan_.outline.columns, plan_.outline.prefix, plan_.first_column,
                            widths_);
    };
    if (token.name == "dimension") {
        xml_ += reaching_range(token, plan_.last_column, plan_.outline.last_row);
        return;
    }
    if (token.name == "autoFilter" && plan_.outline.filter) {
        xml_ += reaching_range(token, plan_.last_column, 0);
        return;
    }
    if (token.name == "cols") {
        xml_ += columns().value_or("");
        skipped_depth_ = token.kind == XmlPiece::start ? 1U : 0U;
        return;
    }
    if (token.name == "sheetData") {
        is_in_rows_ = token.kind == XmlPiece::start;
        if (plan_.outline.columns.empty())
            xml_ += columns().value_or("");
    }
    xml_ += token.raw;
}

bool OwnSheet::take_row(const XmlToken& token) {
    const bool is_end = token.kind == XmlPiece::end;
    if (!is_end)
        cells_.start_row(token);
    if (cells_.row() != wanted_row_) {
        has_cells_ = true; // it gets none
        xml_ += token.raw;
        return false;
    }
    if (is_end) {
        if (!has_cells_)
            add_cells();
        xml_ += token.raw;
        return true;
    }
    has_cells_ = false;
    xml_ += reaching(token, plan_.last_column + 1);
    return false;
}

bool OwnSheet::is_changed_row() const {
    return cells_.row() == wanted_row_ || (plan_.takes_place && cells_.row() >= plan_.heading_row);
}

void OwnSheet::take_in_row(const XmlToken& token) {
    const bool is_cell = token.name == "c";
    if (is_cell)
        (void)cells_.start_cell(token);
    const bool is_before = is_cell && cells_.column() < plan_.first_column;
    if (is_before && !corrected_.empty() && take_corrected(token))
        return;
    if (!is_before && !has_cells_)
        add_cells();
    if (is_cell && !is_before && cells_.column() <= plan_.last_column)
        skipped_depth_ = token.kind == XmlPiece::start ? of_cell : 0;
    else
        xml_ += token.raw;
}

// Whether it is one of them, and thus left out.
bool OwnSheet::take_corrected(const XmlToken& cell) {
    add_corrected(cells_.column());
    const auto corrected = corrected_.find(cells_.column());
    if (corrected == corrected_.end())
        return false;
    add_cell(letters_of(corrected->first), {corrected->second.text, corrected->second.is_amount},
             cell.attribute("s").value_or(""));
    corrected_.erase(corrected);
    skipped_depth_ = cell.kind == XmlPiece::start ? of_cell : 0;
    return true;
}

// Those that the sheet has no cells for.
void OwnSheet::add_corrected(std::size_t before) {
    while (!corrected_.empty() && corrected_.begin()->first < before) {
        const auto& [column, cell] = *corrected_.begin();
        add_cell(letters_of(column), {cell.text, cell.is_amount}, {});
        corrected_.erase(corrected_.begin());
    }
}

void OwnSheet::add_cells() {
    has_cells_ = true;
    add_corrected(plan_.first_column);
    corrected_.clear();
    const std::size_t count = std::min(wanted_.size(), letters_.size());
    for (std::size_t at = 0; at < count; ++at)
        add_cell(letters_[at], wanted_[at],
                 are_headings_             ? std::string_view(plan_.outline.heading_style)
                 : wanted_[at].is_sentence ? std::string_view(sentence_style_)
                                           : styles_[static_cast<std::size_t>(wanted_[at].tone)]);
}

void OwnSheet::add_cell(std::string_view letters, const XlsxValue& value, std::string_view style) {
    const std::string& p = plan_.outline.prefix;
    if (value.text.empty() && !has_borders_)
        return;
    const bool is_number = value.is_amount && is_plain_amount(value.text);
    const std::string_view fits = fitting(value.text);
    cut_cells_ += fits.size() < value.text.size() ? 1 : 0;
    const auto put = [&](std::initializer_list<std::string_view> pieces) {
        for (const std::string_view piece : pieces)
            xml_ += piece;
    };
    put({"<", p, "c r=\"", letters, std::to_string(wanted_row_)});
    if (!style.empty())
        put({"\" s=\"", style});
    if (value.text.empty()) {
        put({"\"/>"});
        return;
    }
    if (is_number) {
        put({"\"><", p, "v>", value.text, "</", p, "v></", p, "c>"});
        return;
    }
    put({"\" t=\"inlineStr\"><", p, "is><", p, "t xml:space=\"preserve\">"});
    append_xml(xml_, fits);
    put({"</", p, "t></", p, "is></", p, "c>"});
}

} // namespace zicha::workbook
