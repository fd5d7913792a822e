#include "core/base/text.hpp"

#include "core/base/ascii.hpp"

namespace zicha {

std::string_view Text::in(Language language) const {
    return language == Language::zh ? sentence_->zh : sentence_->en;
}

std::string fill(std::string_view pattern, std::span<const std::string> arguments) {
    std::string result;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const bool is_place = pattern[at] == '{' && at + 2 < pattern.size() &&
                              is_digit(pattern[at + 1]) && pattern[at + 2] == '}';
        const auto index = is_place ? static_cast<std::size_t>(pattern[at + 1] - '0') : 0;
        if (is_place && index < arguments.size()) {
            result += arguments[index];
            at += 2;
        } else {
            result += pattern[at];
        }
    }
    return result;
}

std::string format_text(Text key, Language language, std::span<const std::string> arguments) {
    return fill(text(key, language), arguments);
}

} // namespace zicha
