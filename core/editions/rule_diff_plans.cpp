// The hours that are asked for: standards, windows, plans, the paths' names.
#include "core/editions/rule_diff_parts.hpp"

namespace zicha::editions {
namespace {

struct Least {
    LocalText label;
    std::string id;
    ClassHours hours;
};

// The total always, a category only if it has a minimum.
std::vector<Least> least_of(const rules::RuleBook& book, const rules::Minima* minima) {
    std::vector<Least> list;
    if (minima == nullptr)
        return list;
    list.push_back({book.hours.total_label, "total", minima->total});
    for (std::size_t category = 0; category < book.hours.categories.size(); ++category)
        if (!minima->by_category[category].is_zero())
            list.push_back({book.hours.categories[category].label,
                            book.hours.categories[category].id, minima->by_category[category]});
    return list;
}

void compare_standard(RuleComparison& books, const rules::Standard* was,
                      const rules::Standard* is) {
    const rules::Standard& standard = whichever(was, is);
    const std::string where = "/standards" + pointer_step(standard.id);
    compare_minima(books, RuleChangeCode::standard_minima, where, standard.label,
                   was != nullptr ? &was->minima : nullptr, is != nullptr ? &is->minima : nullptr);
    if (was == nullptr || is == nullptr)
        return;
    books.tell_citations(where, standard.label, was->citations, is->citations);
    books.tell_member(where, "/label", words::diff_member_label, {}, was->label, is->label);
}

void compare_window(RuleComparison& books, const rules::Window* was, const rules::Window* is) {
    const rules::Window& window = whichever(was, is);
    const std::string where = "/windows" + pointer_step(window.id);
    const auto years = [](const rules::RuleBook& book) {
        return [&book](const rules::Window& one) { return compared(window_words(book, one)); };
    };
    books.tell(RuleChangeCode::window_years, where, window.label,
               compared_if(was, years(books.before)), compared_if(is, years(books.after)));
    if (was == nullptr || is == nullptr)
        return;
    books.tell_citations(where, window.label, was->citations, is->citations);
    books.tell_member(where, "/label", words::diff_member_label, {}, was->label, is->label);
}

MaybeCompared standard_of(const rules::RuleBook& book, const rules::Plan* plan) {
    if (plan == nullptr || !plan->each_year)
        return std::nullopt;
    const rules::Standard& standard = book.standards[plan->each_year->standard];
    return Compared{standard.id, standard.label};
}

struct NamedReading {
    std::string id; // of the clause and of the plan that lends
    LocalText words;
};

std::vector<NamedReading> readings_of(const rules::RuleBook& book, const rules::Plan* plan) {
    std::vector<NamedReading> readings;
    if (plan == nullptr)
        return readings;
    for (const rules::Reading& reading : plan->readings) {
        const rules::Ambiguity& clause = book.ambiguities[reading.ambiguity];
        const rules::Plan& lender = book.plans[reading.plan];
        readings.push_back({clause.id + "/" + lender.id, in_each_language([&](Language language) {
                                return format_text(
                                    words::diff_reading, language,
                                    {clause.lenient.in(language), lender.label.in(language)});
                            })});
    }
    return readings;
}

void compare_readings(RuleComparison& books, const std::string& where, const LocalText& name,
                      const rules::Plan* was, const rules::Plan* is) {
    const std::vector<NamedReading> before = readings_of(books.before, was);
    const std::vector<NamedReading> after = readings_of(books.after, is);
    pair_by_id(before, after, [&](const NamedReading* one, const NamedReading* other) {
        // The words of the clause itself are compared elsewhere.
        const auto exists = [](const NamedReading& reading) { return Compared{"", reading.words}; };
        books.tell(RuleChangeCode::plan_reading, where + "/readings", name,
                   compared_if(one, exists), compared_if(other, exists));
    });
}

void compare_plan_citations(RuleComparison& books, const std::string& where, const LocalText& name,
                            const rules::Plan& was, const rules::Plan& is) {
    if (was.each_year && is.each_year)
        books.tell_citations(where + "/each_year", name, was.each_year->citations,
                             is.each_year->citations);
    if (was.in_total && is.in_total)
        books.tell_citations(where + "/in_total", name, was.in_total->citations,
                             is.in_total->citations);
}

void compare_plan(RuleComparison& books, const rules::Plan* was, const rules::Plan* is) {
    const rules::Plan& plan = whichever(was, is);
    const std::string where = "/plans" + pointer_step(plan.id);
    const auto window = [](const rules::RuleBook& book) {
        return [&book](const rules::Plan& one) {
            const rules::Window& named = book.windows[one.window];
            return Compared{named.id, window_words(book, named)};
        };
    };
    books.tell(RuleChangeCode::plan_window, where + "/window", plan.label,
               compared_if(was, window(books.before)), compared_if(is, window(books.after)));
    books.tell(RuleChangeCode::plan_each_year, where + "/each_year", plan.label,
               standard_of(books.before, was), standard_of(books.after, is));
    const auto minima = [](const rules::Plan* one) {
        return one != nullptr && one->in_total ? &one->in_total->minima : nullptr;
    };
    compare_minima(books, RuleChangeCode::plan_in_total, where + "/in_total", plan.label,
                   minima(was), minima(is));
    compare_readings(books, where, plan.label, was, is);
    if (was == nullptr || is == nullptr)
        return;
    compare_plan_citations(books, where, plan.label, *was, *is);
    books.tell_member(where, "/label", words::diff_member_label, {}, was->label, is->label);
}

void compare_path(RuleComparison& books, std::string_view step, const rules::NamedPath& was,
                  const rules::NamedPath& is) {
    const std::string where = "/paths" + std::string(step);
    books.tell_word(RuleChangeCode::path_id, where + "/id", is.label, was.id, is.id);
    books.tell_member(where, "/label", words::diff_member_label, {}, was.label, is.label);
}

void compare_paths(RuleComparison& books) {
    const auto on_tie = [](const rules::RuleBook& book) {
        const bool in_total = book.in_total_wins_ties;
        return Compared{in_total ? "in_total" : "each_year",
                        in_total ? book.in_total_path.label : book.each_year_path.label};
    };
    books.tell(RuleChangeCode::path_tie, "/paths/on_tie", {}, on_tie(books.before),
               on_tie(books.after));
    compare_path(books, "/each_year", books.before.each_year_path, books.after.each_year_path);
    compare_path(books, "/in_total", books.before.in_total_path, books.after.in_total_path);
}

} // namespace

void compare_minima(RuleComparison& books, RuleChangeCode code, const std::string& where,
                    const LocalText& name, const rules::Minima* was, const rules::Minima* is) {
    const std::vector<Least> before = least_of(books.before, was);
    const std::vector<Least> after = least_of(books.after, is);
    pair_by_id(before, after, [&](const Least* one, const Least* other) {
        const Least& least = whichever(one, other);
        const auto hours = [](const Least& amount) {
            return compared(format_class_hours(amount.hours));
        };
        books.tell(code, where + "/minima" + pointer_step(least.id), part_of(name, least.label),
                   compared_if(one, hours), compared_if(other, hours));
    });
}

void compare_plans(RuleComparison& books) {
    const rules::RuleBook& was = books.before;
    const rules::RuleBook& is = books.after;
    pair_by_id(was.windows, is.windows,
               [&](const rules::Window* before, const rules::Window* after) {
                   compare_window(books, before, after);
               });
    pair_by_id(was.standards, is.standards,
               [&](const rules::Standard* before, const rules::Standard* after) {
                   compare_standard(books, before, after);
               });
    pair_by_id(was.plans, is.plans, [&](const rules::Plan* before, const rules::Plan* after) {
        compare_plan(books, before, after);
    });
    compare_paths(books);
}

} // namespace zicha::editions
