#include "core/workbook/xlsx_styles.hpp"

#include "core/base/ascii.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace zicha::workbook {
namespace {

constexpr std::size_t most_read_styles = 65536; // Excel itself has 65,490
constexpr std::size_t most_format_bytes = 1024; // Excel itself: 255 characters

struct Range {
    int first;
    int last;
};
// 14–22 and 45–47 everywhere; 27–36 and 50–58 in Chinese, Japanese and Korean versions.
constexpr std::array<Range, 4> built_in_dates{{{14, 22}, {27, 36}, {45, 47}, {50, 58}}};

bool is_elapsed_time(std::string_view bracketed) {
    return !bracketed.empty() && bracketed.find_first_not_of("hHmMsS") == std::string_view::npos;
}

} // namespace

namespace {

// Whether the format has one of these letters where it shows something of the number.
bool shows_any(std::string_view format, std::string_view letters, bool counts_elapsed_time) {
    for (std::size_t at = 0; at < format.size(); ++at) {
        const char c = format[at];
        if (c == '"') { // text that is shown as it is
            at = std::min(format.find('"', at + 1), format.size());
        } else if (c == '\\' || c == '_' || c == '*') { // so is the next character
            ++at;
        } else if (c == '[') { // a colour, a condition, a language, or an elapsed time
            const std::size_t end = std::min(format.find(']', at), format.size());
            if (counts_elapsed_time && is_elapsed_time(format.substr(at + 1, end - at - 1)))
                return true;
            at = end;
        } else if (letters.find(c) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

} // namespace

bool is_date_format(std::string_view format) {
    return shows_any(format, "yYmMdDhHsS", true);
}

bool is_percent_format(std::string_view format) {
    return shows_any(format, "%", false);
}

bool is_strike_on(const XmlAttributes& attributes) {
    const std::string_view value = attributes["val"];
    return value != "0" && value != "false";
}

XlsxStyles::Shown XlsxStyles::shown_by(std::string_view format) {
    if (is_date_format(format))
        return Shown::date;
    return is_percent_format(format) ? Shown::percent : Shown::number;
}

XlsxStyles::Shown XlsxStyles::shown_by_id(std::string_view id) const {
    const auto own = std::find_if(formats_.begin(), formats_.end(),
                                  [&](const Format& format) { return format.id == id; });
    if (own != formats_.end())
        return own->shown;
    const int number = whole_number(id).value_or(-1);
    if (number == 9 || number == 10)
        return Shown::percent;
    const bool is_date =
        std::any_of(built_in_dates.begin(), built_in_dates.end(),
                    [&](Range range) { return number >= range.first && number <= range.last; });
    return is_date ? Shown::date : Shown::number;
}

// The built-in ones that round or show 0 in another way.
std::string_view XlsxStyles::text_by_id(std::string_view id) const {
    for (const Format& format : formats_)
        if (format.id == id)
            return format.text;
    switch (whole_number(id).value_or(-1)) {
    case 1:
        return "0";
    case 3:
    case 37:
    case 38:
        return "#,##0";
    case 5:
    case 6:
        return "\"$\"#,##0";
    case 7:
    case 8:
        return "\"$\"#,##0.00";
    case 12:
    case 13:
        return "# ?/?";
    case 41:
    case 42:
        return "#,##0;-#,##0;\"-\"";
    case 43:
    case 44:
        return "#,##0.00;-#,##0.00;\"-\"";
    case 48:
        return "##0.0E+0";
    default:
        return {};
    }
}

std::uint32_t XlsxStyles::number_format_by_id(std::string_view id) {
    const auto known = known_formats_.find(id);
    if (known != known_formats_.end())
        return known->second;
    std::uint32_t place = no_format;
    if (std::optional<NumberFormat> format = read_number_format(text_by_id(id))) {
        place = static_cast<std::uint32_t>(number_formats_.size());
        number_formats_.push_back(std::move(*format));
    }
    known_formats_.emplace(id, place);
    return place;
}

void XlsxStyles::start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "numFmt" && formats_.size() < most_read_styles)
        formats_.push_back({std::string(attributes["numFmtId"]), shown_by(attributes["formatCode"]),
                            std::string(attributes["formatCode"].substr(0, most_format_bytes))});
    else if (name == "fonts")
        is_in_fonts_ = true;
    else if (name == "font" && is_in_fonts_ && struck_fonts_.size() < most_read_styles)
        struck_fonts_.push_back(false);
    else if (name == "strike" && is_in_fonts_ && !struck_fonts_.empty())
        struck_fonts_.back() = is_strike_on(attributes);
    else if (name == "cellXfs")
        is_in_cell_styles_ = true;
    else if (name == "xf" && is_in_cell_styles_ && shown_.size() < most_read_styles) {
        shown_.push_back(shown_by_id(attributes["numFmtId"]));
        formats_of_styles_.push_back(number_format_by_id(attributes["numFmtId"]));
        const auto font = static_cast<std::size_t>(whole_number(attributes["fontId"]).value_or(0));
        are_struck_.push_back(font < struck_fonts_.size() && struck_fonts_[font]);
    }
}

void XlsxStyles::end(std::string_view name) {
    if (name == "fonts")
        is_in_fonts_ = false;
    if (name == "cellXfs")
        stop(); // nothing behind it tells more
}

} // namespace zicha::workbook
