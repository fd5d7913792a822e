#include "core/workbook/xlsx_styles.hpp"

#include "core/base/ascii.hpp"

#include <algorithm>
#include <array>

namespace zicha::workbook {
namespace {

constexpr std::size_t most_styles = 65536; // Excel itself has 65,490

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

bool is_date_format(std::string_view format) {
    for (std::size_t at = 0; at < format.size(); ++at) {
        const char c = format[at];
        if (c == '"') { // text that is shown as it is
            at = std::min(format.find('"', at + 1), format.size());
        } else if (c == '\\' || c == '_' || c == '*') { // so is the next character
            ++at;
        } else if (c == '[') { // a colour, a condition, a language, or an elapsed time
            const std::size_t end = std::min(format.find(']', at), format.size());
            if (is_elapsed_time(format.substr(at + 1, end - at - 1)))
                return true;
            at = end;
        } else if (std::string_view("yYmMdDhHsS").find(c) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

bool XlsxStyles::is_date_id(std::string_view id) const {
    const auto own = std::find_if(formats_.begin(), formats_.end(),
                                  [&](const Format& format) { return format.id == id; });
    if (own != formats_.end())
        return own->is_date;
    const int number = whole_number(id).value_or(-1);
    return std::any_of(built_in_dates.begin(), built_in_dates.end(),
                       [&](Range range) { return number >= range.first && number <= range.last; });
}

void XlsxStyles::start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "numFmt" && formats_.size() < most_styles)
        formats_.push_back(
            {std::string(attributes["numFmtId"]), is_date_format(attributes["formatCode"])});
    else if (name == "cellXfs")
        is_in_cell_styles_ = true;
    else if (name == "xf" && is_in_cell_styles_ && are_dates_.size() < most_styles)
        are_dates_.push_back(is_date_id(attributes["numFmtId"]));
}

void XlsxStyles::end(std::string_view name) {
    if (name == "cellXfs")
        stop(); // nothing behind it tells more
}

} // namespace zicha::workbook
