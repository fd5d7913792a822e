#include "core/base/text.hpp"

#include "core/base/ascii.hpp"

namespace zicha {

std::string_view Text::in(Language language) const {
    return language == Language::zh ? sentence_->zh : sentence_->en;
}

namespace {

// What a place holds behind its digit: nothing, or "|" and two words.
std::string chosen_word(std::string_view words, bool is_one) {
    const std::size_t bar = words.find('|', 1);
    return std::string(is_one ? words.substr(1, bar - 1) : words.substr(bar + 1));
}

bool is_place(std::string_view text) {
    if (text.size() < 3 || text.front() != '{' || !is_digit(text[1]))
        return false;
    return text[2] == '}' || (text[2] == '|' && text.find('|', 3) < text.find('}'));
}

} // namespace

std::string fill(std::string_view pattern, std::span<const std::string> arguments) {
    std::string result;
    while (!pattern.empty()) {
        const std::size_t end = is_place(pattern) ? pattern.find('}') : std::string_view::npos;
        const auto index = static_cast<std::size_t>(end < pattern.size() ? pattern[1] - '0' : 0);
        const bool has_argument = index < arguments.size();
        const bool has_words = end < pattern.size() && pattern[2] == '|';
        if (end >= pattern.size() || !(has_argument || has_words)) {
            result += pattern.front();
            pattern.remove_prefix(1);
            continue;
        }
        result += has_words ? chosen_word(pattern.substr(2, end - 2),
                                          has_argument && arguments[index] == "1")
                            : arguments[index];
        pattern.remove_prefix(end + 1);
    }
    return result;
}

std::string format_text(Text key, Language language, std::span<const std::string> arguments) {
    return fill(text(key, language), arguments);
}

} // namespace zicha
