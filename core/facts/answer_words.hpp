// How people write yes and no, beyond the words of a rule file.
//
// Use: `usual_answer(word)` once the rule file's own words do not know it; the word as
// normalised_word makes it. Limits: only words that mean one thing in every column that is answered
// by yes or no. A circle, a dash or the name of a place may mean either.
#pragma once

#include <optional>
#include <string_view>

namespace zicha::facts {

[[nodiscard]] std::optional<bool> usual_answer(std::string_view word);

} // namespace zicha::facts
