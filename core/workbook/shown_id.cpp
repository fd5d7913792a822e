#include "core/workbook/shown_id.hpp"

#include "core/base/ascii.hpp"

#include <algorithm>
#include <vector>

namespace zicha::workbook {
namespace {

// A placeholder of a digit, or text that is shown as it is.
struct FormatPiece {
    char placeholder = 0;
    std::string text;
};

constexpr std::size_t most_pieces = 64;

// Nothing if the section does more than show digits and text.
std::optional<std::vector<FormatPiece>> pieces_of(std::string_view format) {
    constexpr std::string_view shown_alone = " -()_:+"; // without quotes around them
    std::vector<FormatPiece> pieces;
    for (std::size_t at = 0; at < format.size() && format[at] != ';'; ++at) {
        const char c = format[at];
        if (c == '0' || c == '#' || c == '?') {
            pieces.push_back({c, {}});
        } else if (c == '"') {
            const std::size_t end = std::min(format.find('"', at + 1), format.size());
            pieces.push_back({0, std::string(format.substr(at + 1, end - at - 1))});
            at = end;
        } else if (c == '\\') {
            pieces.push_back({0, std::string(format.substr(at + 1, 1))});
            ++at;
        } else if (c == '_' || c == '*') { // room
            ++at;
        } else if (c == '[') { // a colour or a language; conditions are not seen through
            const std::size_t end = std::min(format.find(']', at), format.size());
            if (format.substr(at, end - at).find_first_of("<>=") != std::string_view::npos)
                return std::nullopt;
            at = end;
        } else if (shown_alone.find(c) != std::string_view::npos ||
                   static_cast<unsigned char>(c) >= 0x80) {
            pieces.push_back({0, std::string(1, c)});
        } else {
            return std::nullopt;
        }
        if (pieces.size() > most_pieces)
            return std::nullopt;
    }
    return pieces;
}

} // namespace

std::optional<std::string> shown_id(std::string_view format, std::string_view digits) {
    const std::optional<std::vector<FormatPiece>> pieces = pieces_of(format);
    if (!pieces || digits.empty() || !is_all_digits(digits))
        return std::nullopt;
    std::size_t places = 0;
    for (const FormatPiece& piece : *pieces)
        places += piece.placeholder != 0 ? 1U : 0U;
    if (places == 0)
        return std::nullopt;
    std::string shown;
    for (const FormatPiece& piece : *pieces) {
        if (piece.placeholder == 0) {
            shown += piece.text;
            continue;
        }
        // More digits than places stand in the first of them.
        const std::size_t taken = digits.size() >= places ? digits.size() - places + 1 : 0;
        if (taken == 0 && piece.placeholder == '0')
            shown += '0';
        shown += digits.substr(0, taken);
        digits.remove_prefix(taken);
        --places;
    }
    return shown;
}

} // namespace zicha::workbook
