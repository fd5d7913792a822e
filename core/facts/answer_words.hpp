// How people write yes and no, beyond the words of a rule file.
//
// Use: once the rule file's own words do not know it, `usual_mark(word)` in any column that is
// answered by yes or no, and `usual_answer(word)` where it is asked whether somebody has something;
// the word as normalised_word makes it. Limits: only words that mean one thing. A circle, a dash or
// the name of a place may mean either.
#pragma once

#include <optional>
#include <string_view>

namespace zicha::facts {

// A tick or a cross.
[[nodiscard]] std::optional<bool> usual_mark(std::string_view word);

[[nodiscard]] std::optional<bool> usual_answer(std::string_view word);

} // namespace zicha::facts
