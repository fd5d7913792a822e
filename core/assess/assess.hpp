// Rule book + facts → assessment: the one evaluator, for one person and for columns of a million.
//
// Use: fill a FactBlock with validated cells, call `assess` with room for one Assessment a row; for
// block after block assessor.hpp keeps its room. `assess_person` is the same for a single row.
// Promises: pure; allocates nothing; exact in hundredths. Unknown facts decide nothing: a
// requirement is yes or no only if every completion of the unknown facts agrees. `missing` holds
// each unknown fact for which some completion of the others exists where changing it alone changes
// the verdict, on the strict reading. Limits: facts must have passed cell_reader.hpp. Two different
// plans between which a blank choice leaves open are taken to be able to differ whenever one can
// pass and the other fail on its own; no rule file with a plan-less value of that choice notices.
#pragma once

#include "core/assess/planned_hours.hpp"
#include "core/base/calendar.hpp"
#include "core/facts/facts.hpp"
#include "core/rules/rule_book.hpp"

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <span>

namespace zicha::assess {

enum class Verdict : std::uint8_t {
    eligible,
    not_eligible,
    needs_info,
    needs_ruling,
    refer,
    invalid,
    skipped // a row that is no person
};

// `none`: nothing to say, because the row is invalid.
enum class RequirementValue : std::uint8_t {
    yes,
    no,
    unknown,
    needs_ruling,
    refer,
    not_asked,
    none
};

enum class HoursPath : std::uint8_t { none, each_year, in_total };

using FactSet = std::bitset<rules::RuleBookLimits::columns>;

struct Assessment {
    Verdict verdict = Verdict::invalid;
    std::array<RequirementValue, rules::RuleBookLimits::requirements> requirements{};
    HoursPath path = HoursPath::none; // the path that passes
    bool has_gap = false;             // false: gap, gap_path and further_hours are null
    rules::Minima gap;                // hours still lacking to the cheaper path's minima
    HoursPath gap_path = HoursPath::none;
    ClassHours further_hours;         // fewest further hours that certainly suffice
    bool has_best = false;            // false: further_hours_at_best is null
    ClassHours further_hours_at_best; // the same with everything unknown at its best
    std::uint8_t refer_label = 0;     // why the first requirement refers: RuleBook::refer_labels
    FactSet missing;                  // by column
    std::uint32_t cautions = 0;       // bit set over RuleBook::cautions
    ClassHours excess_hours;          // argument of Trigger::total_exceeds_parts
    ClassHours unnamed_hours;         // argument of Trigger::unnamed_hours_needed
};

struct AssessOptions {
    // The day the check is made for; it changes cautions only, never a verdict.
    std::optional<CivilDate> as_of;
    // Counted in addition to the facts: the assessment is then a what-if. Must outlive the call.
    const PlannedHours* planned = nullptr;
};

// One Assessment for each row of `block`; `out` has at least block.rows() elements.
void assess(const rules::RuleBook& book, const facts::FactBlock& block,
            const AssessOptions& options, std::span<Assessment> out);

[[nodiscard]] Assessment assess_person(const rules::RuleBook& book, std::span<const Cell> cells,
                                       const AssessOptions& options);

// The assessment of a row that could not be read: verdict invalid, everything else null.
[[nodiscard]] Assessment invalid_assessment();
// Of a row that is no person.
[[nodiscard]] Assessment skipped_assessment();

} // namespace zicha::assess
