#include "core/base/diagnostic.hpp"

#include "core/base/encoding.hpp"

namespace zicha {

std::string sentence(const Diagnostic& diagnostic, Language language) {
    return fill(diagnostic.code.sentence(language), diagnostic.arguments);
}

std::string placed_sentence(const Diagnostic& diagnostic, Language language) {
    const Place& place = diagnostic.place;
    std::string result = place.file;
    if (place.row > 0)
        result += (result.empty() ? "" : ":") + std::to_string(place.row);
    if (place.line > 0)
        result += (result.empty() ? "" : ":") + std::to_string(place.line) + ":" +
                  std::to_string(place.character);
    if (!place.pointer.empty())
        result += (result.empty() ? "" : " ") + place.pointer;
    if (!place.column.empty())
        result += (result.empty() ? "" : " ") + place.column;
    if (!result.empty())
        result += ": ";
    return result + sentence(diagnostic, language);
}

std::string located_sentence(const Diagnostic& diagnostic, Language language) {
    std::string result = placed_sentence(diagnostic, language);
    result += " [";
    result += code_name(diagnostic.code);
    return result + ']';
}

std::string shortened(std::string_view text, std::size_t most) {
    if (text.size() <= most)
        return std::string(text);
    std::size_t end = most;
    while (end > 0 && continues_character(text[end]))
        --end;
    return std::string(text.substr(0, end)) + "…";
}

} // namespace zicha
