// An hours requirement for one person: does the plan hold, what does it still take, which unknown
// hours matter, what deserves a caution.
//
// Use: assess.cpp calls `decide_plan` for each plan in question and the others as they are needed;
// explain.cpp reads the same numbers. All functions are pure and allocate nothing.
#pragma once

#include "assess.hpp"
#include "person_hours.hpp"

namespace zicha {

struct PlanDecision {
    Truth each_year = Truth::no; // no, too, if the plan has no such path
    Truth in_total = Truth::no;
    Truth strict = Truth::no;                            // one of the two
    Truth lenient = Truth::no;                           // some reading's in_total
    SummedHours sum;                                     // over the plan's window
    std::array<Truth, RuleBookLimits::years> complete{}; // each year of the window
};

[[nodiscard]] PlanDecision decide_plan(const RuleBook& book, const Plan& plan,
                                       const PersonHours& person);

// One way to a met requirement: what is lacking to its minima, counted against what is certain.
struct Way {
    bool is_open = false;
    Minima gap;
    ClassHours hours; // the greater of the total's gap and the sum of the categories' gaps
};

// Open only if every other year of the window is certainly complete and the earnable year is not
// assessed "no".
[[nodiscard]] Way each_year_way(const RuleBook& book, const Plan& plan, const PersonHours& person,
                                const PlanDecision& decision);
[[nodiscard]] Way in_total_way(const RuleBook& book, const Plan& plan,
                               const PlanDecision& decision);

// Which way is cheaper; `none` if neither is open.
[[nodiscard]] HoursPath cheaper_way(const RuleBook& book, const Way& each_year,
                                    const Way& in_total);

// Adds each unknown fact of the plan that could change the plan's strict value by itself, for some
// completion of the others. The plan's strict value is unknown.
void add_facts_that_matter(const RuleBook& book, const Plan& plan, const PersonHours& person,
                           const PlanDecision& decision, FactSet& facts);

// The same for the in_total of another plan, as a reading lends it; nothing unless it is unknown.
void add_facts_that_matter_in_total(const RuleBook& book, const Plan& plan,
                                    const PersonHours& person, FactSet& facts);

// Hours in categories without a minimum that the decision rests on; zero if it does not.
[[nodiscard]] ClassHours unnamed_hours_needed(const RuleBook& book, const Plan& plan,
                                              const PersonHours& person,
                                              const PlanDecision& decision);

// Hours of the window that stand in a given total but in no known part.
[[nodiscard]] ClassHours excess_hours(const Plan& plan, const RuleBook& book,
                                      const PersonHours& person);

// Events that cautions hang on, as a bit set.
[[nodiscard]] constexpr std::uint32_t event(Trigger trigger, bool happened = true) {
    return (happened ? 1U : 0U) << static_cast<unsigned>(trigger);
}

// Those that happened; `value` is the requirement's, and `answer` has the hours that cautions speak
// of.
[[nodiscard]] std::uint32_t hours_events(const RuleBook& book, const Plan& plan,
                                         const PersonHours& person, const PlanDecision& decision,
                                         const AssessOptions& options, RequirementValue value,
                                         const Assessment& answer);

} // namespace zicha
