// An hours requirement in words: the two paths with their figures, the readings, and what each way
// still takes.
#include "core/explain/parts.hpp"
#include "core/explain/words.hpp"

namespace zicha::explain {
namespace {

assess::RequirementValue value_of(Truth truth) {
    return truth == Truth::yes  ? assess::RequirementValue::yes
           : truth == Truth::no ? assess::RequirementValue::no
                                : assess::RequirementValue::unknown;
}

std::vector<std::size_t> years_with(const ExplainContext& context, const rules::Plan& plan,
                                    const assess::PlanDecision& decision, Truth wanted) {
    const rules::Window& window = context.book.windows[plan.window];
    std::vector<std::size_t> years;
    for (std::size_t year = window.first; year <= window.last; ++year)
        if (decision.complete[year] == wanted)
            years.push_back(year);
    return years;
}

std::size_t earnable_year(const rules::HoursTable& hours) {
    return static_cast<std::size_t>(hours.earnable_year - hours.first_year);
}

// Of the years before the one that can still be earned in; empty where none is so.
std::string earlier_years(const ExplainContext& context, const rules::Plan& plan,
                          const assess::PlanDecision& decision, Truth wanted) {
    std::vector<std::size_t> years = years_with(context, plan, decision, wanted);
    std::erase(years, earnable_year(context.book.hours));
    return years.empty() ? std::string() : years_text(context, years);
}

rules::Minima gap_of(const assess::Way& way) {
    return {way.total, way.by_category};
}

Finding each_year_finding(const ExplainContext& context, const rules::Plan& plan,
                          const assess::PlanDecision& decision) {
    const rules::Standard& standard = context.book.standards[plan.each_year->standard];
    const rules::Window& window = context.book.windows[plan.window];
    const std::string path = context.in(context.book.each_year_path.label);
    Finding finding;
    finding.value = value_of(decision.each_year);
    finding.clauses = cite(context, plan.each_year->citations);
    if (decision.each_year == Truth::yes) {
        finding.code = "hours.each_year.met";
        finding.text = context.say(words::each_year_met, {path, context.in(window.label)});
    } else {
        const bool is_failed = decision.each_year == Truth::no;
        const auto years = years_with(context, plan, decision, decision.each_year);
        finding.code = is_failed ? "hours.each_year.failed" : "hours.each_year.open";
        finding.text = context.say(is_failed ? words::each_year_failed : words::each_year_open,
                                   {path, years_text(context, years)});
    }
    // Only years that their hours decide are compared with the standard.
    for (std::size_t year = window.first; year <= window.last; ++year) {
        if (context.person.years[year].assessed != Truth::unknown)
            continue;
        add_clauses(finding.clauses, cite(context, standard.citations));
        if (decision.complete[year] != decision.each_year || decision.each_year == Truth::yes)
            continue;
        const std::string prefix =
            context.say(words::year_list, {std::to_string(context.year_of(year))}) + " ";
        for (Figure& figure :
             figures_of(context, context.person.years[year], standard.minima, prefix))
            if (figure.reached != Truth::yes)
                finding.figures.push_back(std::move(figure));
    }
    return finding;
}

Finding in_total_finding(const ExplainContext& context, const rules::Plan& plan,
                         const assess::PlanDecision& decision) {
    const std::string path = context.in(context.book.in_total_path.label);
    const std::string window = context.in(context.book.windows[plan.window].label);
    const assess::Way way = assess::in_total_way(context.book, plan, decision);
    Finding finding;
    finding.value = value_of(decision.in_total);
    finding.figures = figures_of(context, decision.sum, plan.in_total->minima, "");
    finding.clauses = cite(context, plan.in_total->citations);
    if (decision.in_total == Truth::yes) {
        finding.code = "hours.in_total.met";
        finding.text = context.say(words::in_total_met, {path, window});
    } else {
        const bool is_failed = decision.in_total == Truth::no;
        finding.code = is_failed ? "hours.in_total.failed" : "hours.in_total.open";
        finding.text = context.say(is_failed ? words::in_total_failed : words::in_total_open,
                                   {path, window, gap_text(context, gap_of(way))});
    }
    return finding;
}

Finding reading_finding(const ExplainContext& context, const rules::Plan& plan) {
    Finding finding;
    finding.code = "hours.reading.passes";
    finding.value = assess::RequirementValue::needs_ruling;
    for (const rules::Reading& reading : plan.readings) {
        const rules::Ambiguity& ambiguity = context.book.ambiguities[reading.ambiguity];
        const rules::InTotal& lent = *context.book.plans[reading.plan].in_total;
        const assess::SummedHours sum = assess::sum_of_window(context.book.hours, context.person,
                                                              context.book.windows[lent.window]);
        if (assess::reaches(context.book.hours, sum, lent.minima) != Truth::yes)
            continue;
        finding.text = context.say(words::reading_passes,
                                   {context.in(ambiguity.strict), context.in(ambiguity.lenient)});
        finding.figures = figures_of(context, sum, lent.minima, "");
        finding.next_step = context.say(words::reading_next, {context.in(ambiguity.addressee)});
        add_clauses(finding.clauses, cite(context, ambiguity.citations));
    }
    return finding;
}

std::string next_step(const ExplainContext& context, assess::RequirementValue value) {
    const assess::Assessment& assessment = context.assessment;
    if (!assessment.has_gap || assessment.further_hours.is_zero())
        return {};
    if (value == assess::RequirementValue::unknown)
        return context.say(words::hours_next_unknown,
                           {format_class_hours(assessment.further_hours)});
    return context.say(
        context.earning_is_over() ? words::hours_next_over : words::hours_next,
        {further_text(context, assessment), std::to_string(context.book.hours.earnable_year)});
}

} // namespace

void explain_plan(const ExplainContext& context, const rules::Plan& plan, RequirementView& view) {
    assess::PlanDecision decision;
    assess::decide_plan(context.book, plan, context.person, decision);
    const bool is_met = decision.strict == Truth::yes;
    if (plan.each_year && (!is_met || decision.each_year == Truth::yes))
        view.findings.push_back(each_year_finding(context, plan, decision));
    if (plan.in_total && (!is_met || decision.each_year != Truth::yes))
        view.findings.push_back(in_total_finding(context, plan, decision));
    if (view.value == assess::RequirementValue::needs_ruling)
        view.findings.push_back(reading_finding(context, plan));
    if (!view.findings.empty() && view.findings.back().next_step.empty())
        view.findings.back().next_step = next_step(context, view.value);
    for (Finding& finding : view.findings)
        finding.requirement = view.requirement;
}

std::vector<WayView> explain_ways(const ExplainContext& context, const rules::Plan& plan) {
    const rules::RuleBook& book = context.book;
    assess::PlanDecision decision;
    assess::decide_plan(book, plan, context.person, decision);
    const assess::Way each_year = assess::each_year_way(book, plan, context.person, decision);
    const assess::Way in_total = assess::in_total_way(book, plan, decision);
    const bool is_by_years = assess::is_each_year_cheaper(book, each_year, in_total);
    const bool is_tie = each_year.is_open && in_total.is_open && each_year.hours == in_total.hours;
    const auto view_of = [&](const assess::Way& way, assess::HoursPath path,
                             const LocalText& label) {
        const bool is_cheapest =
            way.is_open && is_by_years == (path == assess::HoursPath::each_year);
        WayView view;
        view.path = path;
        view.label = context.in(label);
        view.is_open = way.is_open;
        view.is_cheapest = is_cheapest && !is_tie;
        view.hours = way.hours;
        if (way.is_open)
            view.text = context.say(context.earning_is_over()   ? words::way_was_open
                                    : context.is_further_open() ? words::way_open_most
                                                                : words::way_open,
                                    {format_class_hours(way.hours)});
        return view;
    };
    std::vector<WayView> views;
    if (plan.each_year) {
        WayView view = view_of(each_year, assess::HoursPath::each_year, book.each_year_path.label);
        const std::string failed = earlier_years(context, plan, decision, Truth::no);
        const std::string open = earlier_years(context, plan, decision, Truth::unknown);
        if (view.is_open)
            view.figures = figures_of(context, context.person.years[earnable_year(book.hours)],
                                      book.standards[plan.each_year->standard].minima, "");
        else if (!failed.empty())
            view.text = context.say(words::way_closed_year, {failed});
        else if (!open.empty())
            view.text = context.say(words::way_closed_open, {open});
        else
            view.text =
                context.say(words::way_closed_assessed, {std::to_string(book.hours.earnable_year)});
        views.push_back(std::move(view));
    }
    if (plan.in_total) {
        WayView view = view_of(in_total, assess::HoursPath::in_total, book.in_total_path.label);
        view.figures = figures_of(context, decision.sum, plan.in_total->minima, "");
        views.push_back(std::move(view));
    }
    return views;
}

} // namespace zicha::explain
