// The events that cautions of an hours requirement hang on; rules/README.md describes each.
#include "assess_hours.hpp"

namespace zicha {
namespace {

// Hours in categories that no minimum of the book names, of a year or of a sum.
template <typename Hours> ClassHours unnamed_hours(const RuleBook& book, const Hours& hours) {
    ClassHours sum;
    for (const std::size_t category : book.unnamed_categories)
        sum += hours.by_category[category].lower;
    return sum;
}

// How much of `part` is needed for `total`, which contains it, to reach `minimum`.
ClassHours needed_of(ClassHours part, ClassHours total, ClassHours minimum) {
    return std::min(part, shortfall(minimum, shortfall(total, part)));
}

bool standard_decides(const RuleBook& book, const Plan& plan, const PersonHours& person,
                      const PlanDecision& decision) {
    const bool passes_by_years =
        decision.each_year == Truth::yes && decision.in_total != Truth::yes;
    if (!plan.each_year || (!passes_by_years && decision.strict != Truth::no))
        return false;
    const Window& window = book.windows[plan.window];
    bool some_assessed = false;
    bool some_by_hours = false;
    bool some_assessed_no = false;
    for (std::size_t year = window.first; year <= window.last; ++year) {
        const Truth assessed = person.years[year].assessed;
        some_assessed |= assessed == Truth::yes;
        some_assessed_no |= assessed == Truth::no;
        some_by_hours |= assessed == Truth::unknown && decision.complete[year] != Truth::unknown;
    }
    return some_assessed && some_by_hours && (passes_by_years || !some_assessed_no);
}

bool last_year_is_under_standard(const RuleBook& book, const Plan& plan, const PersonHours& person,
                                 const PlanDecision& decision) {
    if (!plan.each_year || decision.in_total != Truth::yes || decision.each_year == Truth::yes)
        return false;
    const YearHours& last = person.years[book.windows[plan.window].last];
    return last.assessed != Truth::yes &&
           reaches(book.hours, last, book.standards[plan.each_year->standard].minima) == Truth::no;
}

} // namespace

ClassHours unnamed_hours_needed(const RuleBook& book, const Plan& plan, const PersonHours& person,
                                const PlanDecision& decision) {
    const ClassHours in_window = unnamed_hours(book, decision.sum);
    if (in_window.is_zero())
        return {};
    const Window& window = book.windows[plan.window];
    ClassHours for_each_year;
    for (std::size_t year = window.first; year <= window.last; ++year) {
        const YearHours& hours = person.years[year];
        if (plan.each_year && hours.assessed != Truth::yes)
            for_each_year += needed_of(unnamed_hours(book, hours), hours.total.lower,
                                       book.standards[plan.each_year->standard].minima.total);
    }
    const ClassHours for_total =
        plan.in_total ? needed_of(in_window, decision.sum.total.lower, plan.in_total->minima.total)
                      : ClassHours{};
    if (decision.strict != Truth::yes || decision.each_year != Truth::yes)
        return for_total;
    return decision.in_total == Truth::yes ? std::min(for_total, for_each_year) : for_each_year;
}

ClassHours excess_hours(const Plan& plan, const RuleBook& book, const PersonHours& person) {
    const Window& window = book.windows[plan.window];
    ClassHours sum;
    for (std::size_t year = window.first; year <= window.last; ++year)
        sum += person.years[year].excess;
    return sum;
}

std::uint32_t hours_events(const RuleBook& book, const Plan& plan, const PersonHours& person,
                           const PlanDecision& decision, const AssessOptions& options,
                           RequirementValue value, const Assessment& answer) {
    const bool is_met = value == RequirementValue::yes;
    const bool fails = decision.strict == Truth::no;
    const Truth last_assessed = person.years[book.windows[plan.window].last].assessed;
    const bool is_over = options.as_of && options.as_of->year > book.hours.earnable_year;
    return event(Trigger::always) |
           event(Trigger::total_exceeds_parts, !answer.excess_hours.is_zero()) |
           event(Trigger::unnamed_hours_needed, !answer.unnamed_hours.is_zero()) |
           event(Trigger::last_year_assessed_no, !is_met && last_assessed == Truth::no) |
           event(Trigger::standard_decides, standard_decides(book, plan, person, decision)) |
           event(Trigger::last_year_under_standard,
                 last_year_is_under_standard(book, plan, person, decision)) |
           event(Trigger::strict_reading_fails, fails) |
           event(Trigger::reading_open, fails && decision.lenient == Truth::unknown) |
           event(Trigger::no_longer_earnable, !is_met && is_over);
}

} // namespace zicha
