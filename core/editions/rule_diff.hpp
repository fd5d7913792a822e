// Two editions of rules, compared: the changes in plain words, those that affect verdicts first.
//
// Use: `compare_rules(before, after)`; `rule_change_sentence` writes one change for a person,
// rule_diff_text.hpp all of them. `code`, `where` and the order are stable; the words are not.
// Promises: every difference that anyone could notice is told, and nothing else: two files that
// differ in spacing alone, or in the order of things that have no order, give no change. Swapping
// the editions swaps `before` and `after` of every change. Items with the same id count as the same
// item. Limits: a renamed id is one thing removed and one added.
#pragma once

#include "core/base/text.hpp"
#include "core/rules/rule_book.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::editions {

// What a change bears on; changes are told in this order.
enum class Bearing : std::uint8_t { decision, entry, advice, wording, count };

enum class RuleChangeCode : std::uint8_t {
#define RULE_CHANGE(key, code, bearing) key,
#include "core/editions/rule_changes.def"
    count
};

struct RuleChange {
    RuleChangeCode code{};
    std::string where; // as a JSON pointer, ids in place of positions: "/windows/four_years"
    LocalText name;    // of the thing that changed; empty for the rules as a whole
    std::optional<LocalText> before; // nothing: the thing is new
    std::optional<LocalText> after;  // nothing: the thing is gone
};

[[nodiscard]] std::vector<RuleChange> compare_rules(const rules::RuleBook& before,
                                                    const rules::RuleBook& after);

[[nodiscard]] std::string_view rule_change_name(RuleChangeCode code); // "window.years"
[[nodiscard]] Bearing bearing_of(RuleChangeCode code);
[[nodiscard]] std::string_view bearing_name(Bearing bearing); // "decision"

// The text before or after, in `language`; in the other language if only that one changed.
[[nodiscard]] std::optional<std::string> words_before(const RuleChange& change, Language language);
[[nodiscard]] std::optional<std::string> words_after(const RuleChange& change, Language language);

// "年度最低要求（年度标准，公需课）：由“18”改为“20”。"
[[nodiscard]] std::string rule_change_sentence(const RuleChange& change, Language language);

} // namespace zicha::editions
