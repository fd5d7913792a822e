// A caution's sentence where only the assessment is at hand: in a row of many.
//
// Use: `caution_text(book, assessment, caution, language)`. explain.hpp, which also has the
// person's facts, names the very facts that a lenient reading depends on; here they are "the blank
// hours".
#pragma once

#include "assess.hpp"
#include "rule_book.hpp"

#include <string>

namespace zicha {

[[nodiscard]] std::string caution_text(const RuleBook& book, const Assessment& assessment,
                                       std::size_t caution, Language language);

} // namespace zicha
