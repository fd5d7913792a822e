#include "caution_text.hpp"

#include <utility>

namespace zicha {
namespace {

void replace_first(std::string& text, std::string_view from, std::string_view to) {
    if (const std::size_t at = text.find(from); at != std::string::npos)
        text.replace(at, from.size(), to);
}

} // namespace

std::string caution_text(const RuleBook& book, const Assessment& assessment, std::size_t caution,
                         std::string_view facts, Language language) {
    const Caution& said = book.cautions[caution];
    std::string sentence = said.text.in(language);
    const ClassHours hours = said.trigger == Trigger::unnamed_hours_needed
                                 ? assessment.unnamed_hours
                                 : assessment.excess_hours;
    replace_first(sentence, "{hours}", format_class_hours(hours));
    // Every window ends in the one year in which hours can still be earned.
    replace_first(sentence, "{year}", std::to_string(book.hours.earnable_year));
    replace_first(sentence, "{facts}", facts);
    return sentence;
}

} // namespace zicha
