#include "core/workbook/xlsx_sheet.hpp"

#include "core/base/ascii.hpp"
#include "core/base/order.hpp"
#include "core/base/record.hpp"
#include "core/base/words.hpp"
#include "core/workbook/codes.hpp"
#include "core/workbook/xlsx_package.hpp"

#include <algorithm>
#include <utility>

namespace zicha::workbook {
namespace {

constexpr std::size_t most_formula_bytes = 200;

// -1 if it is no number, or one of more than nine digits.
std::int64_t number_or_none(std::string_view text) {
    return whole_number(text).value_or(-1);
}

bool is_set(std::string_view flag) {
    return flag == "1" || flag == "true";
}

// The column of "AB12", from 0; -1 if it is no place.
std::int64_t column_of(std::string_view place) {
    std::int64_t column = 0;
    std::size_t at = 0;
    for (; at < place.size() && at < 8; ++at) {
        const char c = to_upper(place[at]);
        if (!is_upper(c))
            break;
        column = column * 26 + (c - 'A' + 1);
    }
    return column - 1;
}

// "0", "0.0": a width or height that hides.
bool is_nothing(std::string_view length) {
    return length.starts_with('0') && length.find_first_not_of("0.") == std::string_view::npos;
}

} // namespace

void XlsxSheet::refuse(Code code, std::vector<std::string> arguments) {
    problem_ = Diagnostic{code, {}, std::move(arguments)};
    problem_->place.row = row_.number;
    stop();
}

void XlsxSheet::refuse_damaged() {
    refuse(codes::xlsx_damaged, {"sheetData", std::to_string(row_.number)});
}

void XlsxSheet::read_columns(const XmlAttributes& attributes) {
    const std::int64_t first = whole_number(attributes["min"]).value_or(-1);
    const std::int64_t last = std::min(std::int64_t{whole_number(attributes["max"]).value_or(-1)},
                                       static_cast<std::int64_t>(XlsxLimits::columns));
    const bool is_hidden = is_set(attributes["hidden"]) || is_nothing(attributes["width"]);
    if (first >= 1 && last >= first && are_others_hidden_) {
        if (first - 1 > static_cast<std::int64_t>(told_columns_))
            sink_.hide_columns(told_columns_, static_cast<std::uint32_t>(first - 2));
        told_columns_ = std::max(told_columns_, static_cast<std::uint32_t>(last));
    }
    if (is_hidden && first >= 1 && last >= first)
        sink_.hide_columns(static_cast<std::uint32_t>(first - 1),
                           static_cast<std::uint32_t>(last - 1));
}

// Those behind the last that is told of.
void XlsxSheet::end_columns() {
    if (are_others_hidden_ && told_columns_ < XlsxLimits::columns)
        sink_.hide_columns(told_columns_, static_cast<std::uint32_t>(XlsxLimits::columns - 1));
}

void XlsxSheet::start_row(const XmlAttributes& attributes) {
    row_.text.clear();
    row_.cells.clear();
    next_column_ = 0;
    row_.is_hidden = is_set(attributes["hidden"]) || is_nothing(attributes["ht"]);
    const std::string_view place = attributes["r"];
    row_.number = place.empty() ? last_row_ + 1 : number_or_none(place);
    if (row_.number > XlsxLimits::rows || (row_.number < 0 && place.size() > 9)) {
        row_.number = 0;
        refuse(codes::xlsx_beyond_sheet, {shortened(place)});
    } else if (row_.number <= last_row_) {
        refuse_damaged();
    }
    last_row_ = row_.number;
}

void XlsxSheet::start_cell(const XmlAttributes& attributes) {
    const std::string_view place = attributes["r"];
    const std::int64_t column = place.empty() ? next_column_ : column_of(place);
    if (column >= static_cast<std::int64_t>(XlsxLimits::columns)) {
        refuse(codes::xlsx_beyond_sheet, {shortened(place)});
        return;
    }
    if (column < 0) {
        refuse_damaged();
        return;
    }
    column_ = static_cast<std::uint32_t>(column);
    next_column_ = column + 1;
    is_in_cell_ = true;
    value_.clear();
    formula_.clear();
    const std::string_view type = attributes["t"];
    has_formula_ = false;
    is_text_result_ = type == "str";
    is_escaped_ = is_text_result_ || type == "inlineStr";
    if (type == "s")
        type_ = Type::shared;
    else if (type == "b")
        type_ = Type::boolean;
    else
        type_ = type.empty() || type == "n" ? Type::number : Type::text;
    const std::int64_t style = number_or_none(attributes["s"]);
    is_moment_ = style > 0 && styles_.is_date(static_cast<std::size_t>(style));
    is_percent_ = style > 0 && styles_.is_percent(static_cast<std::size_t>(style));
    format_ = styles_.format_of(static_cast<std::size_t>(std::max<std::int64_t>(style, 0)));
    is_struck_ = styles_.is_struck(static_cast<std::size_t>(std::max<std::int64_t>(style, 0)));
    is_struck_run_ = has_struck_run_ = false;
}

void XlsxSheet::start(std::string_view name, const XmlAttributes& attributes) {
    if (!is_in_rows_) {
        is_in_rows_ = name == "sheetData";
        if (is_in_rows_)
            end_columns();
        else if (name == "col")
            read_columns(attributes);
        else if (name == "sheetFormatPr")
            are_others_hidden_ = is_nothing(attributes["defaultColWidth"]);
        else if (name == "sheetView" &&
                 (attributes["showZeros"] == "0" || attributes["showZeros"] == "false"))
            sink_.hide_zeros();
        return;
    }
    if (name == "c") {
        start_cell(attributes);
    } else if (name == "row") {
        start_row(attributes);
    } else if (!is_in_cell_) {
        return;
    } else if (name == "v" || name == "t") {
        part_ = phonetic_ == 0 ? CellPart::value : CellPart::none;
    } else if (name == "f") {
        part_ = CellPart::formula;
        has_formula_ = true;
    } else if (name == "rPh") {
        ++phonetic_;
    } else if (name == "r") {
        is_struck_run_ = false;
    } else if (name == "strike") {
        is_struck_run_ = is_strike_on(attributes);
    }
}

void XlsxSheet::text(std::string_view piece) {
    if (part_ == CellPart::value) {
        append_cell_text(value_, piece);
        has_struck_run_ = has_struck_run_ || (is_struck_run_ && !is_blank_text(piece));
    } else if (part_ == CellPart::formula)
        formula_ +=
            piece.substr(0, most_formula_bytes - std::min(most_formula_bytes, formula_.size()));
}

void XlsxSheet::add_cell(XlsxCellKind kind, std::string_view text) {
    constexpr std::size_t most = RecordLimits::record_bytes + 1;
    XlsxCell cell;
    cell.column = column_;
    cell.kind = kind;
    cell.format = kind == XlsxCellKind::number ? format_ : nullptr;
    cell.is_struck = is_struck_;
    cell.is_partly_struck = has_struck_run_;
    cell.start = static_cast<std::uint32_t>(row_.text.size());
    row_.text += text.substr(0, most - std::min(most, row_.text.size()));
    cell.end = static_cast<std::uint32_t>(row_.text.size());
    row_.cells.push_back(cell);
}

// A formula without a value, or with the 0 that stands for none. "" is a value.
bool XlsxSheet::has_no_result() const {
    if (!has_formula_ || is_text_result_)
        return false;
    const bool is_zero = type_ == Type::number && !value_.empty() &&
                         trimmed(value_).find_first_not_of("0.") == std::string_view::npos;
    return value_.empty() || (is_uncalculated_ && is_zero);
}

XlsxCellKind XlsxSheet::number_kind() const {
    if (is_moment_)
        return XlsxCellKind::moment;
    return is_percent_ ? XlsxCellKind::percent : XlsxCellKind::number;
}

void XlsxSheet::end_cell() {
    is_in_cell_ = false;
    if (type_ == Type::shared && !value_.empty()) {
        const std::int64_t index = number_or_none(trimmed(value_));
        const std::optional<std::string_view> text =
            index < 0 ? std::nullopt : strings_[static_cast<std::size_t>(index)];
        has_struck_run_ = text && strings_.is_struck(static_cast<std::size_t>(index));
        if (!text)
            refuse_damaged();
        else if (!text->empty())
            add_cell(XlsxCellKind::text, *text);
    } else if (has_no_result()) {
        add_cell(XlsxCellKind::formula, "=" + formula_);
    } else if (value_.empty()) {
        return;
    } else if (type_ == Type::boolean) {
        add_cell(XlsxCellKind::text, trimmed(value_) == "0" ? "FALSE" : "TRUE");
    } else if (type_ == Type::number) {
        add_cell(number_kind(), trimmed(value_));
    } else if (is_escaped_ && value_.find("_x") != std::string::npos) {
        unescaped_.clear();
        append_unescaped(unescaped_, value_);
        add_cell(XlsxCellKind::text, unescaped_);
    } else {
        add_cell(XlsxCellKind::text, value_);
    }
}

void XlsxSheet::end_row() {
    const auto before = [](const XlsxCell& a, const XlsxCell& b) { return a.column < b.column; };
    if (!std::is_sorted(row_.cells.begin(), row_.cells.end(), before))
        sort_items(row_.cells, before);
    const auto twin = std::adjacent_find(
        row_.cells.begin(), row_.cells.end(),
        [](const XlsxCell& a, const XlsxCell& b) { return a.column == b.column; });
    if (twin != row_.cells.end())
        refuse_damaged();
    else if (!row_.cells.empty())
        sink_.take(row_);
}

void XlsxSheet::end(std::string_view name) {
    if (!is_in_rows_)
        return;
    if (name == "v" || name == "t" || name == "f")
        part_ = CellPart::none;
    else if (name == "rPh")
        --phonetic_;
    else if (name == "c" && is_in_cell_)
        end_cell();
    else if (name == "row")
        end_row();
    else if (name == "sheetData")
        stop();
}

} // namespace zicha::workbook
