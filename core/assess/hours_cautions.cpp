// The events that trigger cautions of an hours requirement; rules/README.md describes each.
#include "core/assess/hours.hpp"
#include "core/assess/lanes.hpp"

namespace zicha::assess {
namespace {

// Hours in categories that no minimum of the book names, of a year or of a sum.
template <typename Amount, typename Hours>
Amount unnamed_hours(const rules::RuleBook& book, const Hours& hours) {
    Amount sum;
    for (const std::size_t category : book.compiled.unnamed_categories)
        sum += hours.by_category[category].lower;
    return sum;
}

// How much of `part` is needed for `total`, which contains it, to reach `minimum`.
template <typename Amount>
Amount needed_of(const Amount& part, const Amount& total, ClassHours minimum) {
    return lesser(part, shortfall(minimum, shortfall(total, part)));
}

template <typename Amount>
Amount unnamed_hours_needed(const rules::RuleBook& book, const rules::Plan& plan,
                            const HoursOfPerson<Amount>& person,
                            const DecisionOfPlan<Amount>& decision) {
    const auto in_window = unnamed_hours<Amount>(book, decision.sum);
    if (!is_any(is_at_least(in_window, ClassHours::from_hundredths(1))))
        return {};
    const rules::Window& window = book.windows[plan.window];
    Amount for_each_year;
    for (std::size_t year = window.first; plan.each_year && year <= window.last; ++year) {
        const HoursOfYear<Amount>& hours = person.years[year];
        const Amount needed = needed_of(unnamed_hours<Amount>(book, hours), hours.total.lower,
                                        book.standards[plan.each_year->standard].minima.total);
        for_each_year += choose(is_yes(hours.assessed), Amount{}, needed);
    }
    Amount for_total;
    if (plan.in_total)
        for_total = needed_of(in_window, decision.sum.total.lower, plan.in_total->minima.total);
    const Amount by_years =
        choose(is_yes(decision.in_total), lesser(for_total, for_each_year), for_each_year);
    return choose(is_yes(decision.each_year), by_years, for_total);
}

template <typename Amount>
Amount excess_hours(const rules::Window& window, const HoursOfPerson<Amount>& person) {
    Amount sum;
    for (std::size_t year = window.first; year <= window.last; ++year)
        sum += person.years[year].excess;
    return sum;
}

template <typename Amount>
MaskOf<Amount> standard_decides(const rules::RuleBook& book, const rules::Plan& plan,
                                const HoursOfPerson<Amount>& person,
                                const DecisionOfPlan<Amount>& decision) {
    const auto passes_by_years =
        logical_and(is_yes(decision.each_year), logical_not(is_yes(decision.in_total)));
    const auto is_in_question = logical_or(passes_by_years, is_no(decision.strict));
    if (!plan.each_year || !is_any(is_in_question))
        return {};
    const rules::Window& window = book.windows[plan.window];
    MaskOf<Amount> some_assessed{};
    MaskOf<Amount> some_by_hours{};
    MaskOf<Amount> some_assessed_no{};
    for (std::size_t year = window.first; year <= window.last; ++year) {
        const TruthOf<Amount> assessed = person.years[year].assessed;
        const TruthOf<Amount> complete = decision.complete[year];
        some_assessed = logical_or(some_assessed, is_yes(assessed));
        some_assessed_no = logical_or(some_assessed_no, is_no(assessed));
        some_by_hours = logical_or(
            some_by_hours, logical_and(is_unknown(assessed), logical_not(is_unknown(complete))));
    }
    return logical_and(logical_and(is_in_question, logical_and(some_assessed, some_by_hours)),
                       logical_or(passes_by_years, logical_not(some_assessed_no)));
}

template <typename Amount>
MaskOf<Amount> last_year_is_under_standard(const rules::RuleBook& book, const rules::Plan& plan,
                                           const HoursOfPerson<Amount>& person,
                                           const DecisionOfPlan<Amount>& decision) {
    const auto is_in_question =
        logical_and(is_yes(decision.in_total), logical_not(is_yes(decision.each_year)));
    if (!plan.each_year || !is_any(is_in_question))
        return {};
    const HoursOfYear<Amount>& last = person.years[book.windows[plan.window].last];
    const rules::Minima& standard = book.standards[plan.each_year->standard].minima;
    return logical_and(logical_and(is_in_question, logical_not(is_yes(last.assessed))),
                       is_no(reaches(book.hours, last, standard)));
}

// An earlier year is certainly not complete.
template <typename Amount>
MaskOf<Amount> some_closed_year_is_short(const rules::RuleBook& book, const rules::Plan& plan,
                                         const DecisionOfPlan<Amount>& decision) {
    MaskOf<Amount> is_short{};
    const rules::Window& window = book.windows[plan.window];
    for (std::size_t year = window.first; plan.each_year && year < window.last; ++year)
        is_short = logical_or(is_short, is_no(decision.complete[year]));
    return is_short;
}

template <typename Amount>
MaskOf<Amount> some_year_is_unusual(const rules::RuleBook& book, const rules::Window& window,
                                    const HoursOfPerson<Amount>& person) {
    MaskOf<Amount> is_unusual{};
    if (book.hours.unusual_above.is_zero())
        return is_unusual;
    const ClassHours above = book.hours.unusual_above + ClassHours::from_hundredths(1);
    for (std::size_t year = window.first; year <= window.last; ++year)
        is_unusual = logical_or(is_unusual, is_at_least(person.years[year].total.lower, above));
    return is_unusual;
}

} // namespace

template <typename Amount>
CautionsOfPlan<Amount> cautions_of_plan(const rules::RuleBook& book, const rules::Plan& plan,
                                        const HoursOfPerson<Amount>& person,
                                        const DecisionOfPlan<Amount>& decision,
                                        const AssessOptions& options) {
    constexpr ClassHours one_hundredth = ClassHours::from_hundredths(1);
    const rules::Window& window = book.windows[plan.window];
    const auto is_unmet = logical_not(is_yes(decision.strict));
    const auto fails = is_no(decision.strict);
    const bool is_over = options.as_of && options.as_of->year > book.hours.earnable_year;

    CautionsOfPlan<Amount> cautions;
    cautions.excess = excess_hours(window, person);
    cautions.unnamed = unnamed_hours_needed(book, plan, person, decision);
    const auto call_if = [&](rules::Trigger trigger, MaskOf<Amount> happened) {
        const std::uint32_t called = book.compiled.cautions_on[static_cast<std::size_t>(trigger)];
        cautions.called = cautions.called | bits_if(happened, called);
    };
    call_if(rules::Trigger::always, true);
    call_if(rules::Trigger::total_exceeds_parts, is_at_least(cautions.excess, one_hundredth));
    call_if(rules::Trigger::unnamed_hours_needed, is_at_least(cautions.unnamed, one_hundredth));
    const HoursOfYear<Amount>& last = person.years[window.last];
    const auto disagrees = is_marked_against_hours(book, plan, last);
    call_if(rules::Trigger::last_year_assessed_no,
            logical_and(is_unmet, logical_and(is_no(last.assessed), logical_not(disagrees))));
    call_if(rules::Trigger::marked_against_hours, logical_and(is_unmet, disagrees));
    call_if(rules::Trigger::unusual_hours, some_year_is_unusual(book, window, person));
    call_if(rules::Trigger::closed_year_short,
            logical_and(logical_and(is_unmet, !is_over),
                        some_closed_year_is_short(book, plan, decision)));
    call_if(rules::Trigger::standard_decides, standard_decides(book, plan, person, decision));
    call_if(rules::Trigger::last_year_under_standard,
            last_year_is_under_standard(book, plan, person, decision));
    call_if(rules::Trigger::strict_reading_fails, fails);
    call_if(rules::Trigger::reading_open, logical_and(fails, is_unknown(decision.lenient)));
    call_if(rules::Trigger::no_longer_earnable, logical_and(is_unmet, is_over));
    return cautions;
}

template CautionsOfPlan<ClassHours> cautions_of_plan(const rules::RuleBook&, const rules::Plan&,
                                                     const PersonHours&, const PlanDecision&,
                                                     const AssessOptions&);
template CautionsOfPlan<HoursLanes> cautions_of_plan(const rules::RuleBook&, const rules::Plan&,
                                                     const HoursOfPerson<HoursLanes>&,
                                                     const DecisionOfPlan<HoursLanes>&,
                                                     const AssessOptions&);

} // namespace zicha::assess
