// The parts of a file of needs, in the order they must be read: each needs those before it.
//
// Limits: private to the reader. Each function takes what it can, reports the rest, and leaves the
// book in a state that the next can work on; the book is only used if nothing was reported.
#pragma once

#include "core/needs/needs_book.hpp"
#include "core/rules/reader/node.hpp"

#include <string>
#include <vector>

namespace zicha::needs {

// Categories under one name.
struct CategoryPart {
    std::string id;
    std::uint32_t categories = 0;
};

// What is known while a file is read.
struct NeedsReading {
    NeedsBook& book;
    std::vector<CategoryPart> parts;
    const PeriodRule* each = nullptr;  // the period that {period} is, within an `each`
    bool in_time = false;              // amounts are read without hours that were made up
    std::optional<std::size_t> marked; // the need that a year's mark can decide, within one
};

void read_needs_head(rules::Members& top, NeedsBook& book);
void read_needs_hours(rules::Members& top, NeedsReading& reading);
void read_needs_facts(rules::Members& top, NeedsBook& book);
void read_needs_periods(rules::Members& top, NeedsBook& book, bool has_hours);
void read_open_periods(rules::Members& top, NeedsBook& book);
void read_months_counts(rules::Members& top, NeedsBook& book);
void read_needs(rules::Members& top, NeedsReading& reading);
void read_ambiguities(rules::Members& top, NeedsBook& book);
void read_roster_words(rules::Members& top, NeedsBook& book);
void read_checklist(rules::Members& top, NeedsBook& book);
void read_carry_out(rules::Members& top, NeedsReading& reading);
void read_needs_examples(rules::Members& top, NeedsBook& book);

// Used by several parts. An index is 0 where nothing of that name is there, which is reported.
[[nodiscard]] int read_whole(const rules::Node& node, int least, int most);
[[nodiscard]] std::optional<DateRule> read_day(const rules::Node& node, NeedsBook& book);
[[nodiscard]] std::size_t read_period_name(const rules::Node& node, const NeedsReading& reading);
[[nodiscard]] NeedFigure read_figure(const rules::Node& node, const NeedsBook& book);
[[nodiscard]] GreatestOfWays read_amount(const rules::Node& node, NeedsReading& reading,
                                         std::size_t depth = 0);
[[nodiscard]] std::size_t read_need_condition(const rules::Node& node, NeedsBook& book,
                                              std::size_t depth = 0);
void read_ladder(const rules::Node& node, NeedsBook& book, FactNeed& need);
void read_holds(const rules::Node& node, rules::Members& members, NeedsBook& book, FactNeed& need);
[[nodiscard]] std::uint32_t read_category_set(const rules::Node& list, const NeedsReading& reading);
[[nodiscard]] bool is_one_year(const PeriodRule& rule);
[[nodiscard]] bool is_too_deep(const rules::Node& node, std::size_t depth);

} // namespace zicha::needs
