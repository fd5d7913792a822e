// An hours requirement for one person, or for several side by side: does the plan hold, what does
// it still take, which unknown hours matter, what deserves a caution.
//
// Use: assess.cpp calls `decide_plan` for each plan in question and the others as they are needed;
// explain.cpp reads the same numbers. All functions are pure and allocate nothing. Those that are
// written over an `Amount` exist for ClassHours and, where the processor has them, for HoursLanes.
#pragma once

#include "core/assess/assess.hpp"
#include "core/assess/person_hours.hpp"

#include <bit>

namespace zicha::assess {

template <typename Amount> struct DecisionOfPlan {
    TruthOf<Amount> each_year{Truth::no}; // no, too, if the plan has no such path
    TruthOf<Amount> in_total{Truth::no};
    TruthOf<Amount> strict{Truth::no};  // one of the two
    TruthOf<Amount> lenient{Truth::no}; // some reading's in_total, where strict is no
    SumOfHours<Amount> sum;             // over the plan's window
    // Each year of the window; for the others anything.
    std::array<TruthOf<Amount>, rules::RuleBookLimits::years> complete{};
};

using PlanDecision = DecisionOfPlan<ClassHours>;

template <typename Amount>
void decide_plan(const rules::RuleBook& book, const rules::Plan& plan,
                 const HoursOfPerson<Amount>& person, DecisionOfPlan<Amount>& decision);

// One way to a met requirement: what is lacking to its minima, counted against what is certain;
// zero where it is not open.
template <typename Amount> struct WayOf {
    MaskOf<Amount> is_open{};
    Amount total;
    std::array<Amount, rules::RuleBookLimits::categories> by_category{};
    Amount hours; // the greater of the total's gap and the sum of the categories' gaps
};

using Way = WayOf<ClassHours>;

// Open only if every other year of the window is certainly complete. The earnable year may be
// marked "no", which then means not yet; unless its certain hours reach the standard already, so
// that more of them would not change the mark.
template <typename Amount>
[[nodiscard]] WayOf<Amount> each_year_way(const rules::RuleBook& book, const rules::Plan& plan,
                                          const HoursOfPerson<Amount>& person,
                                          const DecisionOfPlan<Amount>& decision);
template <typename Amount>
[[nodiscard]] WayOf<Amount> in_total_way(const rules::RuleBook& book, const rules::Plan& plan,
                                         const DecisionOfPlan<Amount>& decision);

// The hours that the cheaper way takes if each unknown is at its best: hours at their upper ends,
// an unknown earlier year complete. Zero unless the strict value is no.
template <typename Amount>
[[nodiscard]] Amount further_hours_at_best(const rules::RuleBook& book, const rules::Plan& plan,
                                           const HoursOfPerson<Amount>& person,
                                           const DecisionOfPlan<Amount>& decision);

// Whether the way year by year is the cheaper one, or the only one.
template <typename Amount>
[[nodiscard]] MaskOf<Amount> is_each_year_cheaper(const rules::RuleBook& book,
                                                  const WayOf<Amount>& each_year,
                                                  const WayOf<Amount>& in_total) {
    const auto is_dearer = is_at_least(each_year.hours, in_total.hours);
    const auto wins_tie =
        logical_and(!book.in_total_wins_ties, is_at_least(in_total.hours, each_year.hours));
    return logical_and(each_year.is_open, logical_or(logical_not(in_total.is_open),
                                                     logical_or(logical_not(is_dearer), wins_tie)));
}

// Unknown facts that could change an unknown value by themselves, for some completion of the
// others: for each year a bit for each of its columns, counted from the year's first.
template <typename Amount> struct FactsOfPlan {
    std::array<BitsOf<Amount>, rules::RuleBookLimits::years> by_year{};
};

// Of a plan whose strict value is unknown.
template <typename Amount>
[[nodiscard]] FactsOfPlan<Amount>
facts_that_matter(const rules::RuleBook& book, const rules::Plan& plan,
                  const HoursOfPerson<Amount>& person, const DecisionOfPlan<Amount>& decision);

// Of one in_total, as a reading lends it; none unless it is unknown.
template <typename Amount>
void add_facts_that_matter_in_total(const rules::RuleBook& book, const rules::InTotal& in_total,
                                    const HoursOfPerson<Amount>& person,
                                    FactsOfPlan<Amount>& facts);

// Those of one lane, as columns of the book.
template <typename Amount>
void add_to(FactSet& columns, const rules::HoursTable& table, const FactsOfPlan<Amount>& facts,
            std::size_t lane) {
    for (std::size_t year = 0; year < table.years; ++year)
        for (std::uint32_t left = extract_lane(facts.by_year[year], lane); left != 0;
             left &= left - 1)
            columns.set(table.hours_column(year, 0) +
                        static_cast<std::size_t>(std::countr_zero(left)));
}

template <typename Amount> struct CautionsOfPlan {
    BitsOf<Amount> called{}; // bit set over RuleBook::cautions: those that some event calls for
    Amount excess;           // hours of the window in a given total but in no known part
    Amount unnamed; // hours in categories without a minimum that the decision rests on, or zero
};

template <typename Amount>
[[nodiscard]] CautionsOfPlan<Amount>
cautions_of_plan(const rules::RuleBook& book, const rules::Plan& plan,
                 const HoursOfPerson<Amount>& person, const DecisionOfPlan<Amount>& decision,
                 const AssessOptions& options);

} // namespace zicha::assess
