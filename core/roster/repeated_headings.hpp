// Whether a row is the headings once more, as printed lists have them at the top of every page.
//
// Use: `look(record)` for a row without a level that can be read. Promises: nobody is taken for
// headings: every cell of a column that is read says what its heading says, a part of it (of
// headings in two rows), another heading, or how to fill it in; or the id or the name is a
// heading's own word, and nothing else can be read. `moved`: other columns have these headings now,
// so that what stands below may be read in the wrong column. Limits: a row is judged by itself.
#pragma once

#include "core/base/record.hpp"
#include "core/roster/survey.hpp"
#include "core/rules/rule_book.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::roster {

enum class HeadingsAgain : std::uint8_t { none, as_above, moved };

class RepeatedHeadings {
public:
    // Book and survey must outlive it.
    RepeatedHeadings(const rules::RuleBook& book, const RosterSurvey& survey);

    [[nodiscard]] HeadingsAgain look(const Record& record) const;
    // The headings that stand elsewhere now: "2025专业 → 2025公需", a few of them.
    [[nodiscard]] std::string moved_in(const Record& record) const;

private:
    // What a cell says: nothing that tells, its own heading or how to fill it in, the column's
    // number or letter, another heading, or something else.
    enum class Says : std::uint8_t { nothing, own, number, other, else_ };

    [[nodiscard]] Says says(std::size_t column, std::string_view cell) const;
    [[nodiscard]] bool is_hint(std::size_t column, std::string_view word) const;
    [[nodiscard]] bool is_part(std::size_t column, std::string_view word) const;
    [[nodiscard]] bool names_heading(std::size_t column, std::string_view cell) const;

    const rules::RuleBook& book_;
    const RosterSurvey& survey_;
    std::vector<std::string> headings_; // of the columns, as normalised_word makes them
    std::vector<std::size_t> naming_;   // columns of ids and names
};

} // namespace zicha::roster
