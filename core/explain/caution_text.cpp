#include "core/explain/caution_text.hpp"

#include <utility>

namespace zicha::explain {
namespace {

void replace_first(std::string& text, std::string_view from, std::string_view to) {
    if (const std::size_t at = text.find(from); at != std::string::npos)
        text.replace(at, from.size(), to);
}

} // namespace

CautionParts caution_parts(const rules::RuleBook& book, std::size_t caution, std::string_view facts,
                           Language language) {
    constexpr std::string_view hours = "{hours}";
    std::string sentence = book.cautions[caution].text.in(language);
    // Every window ends in the one year in which hours can still be earned.
    replace_first(sentence, "{year}", std::to_string(book.hours.earnable_year));
    replace_first(sentence, "{facts}", facts);
    const std::size_t at = sentence.find(hours);
    if (at == std::string::npos)
        return {std::move(sentence), {}, false};
    return {sentence.substr(0, at), sentence.substr(at + hours.size()), true};
}

ClassHours caution_hours(const rules::RuleBook& book, const assess::Assessment& assessment,
                         std::size_t caution) {
    switch (book.cautions[caution].trigger) {
    case rules::Trigger::unnamed_hours_needed:
        return assessment.unnamed_hours;
    case rules::Trigger::unusual_hours:
        return book.hours.unusual_above;
    default:
        return assessment.excess_hours;
    }
}

std::string caution_text(const rules::RuleBook& book, const assess::Assessment& assessment,
                         std::size_t caution, std::string_view facts, Language language) {
    CautionParts parts = caution_parts(book, caution, facts, language);
    if (parts.has_hours)
        parts.before += format_class_hours(caution_hours(book, assessment, caution)) + parts.after;
    return std::move(parts.before);
}

} // namespace zicha::explain
