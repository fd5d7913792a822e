#include "core/workbook/xlsx_writer.hpp"

#include "core/workbook/cell_place.hpp"
#include "core/workbook/xlsx_package.hpp"
#include "core/workbook/xlsx_template.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace zicha::workbook {
namespace {

// The rows that tell how wide columns are; fewer if their text is long.
constexpr std::int64_t rows_for_widths = 200;
constexpr std::size_t bytes_for_widths = std::size_t{1} << 20U;
constexpr std::size_t rows_bytes = std::size_t{64} << 10U;

constexpr std::size_t filter_width = 3; // the button beside a heading

} // namespace

XlsxWriter::XlsxWriter(std::string sheet_name, std::vector<std::string> headings)
    : sheet_name_(std::move(sheet_name)), headings_(std::move(headings)) {
    is_too_wide_ = headings_.size() > XlsxLimits::columns;
    headings_.resize(std::min(headings_.size(), XlsxLimits::columns));
    for (std::size_t at = 0; at < headings_.size(); ++at) {
        letters_.push_back(letters_of(at));
        widths_.push_back(width_of(headings_[at]) + filter_width);
    }
    write_part("[Content_Types].xml", xlsx_template::content_types);
    write_part("_rels/.rels", xlsx_template::relations);
    write_part("xl/_rels/workbook.xml.rels", xlsx_template::workbook_relations);
    write_part("xl/styles.xml", xlsx_template::styles);
    add_headings();
}

void XlsxWriter::write_part(std::string_view name, std::string_view xml) {
    zip_.begin(name);
    zip_.write(xml);
    zip_.end();
}

void XlsxWriter::add_cell(std::size_t column, const XlsxValue& value) {
    if (!value.is_amount || !is_plain_amount(value.text)) {
        const auto tone = static_cast<unsigned>(value.tone);
        add_text(column, value.text,
                 tone == 0 ? xlsx_template::text_style : xlsx_template::first_tone + tone - 1);
        return;
    }
    xml_ += "<c r=\"";
    xml_ += letters_[column];
    xml_ += row_;
    xml_ += "\"><v>";
    xml_ += value.text;
    xml_ += "</v></c>";
}

void XlsxWriter::add_text(std::size_t column, std::string_view text, unsigned style) {
    const std::string_view fits = fitting(text);
    cut_cells_ += fits.size() < text.size() ? 1 : 0;
    xml_ += "<c r=\"";
    xml_ += letters_[column];
    xml_ += row_;
    xml_ += "\" s=\"";
    xml_ += static_cast<char>('0' + style); // there are nine
    xml_ += "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">";
    append_xml(xml_, fits);
    xml_ += "</t></is></c>";
}

void XlsxWriter::add_headings() {
    rows_ = 1;
    row_ = "1";
    xml_ += "<row r=\"1\">";
    for (std::size_t at = 0; at < headings_.size(); ++at)
        add_text(at, headings_[at], xlsx_template::heading_style);
    xml_ += "</row>";
}

bool XlsxWriter::add_row(std::span<const XlsxValue> cells) {
    if (rows_ == XlsxLimits::rows)
        return false;
    row_ = std::to_string(++rows_);
    xml_ += "<row r=\"";
    xml_ += row_;
    xml_ += "\">";
    const std::size_t count = std::min(cells.size(), headings_.size());
    for (std::size_t at = 0; at < count; ++at) {
        if (cells[at].text.empty())
            continue;
        add_cell(at, cells[at]);
        if (!has_begun_)
            widths_[at] = std::max(widths_[at], width_of(cells[at].text));
    }
    xml_ += "</row>";
    if (!has_begun_ && (rows_ > rows_for_widths || xml_.size() > bytes_for_widths))
        begin_sheet();
    if (has_begun_ && xml_.size() > rows_bytes) {
        zip_.write(xml_);
        xml_.clear();
    }
    return true;
}

std::string XlsxWriter::last_place() const {
    return (letters_.empty() ? std::string("A") : letters_.back()) + std::to_string(rows_);
}

void XlsxWriter::begin_sheet() {
    has_begun_ = true;
    zip_.begin("xl/worksheets/sheet1.xml");
    zip_.write(xlsx_template::sheet_start);
    std::string widths;
    for (std::size_t at = 0; at < widths_.size(); ++at) {
        const std::string number = std::to_string(at + 1);
        const std::size_t width = column_width(widths_[at]);
        widths += R"(<col customWidth="1" min=")";
        widths += number;
        widths += R"(" max=")";
        widths += number;
        widths += R"(" width=")";
        widths += std::to_string(width);
        widths += R"("/>)";
    }
    if (!widths.empty())
        widths = "<cols>" + widths + "</cols>";
    zip_.write(widths);
    zip_.write("<sheetData>");
    zip_.write(xml_);
    xml_.clear();
}

void XlsxWriter::end_sheet() {
    if (!has_begun_)
        begin_sheet();
    const std::string all = "A1:" + last_place();
    xml_ += "</sheetData><autoFilter ref=\"" + all + "\"/><ignoredErrors><ignoredError sqref=\"" +
            all + "\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>";
    zip_.write(xml_);
    xml_.clear();
    zip_.end();
}

void XlsxWriter::finish() {
    end_sheet();
    std::string workbook(xlsx_template::workbook_start);
    append_xml(workbook, sheet_name_);
    workbook += xlsx_template::workbook_filter;
    append_xml(workbook, sheet_name_);
    workbook += "'!$A$1:$" + (letters_.empty() ? std::string("A") : letters_.back()) + "$" +
                std::to_string(rows_);
    workbook += xlsx_template::workbook_end;
    write_part("xl/workbook.xml", workbook);
    zip_.finish();
}

} // namespace zicha::workbook
