#include "core/facts/privacy.hpp"

#include "core/base/ascii.hpp"
#include "core/base/words.hpp"

#include <algorithm>

namespace zicha::facts {
namespace {

constexpr std::size_t identity_length = 18;
constexpr std::size_t mobile_length = 11;

// The longest text that can be one of these numbers: full-width digits, spaces between them.
constexpr std::size_t longest = 120;

bool is_identity(std::string_view text) {
    return text.size() == identity_length && is_all_digits(text.substr(0, identity_length - 1)) &&
           (is_digit(text.back()) || text.back() == 'x');
}

bool is_mobile(std::string_view text) {
    for (const std::string_view prefix : {"+86", "0086", "86"}) {
        if (text.size() == mobile_length + prefix.size() && text.starts_with(prefix)) {
            text.remove_prefix(prefix.size());
            break;
        }
    }
    return text.size() == mobile_length && is_all_digits(text) && text[0] == '1' && text[1] >= '3';
}

bool has_digits_enough(std::string_view cell) {
    std::size_t digits = 0;
    for (const char c : cell)
        // A full-width digit has three bytes, the second of them 0xBC.
        digits += is_digit(c) || static_cast<unsigned char>(c) == 0xBC ? 1U : 0U;
    return digits >= mobile_length;
}

} // namespace

bool looks_private(std::string_view cell) {
    if (cell.size() < mobile_length || cell.size() > longest || !has_digits_enough(cell))
        return false;
    std::string text = normalised_word(cell);
    std::erase_if(text, [](char c) { return c == '-' || c == '\''; });
    return is_identity(text) || is_mobile(text);
}

std::string masked(std::string_view cell) {
    if (!looks_private(cell))
        return std::string(cell);
    const std::string text = normalised_word(cell);
    return std::string(text.size() - 2, '*') + text.substr(text.size() - 2);
}

} // namespace zicha::facts
