#include "core/workbook/sheet_outline.hpp"

#include "core/base/ascii.hpp"
#include "core/workbook/codes.hpp"
#include "core/workbook/xlsx_package.hpp"

#include <algorithm>
#include <array>

namespace zicha::workbook {
namespace {

// Children of a sheet that have to be known, and must not stand among alternatives.
constexpr std::array<std::string_view, 8> placed_by_cells{
    "sheetData",  "sheetProtection", "autoFilter",    "mergeCells",
    "tableParts", "dimension",       "sheetFormatPr", "cols"};

constexpr std::size_t most_columns_bytes = std::size_t{4} << 20U;

bool is_set(std::optional<std::string_view> flag) {
    return flag == "1" || flag == "true";
}

} // namespace

bool is_utf8_document(std::string_view start) {
    if (start.starts_with("\xFE\xFF") || start.starts_with("\xFF\xFE"))
        return false;
    const std::size_t open = start.substr(0, 8).find("<?xml");
    if (open == std::string_view::npos)
        return true;
    XmlToken declaration;
    declaration.raw = start.substr(open, start.find("?>", open) - open);
    const std::string_view encoding = declaration.attribute("encoding").value_or("UTF-8");
    constexpr std::string_view wanted = "utf-8";
    return std::equal(encoding.begin(), encoding.end(), wanted.begin(), wanted.end(),
                      [](char a, char b) { return to_lower(a) == b; });
}

void CellCounter::start_row(const XmlToken& row) {
    const std::optional<std::string_view> place = row.attribute("r");
    row_ = place ? whole_number(*place).value_or(0) : static_cast<int>(row_) + 1;
    next_column_ = 0;
}

bool CellCounter::start_cell(const XmlToken& cell) {
    const std::optional<std::string_view> written = cell.attribute("r");
    const std::optional<CellPlace> place = written ? place_of(*written) : std::nullopt;
    next_column_ = (place ? place->column : next_column_) + 1;
    return place || !written;
}

void SheetOutliner::refuse(Code code) {
    if (!outline_.fault)
        outline_.fault = code;
}

void SheetOutliner::feed(std::string_view bytes) {
    if (depth_ == 0 && !has_rows_ && !is_utf8_document(bytes))
        refuse(codes::xlsx_own_markup);
    scanner_.feed(bytes);
    for (XmlToken token; !outline_.fault && scanner_.next(token);)
        take(token);
    if (scanner_.is_broken())
        refuse(codes::xlsx_own_markup);
}

void SheetOutliner::finish() {
    if (!has_rows_ || depth_ != 0)
        refuse(codes::xlsx_own_markup);
}

void SheetOutliner::take(const XmlToken& token) {
    if (child_ == "cols" && depth_ > 0) {
        outline_.columns += token.raw;
        if (outline_.columns.size() > most_columns_bytes)
            refuse(codes::xlsx_own_markup);
    }
    if (token.kind == XmlPiece::end && depth_ == 0) {
        refuse(codes::xlsx_own_markup);
        return;
    }
    if (token.kind == XmlPiece::end) {
        --depth_;
        is_in_rows_ = is_in_rows_ && depth_ > 1;
        if (depth_ == 1)
            child_.clear();
        return;
    }
    if (!token.opens())
        return;
    if (is_in_rows_)
        take_in_rows(token);
    else if (depth_ == 0)
        take_root(token);
    else if (depth_ == 1)
        take_child(token);
    else
        take_below_child(token);
    depth_ += token.kind == XmlPiece::start ? 1U : 0U;
}

void SheetOutliner::take_root(const XmlToken& token) {
    if (token.name != "worksheet")
        refuse(codes::xlsx_own_markup);
    outline_.prefix = token.prefix;
    const std::string name = outline_.prefix.empty()
                                 ? "xmlns"
                                 : "xmlns:" + outline_.prefix.substr(0, outline_.prefix.size() - 1);
    outline_.main_namespace = token.attribute(name).value_or("");
    if (outline_.main_namespace.find('"') != std::string::npos)
        refuse(codes::xlsx_own_markup);
}

void SheetOutliner::take_child(const XmlToken& token) {
    if (token.prefix != outline_.prefix) {
        if (token.name == "sheetData" || (token.name == "AlternateContent" && !has_rows_))
            refuse(codes::xlsx_own_markup);
        else if (token.name == "AlternateContent" && token.kind == XmlPiece::start)
            child_ = token.name; // form controls, as newer programs write them
        return;
    }
    if (token.kind == XmlPiece::start)
        child_ = token.name;
    if (token.name == "sheetData") {
        if (has_rows_)
            refuse(codes::xlsx_own_markup);
        has_rows_ = true;
        is_in_rows_ = token.kind == XmlPiece::start;
    } else if (token.name == "cols") {
        outline_.columns += token.raw;
    } else if (token.name == "sheetProtection" && is_set(token.attribute("sheet"))) {
        refuse(codes::xlsx_own_protected);
    } else if (token.name == "autoFilter") {
        outline_.filter = range_of(token.attribute("ref").value_or(""));
    } else if (token.name == "tableParts") {
        outline_.has_table = true;
    }
}

// None of these cells may be corrected: what else rests on it would be another.
void SheetOutliner::check_correction(const CellRange& cells) {
    if (corrections_ == nullptr)
        return;
    const std::int64_t last_row = std::int64_t{cells.last_row} + 1;
    for (auto row = corrections_->lower_bound(std::int64_t{cells.first_row} + 1);
         row != corrections_->end() && row->first <= last_row; ++row) {
        const auto cell = row->second.lower_bound(cells.first_column);
        if (cell != row->second.end() && cell->first <= cells.last_column)
            refuse(codes::xlsx_own_corrected);
    }
}

// Nothing is put into merged cells.
void SheetOutliner::take_below_child(const XmlToken& token) {
    if (child_ == "AlternateContent" && std::find(placed_by_cells.begin(), placed_by_cells.end(),
                                                  token.name) != placed_by_cells.end())
        refuse(codes::xlsx_own_markup);
    if (child_ != "mergeCells" || token.name != "mergeCell")
        return;
    const std::optional<CellRange> range = range_of(token.attribute("ref").value_or(""));
    if (range)
        check_correction(*range);
    if (range && std::int64_t{range->last_row} + 1 >= heading_row_)
        outline_.filled_columns =
            std::max<std::size_t>(outline_.filled_columns, range->last_column + 1U);
}

void SheetOutliner::take_in_rows(const XmlToken& token) {
    constexpr std::size_t of_row = 2;
    constexpr std::size_t of_cell = 3;
    const std::string_view expected = depth_ == of_row ? "row" : "c";
    if (depth_ > of_cell) {
        if (token.name == "f" && corrections_ != nullptr && cells_.row() > 0) {
            const auto row = static_cast<std::uint32_t>(cells_.row() - 1);
            const auto column = static_cast<std::uint16_t>(cells_.column());
            check_correction({row, row, column, column});
        }
        if (!is_filled_ && token.prefix == outline_.prefix &&
            (token.name == "v" || token.name == "is" || token.name == "f"))
            fill_cell();
        return;
    }
    const bool is_extension = depth_ == of_cell && token.name == "extLst";
    if (token.prefix != outline_.prefix || (token.name != expected && !is_extension)) {
        refuse(codes::xlsx_own_markup);
    } else if (depth_ == of_row) {
        cells_.start_row(token);
        outline_.last_row = cells_.row();
    } else if (!is_extension) {
        if (!cells_.start_cell(token))
            refuse(codes::xlsx_own_markup);
        is_filled_ = false;
        outline_.cell_columns = std::max(outline_.cell_columns, cells_.column() + 1);
        if (cells_.row() == heading_row_ ||
            (cells_.row() > heading_row_ && (body_row_ == 0 || body_row_ == cells_.row())))
            style_ = token.attribute("s").value_or("");
    }
}

void SheetOutliner::fill_cell() {
    is_filled_ = true;
    outline_.filled_columns = std::max(outline_.filled_columns, cells_.column() + 1);
    if (cells_.row() < heading_row_ || (body_row_ != 0 && body_row_ != cells_.row()))
        return;
    if (cells_.row() == heading_row_) {
        outline_.heading_style = style_;
        return;
    }
    body_row_ = cells_.row();
    outline_.body_style = style_;
}

} // namespace zicha::workbook
