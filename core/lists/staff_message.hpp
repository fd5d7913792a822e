// What to tell one employee: the verdict in plain words, how each condition was decided, what
// exactly is missing and where to find it, how many further hours in what by when, and whom to turn
// to. Short, ready to be copied.
//
// Use: `staff_message(book, row, explanation, contact, language)`; a whole list by
// `append_messages_heading` once and `append_message` for each row, as text with a block a person
// or as CSV with a row a person. Promises: a message about a row that could be read names each
// condition; every message ends with what a self-check is and the edition of the rules; a person
// with nothing to do is told so in one sentence; what only the authority can answer is counted, not
// asked of each person, because the employer asks it once for all (staff_questions.hpp). Limits:
// `explanation` is the row's own, in the same language; ids and names are masked already
// (decided_row.hpp).
#pragma once

#include "core/explain/explain.hpp"
#include "core/roster/decided_row.hpp"
#include "core/rules/rule_book.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace zicha::lists {

// Several lines, each ended by a line break but the last. `contact`: whom to turn to at the unit,
// as the employer words it; line breaks in it count as spaces; may be empty.
[[nodiscard]] std::string staff_message(const rules::RuleBook& book, const roster::DecidedRow& row,
                                        const explain::Explanation& explanation,
                                        std::string_view contact, Language language);

enum class MessageFormat : std::uint8_t { text, csv };

void append_messages_heading(std::string& out, const rules::RuleBook& book, MessageFormat format,
                             Language language);
// `message` is what staff_message gave.
void append_message(std::string& out, const rules::RuleBook& book, const roster::DecidedRow& row,
                    std::string_view message, MessageFormat format, Language language);

} // namespace zicha::lists
