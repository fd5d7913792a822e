// What was decided of one person, for a program and for a person to read.
//
// Use: `append_decision` for JSON, one object without a line end; `decision_text` for lines in a
// language. Both say the same. Limits: the sentences say who decides in the end by the file's own
// disclaimer.
#pragma once

#include "core/base/json_writer.hpp"
#include "core/needs/decide.hpp"

#include <string>

namespace zicha::needs {

// What is to be earned for an open period.
[[nodiscard]] ClassHours further_for(const NeedsDecision& decision, std::size_t open);

// "符合": what a verdict is called.
[[nodiscard]] Text verdict_word(NeedsVerdict verdict);

// Its members, for an object that has others besides.
void write_decision(JsonWriter& json, const NeedsBook& book, const NeedsDecision& decision);
void append_decision(std::string& out, const NeedsBook& book, const NeedsDecision& decision);

[[nodiscard]] std::string decision_text(const NeedsBook& book, const NeedsDecision& decision,
                                        Language language);

} // namespace zicha::needs
