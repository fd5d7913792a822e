#include "core/workbook/xlsx_strings.hpp"

#include "core/base/ascii.hpp"
#include "core/base/encoding.hpp"
#include "core/base/record.hpp"
#include "core/base/words.hpp"
#include "core/workbook/xlsx_package.hpp"
#include "core/workbook/xlsx_styles.hpp"

#include <algorithm>
#include <limits>

namespace zicha::workbook {
namespace {

static_assert(XlsxLimits::strings_bytes <= std::numeric_limits<std::uint32_t>::max());

constexpr std::size_t escape_bytes = 7; // _x000A_

// The value of "_xHHHH_", which `text` starts with, or nothing.
std::optional<unsigned> escaped(std::string_view text) {
    if (text.size() < escape_bytes || !text.starts_with("_x") || text[escape_bytes - 1] != '_')
        return std::nullopt;
    unsigned value = 0;
    for (const char c : text.substr(2, 4)) {
        const int digit = hexadecimal(c);
        if (digit < 0)
            return std::nullopt;
        value = value << 4U | static_cast<unsigned>(digit);
    }
    const bool is_half_of_one = value >= 0xD800 && value <= 0xDFFF;
    return is_half_of_one ? std::nullopt : std::optional(value);
}

} // namespace

void append_cell_text(std::string& cell, std::string_view piece) {
    constexpr std::size_t most = RecordLimits::cell_bytes + 1;
    cell += piece.substr(0, most - std::min(most, cell.size()));
}

void append_unescaped(std::string& out, std::string_view text) {
    for (;;) {
        const std::size_t at = text.find("_x");
        out += text.substr(0, at);
        if (at == std::string_view::npos)
            return;
        text.remove_prefix(at);
        if (const std::optional<unsigned> code = escaped(text)) {
            append_utf8(out, *code);
            text.remove_prefix(escape_bytes);
        } else {
            out += text.substr(0, 2);
            text.remove_prefix(2);
        }
    }
}

void XlsxStrings::start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "si") {
        one_.clear();
        is_struck_ = is_struck_run_ = false;
    } else if (name == "r")
        is_struck_run_ = false;
    else if (name == "strike")
        is_struck_run_ = is_strike_on(attributes);
    else if (name == "rPh")
        ++phonetic_;
    else if (name == "t")
        is_in_text_ = phonetic_ == 0;
}

void XlsxStrings::text(std::string_view piece) {
    if (!is_in_text_)
        return;
    append_cell_text(one_, piece);
    is_struck_ = is_struck_ || (is_struck_run_ && !is_blank_text(piece));
}

void XlsxStrings::end(std::string_view name) {
    if (name == "t") {
        is_in_text_ = false;
    } else if (name == "rPh") {
        --phonetic_;
    } else if (name == "si") {
        is_too_large_ = ends_.size() == XlsxLimits::strings ||
                        texts_.size() + one_.size() > XlsxLimits::strings_bytes;
        if (is_too_large_) {
            stop();
            return;
        }
        if (is_struck_)
            struck_.push_back(static_cast<std::uint32_t>(ends_.size()));
        append_unescaped(texts_, one_);
        ends_.push_back(static_cast<std::uint32_t>(texts_.size()));
    }
}

bool XlsxStrings::is_struck(std::size_t index) const {
    return !struck_.empty() && std::binary_search(struck_.begin(), struck_.end(), index);
}

std::optional<std::string_view> XlsxStrings::operator[](std::size_t index) const {
    if (index >= ends_.size())
        return std::nullopt;
    const std::size_t start = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(texts_).substr(start, ends_[index] - start);
}

} // namespace zicha::workbook
