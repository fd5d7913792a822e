// A caution's sentence with its figures filled in.
//
// Use: `caution_text(book, assessment, caution, facts, language)`. `facts` names what a lenient
// reading depends on: explain.hpp, which has the person's facts, lists them; a row of many says
// "the blank hours".
#pragma once

#include "core/assess/assess.hpp"
#include "core/rules/rule_book.hpp"

#include <string>
#include <string_view>

namespace zicha::explain {

// The sentence before and after the place of its hours; all of it `before` if it has none.
struct CautionParts {
    std::string before;
    std::string after;
    bool has_hours = false;
};

[[nodiscard]] CautionParts caution_parts(const rules::RuleBook& book, std::size_t caution,
                                         std::string_view facts, Language language);

// The hours that the caution speaks of, if it does.
[[nodiscard]] ClassHours caution_hours(const rules::RuleBook& book,
                                       const assess::Assessment& assessment, std::size_t caution);

[[nodiscard]] std::string caution_text(const rules::RuleBook& book,
                                       const assess::Assessment& assessment, std::size_t caution,
                                       std::string_view facts, Language language);

} // namespace zicha::explain
