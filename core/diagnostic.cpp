#include "diagnostic.hpp"

namespace zicha {
namespace {

struct Entry {
    std::string_view code;
    std::string_view zh;
    std::string_view en;
};

constexpr Entry entries[] = {
#define DIAGNOSTIC(key, code, zh, en) {code, zh, en},
#include "text_diagnostics.def"
#include "text_sheets.def"
#undef DIAGNOSTIC
};

const Entry& entry_of(Code code) {
    return entries[static_cast<std::size_t>(code)];
}

} // namespace

std::string_view code_name(Code code) {
    return entry_of(code).code;
}

std::string sentence(const Diagnostic& diagnostic, Language language) {
    const Entry& entry = entry_of(diagnostic.code);
    return fill(language == Language::zh ? entry.zh : entry.en, diagnostic.arguments);
}

std::string located_sentence(const Diagnostic& diagnostic, Language language) {
    const Place& place = diagnostic.place;
    std::string result = place.file;
    if (place.row > 0)
        result += (result.empty() ? "" : ":") + std::to_string(place.row);
    if (!place.pointer.empty())
        result += (result.empty() ? "" : " ") + place.pointer;
    if (!place.column.empty())
        result += (result.empty() ? "" : " ") + place.column;
    if (!result.empty())
        result += ": ";
    result += sentence(diagnostic, language);
    result += " [";
    result += code_name(diagnostic.code);
    result += ']';
    return result;
}

std::string shortened(std::string_view text, std::size_t most) {
    if (text.size() <= most)
        return std::string(text);
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(text.substr(0, end)) + "…";
}

} // namespace zicha
