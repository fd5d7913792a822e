// Which facts a person has to be asked for, given what is answered so far.
//
// Use: `find_relevance` after every change; screens show the facts it names and leave the rest out.
// An open choice (no answer yet) keeps everything relevant that any of its values would ask for.
// Limits: about asking only; assess.hpp decides.
#pragma once

#include "core/base/cell.hpp"
#include "core/rules/rule_book.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace zicha::web {

struct Relevance {
    // Cases that can apply, by requirement; each once, in the rule file's order.
    std::vector<std::vector<std::size_t>> cases;
    std::optional<std::size_t> first_year; // union of the windows that can count
    std::size_t last_year = 0;
    std::optional<std::size_t> plan;     // the only plan that can apply
    std::optional<std::size_t> standard; // of a year, by the first plan that has one
    std::optional<std::size_t> proof;    // root of a formula that can apply

    [[nodiscard]] bool asks_hours() const { return first_year.has_value(); }
    [[nodiscard]] bool asks_year(std::size_t year) const {
        return first_year && *first_year <= year && year <= last_year;
    }
};

[[nodiscard]] Relevance find_relevance(const rules::RuleBook& book, std::span<const Cell> cells);

// The value that the known facts give the formula whose root is `node`, an index into
// RuleBook::proofs.
[[nodiscard]] Truth proof_value(const rules::RuleBook& book, std::span<const Cell> cells,
                                std::size_t node);

// The total of a year, and of all years of a window, as the evaluator counts it: what is not known
// leaves the ends apart.
[[nodiscard]] HoursInterval total_of_year(const rules::RuleBook& book, std::span<const Cell> cells,
                                          std::size_t year);
[[nodiscard]] HoursInterval total_of_window(const rules::RuleBook& book,
                                            std::span<const Cell> cells,
                                            const rules::Window& window);

} // namespace zicha::web
