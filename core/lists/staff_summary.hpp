// A roster at a glance: how many of each verdict, by unit too, what facts are missing most, and how
// many further hours are needed.
//
// Use: `add` every row; read the counts, or `summary_lines` to print or copy. Promises: memory does
// not grow with the roster: units beyond `most_units` are counted together. Limits: units are told
// apart as normalised_word makes them and shown as they are first written.
#pragma once

#include "core/lists/list_lines.hpp"
#include "core/roster/decided_row.hpp"
#include "core/roster/tally.hpp"
#include "core/rules/rule_book.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace zicha::lists {

using VerdictCounts = std::array<std::int64_t, roster::RosterTally::verdicts>;

struct UnitSummary {
    std::string name; // blank: the roster names none
    std::int64_t persons = 0;
    VerdictCounts by_verdict{};
};

struct MissingCount {
    std::size_t column = 0;
    std::int64_t persons = 0;
};

// Persons who need more hours than `above` and no more than `up_to`.
struct HoursBand {
    ClassHours above;
    ClassHours up_to;
    std::int64_t persons = 0;
};

class StaffSummary {
public:
    static constexpr std::size_t most_units = 1000;

    explicit StaffSummary(const rules::RuleBook& book);

    void add(const roster::DecidedRow& row);

    [[nodiscard]] std::int64_t persons() const { return persons_; }
    [[nodiscard]] const VerdictCounts& by_verdict() const { return by_verdict_; }
    // In the order in which they first came; empty if no row names a unit.
    [[nodiscard]] const std::vector<UnitSummary>& units() const;
    [[nodiscard]] const UnitSummary& further_units() const { return further_units_; }
    // The most frequent first.
    [[nodiscard]] std::vector<MissingCount> missing() const;
    // Without those that need none; the last band has no upper end.
    [[nodiscard]] const std::vector<HoursBand>& bands() const { return bands_; }
    // Hundredths, of all persons together; by category of CompiledRules::gap_categories.
    [[nodiscard]] std::int64_t further_hours() const { return further_hours_; }
    [[nodiscard]] const std::vector<std::int64_t>& gaps() const { return gaps_; }

private:
    void add_to_unit(const roster::DecidedRow& row);
    void add_hours(const assess::Assessment& assessment);

    const rules::RuleBook& book_;
    std::int64_t persons_ = 0;
    VerdictCounts by_verdict_{};
    std::unordered_map<std::string, std::size_t> unit_of_;
    std::vector<UnitSummary> units_;
    UnitSummary further_units_;
    std::vector<std::int64_t> missing_;
    std::vector<HoursBand> bands_;
    std::int64_t further_hours_ = 0;
    std::vector<std::int64_t> gaps_;
};

[[nodiscard]] std::vector<ListLine> summary_lines(const rules::RuleBook& book,
                                                  const StaffSummary& summary, Language language);

} // namespace zicha::lists
