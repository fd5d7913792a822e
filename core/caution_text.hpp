// A caution's sentence with its figures filled in.
//
// Use: `caution_text(book, assessment, caution, facts, language)`. `facts` names what a lenient
// reading depends on: explain.hpp, which has the person's facts, lists them; a row of many says
// "the blank hours".
#pragma once

#include "assess.hpp"
#include "rule_book.hpp"

#include <string>
#include <string_view>

namespace zicha {

[[nodiscard]] std::string caution_text(const RuleBook& book, const Assessment& assessment,
                                       std::size_t caution, std::string_view facts,
                                       Language language);

} // namespace zicha
