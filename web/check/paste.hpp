// A pasted table between its arrival and the person's decision: the proposal, and the answers
// before it.
//
// Use: `look_at` when the platform hands one over, `fill_in` or `leave` when the person has
// decided; `before` undoes it, until a fact is edited by hand. applicant.hpp calls them. Promises:
// no fact changes before `fill_in`, which takes all that can be read at once.
#pragma once

#include "core/facts/answers.hpp"
#include "core/facts/paste_table.hpp"
#include "web/check/paste_reading.hpp"
#include "web/check/relevance.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace zicha::web {

struct Paste {
    bool is_open = false;                         // its explanation and field are shown
    std::optional<facts::PasteProposal> proposal; // under review
    std::optional<roster::OwnCourses> courses;    // that it is the sums of, if it is
    std::string before;                           // the answers as saved, before the last fill
    std::size_t filled = 0;
    bool take_focus = false; // the part that has just come up gets it

    // `field`: the column whose field it was pasted into, if any.
    void look_at(const rules::RuleBook& book, const Relevance& relevance,
                 std::optional<std::size_t> field, std::string_view text);
    void fill_in(const rules::RuleBook& book, facts::Answers& answers);
    void leave();
};

// The text for the field: the amount without its unit, or the word of the rule file.
[[nodiscard]] std::string text_to_fill(const rules::RuleBook& book, const facts::PastedCell& cell);

} // namespace zicha::web
