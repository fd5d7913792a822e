#include "core/workbook/xlsx_writer.hpp"

#include "core/base/ascii.hpp"
#include "core/base/encoding.hpp"
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

constexpr std::size_t least_width = 6;
constexpr std::size_t most_width = 60;
constexpr std::size_t filter_width = 3; // the button beside a heading
constexpr std::size_t most_characters = 32'767;

std::string letters_of(std::size_t column) {
    std::string letters;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    return letters;
}

// Characters as spreadsheets count them, and as wide as they are drawn: Chinese ones take two.
struct Extent {
    std::size_t units = 0;
    std::size_t width = 0;
};

Extent extent_of(std::string_view character) {
    const std::size_t bytes = character.size();
    return {bytes == 4 ? 2U : 1U, bytes >= 3 ? 2U : 1U};
}

// The width of the longest line.
std::size_t width_of(std::string_view text) {
    std::size_t widest = 0;
    std::size_t width = 0;
    while (!text.empty() && widest < most_width) {
        const std::size_t bytes = std::max<std::size_t>(utf8_length(text), 1);
        width = text.front() == '\n' ? 0 : width + extent_of(text.substr(0, bytes)).width;
        widest = std::max(widest, width);
        text.remove_prefix(bytes);
    }
    return widest;
}

// As much of the text as a cell can hold.
std::string_view fitting(std::string_view text) {
    if (text.size() <= most_characters)
        return text;
    std::size_t units = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t bytes = std::max<std::size_t>(utf8_length(text.substr(at)), 1);
        units += extent_of(text.substr(at, bytes)).units;
        if (units > most_characters)
            return text.substr(0, at);
        at += bytes;
    }
    return text;
}

// Control characters have no place in XML; "_xHHHH_" stands for them, and for itself.
void append_escape(std::string& out, unsigned char code) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += "_x00";
    out += digits[code >> 4U];
    out += digits[code & 15U];
    out += '_';
}

bool looks_escaped(std::string_view text) {
    return text.size() >= 7 && text[1] == 'x' && text[6] == '_' &&
           text.substr(2, 4).find_first_not_of("0123456789ABCDEFabcdef") == std::string_view::npos;
}

// Bytes that append_xml examines; the others are copied as they are.
constexpr std::array<bool, 256> matters_in_xml = [] {
    std::array<bool, 256> table{};
    for (std::size_t code = 0; code < 0x20; ++code)
        table[code] = code != '\n' && code != '\t';
    for (const char c : std::string_view("&<>\"_\xEF"))
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();

// What stands for the byte that `text` begins with, which matters, and how many bytes it is for.
std::size_t append_marked(std::string& out, std::string_view text) {
    constexpr std::string_view no_character = "\xEF\xBF"; // with BE or BF behind it
    if (text.starts_with(no_character) && text.size() > 2 &&
        static_cast<unsigned char>(text[2]) >= 0xBE) {
        out += "\xEF\xBF\xBD";
        return 3;
    }
    const char c = text.front();
    if (c == '&')
        out += "&amp;";
    else if (c == '<')
        out += "&lt;";
    else if (c == '>')
        out += "&gt;";
    else if (c == '"')
        out += "&quot;";
    else if (static_cast<unsigned char>(c) < 0x20 || (c == '_' && looks_escaped(text)))
        append_escape(out, static_cast<unsigned char>(c));
    else
        out += c;
    return 1;
}

void append_xml(std::string& out, std::string_view text) {
    while (!text.empty()) {
        std::size_t plain = 0;
        while (plain < text.size() && !matters_in_xml[static_cast<unsigned char>(text[plain])])
            ++plain;
        out += text.substr(0, plain);
        text.remove_prefix(plain);
        if (!text.empty())
            text.remove_prefix(append_marked(out, text));
    }
}

} // namespace

bool is_plain_amount(std::string_view text) {
    constexpr std::size_t most_digits = 9;
    constexpr std::size_t most_decimals = 2;
    std::size_t whole = 0;
    while (whole < text.size() && is_digit(text[whole]))
        ++whole;
    if (whole == 0 || whole > most_digits || (whole > 1 && text[0] == '0'))
        return false;
    if (whole == text.size())
        return true;
    const std::string_view decimals = text.substr(whole + 1);
    return text[whole] == '.' && !decimals.empty() && decimals.size() <= most_decimals &&
           is_all_digits(decimals) && decimals.back() != '0';
}

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
        const std::size_t width = std::clamp(widths_[at] + 1, least_width, most_width);
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
