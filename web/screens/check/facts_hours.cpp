// The hours by year: a table where there is room, a card a year on a phone.
#include "web/platform/platform.hpp"
#include "web/screens/check/facts.hpp"
#include "web/screens/check/hours_sums.hpp"
#include "web/screens/check/hours_year.hpp"
#include "web/screens/check/words.hpp"
#include "web/screens/screens.hpp"
#include "web/screens/words.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace zicha::web {
namespace {

bool year_has_problem(const State& state, std::size_t year) {
    const rules::HoursTable& hours = state.book().hours;
    for (std::size_t offset = 0; offset < hours.columns_per_year(); ++offset)
        if (state.applicant.answers().problem(hours.hours_column(year, 0) + offset))
            return true;
    return false;
}

bool optional_columns_are_used(const State& state) {
    const rules::HoursTable& hours = state.book().hours;
    for (std::size_t year = 0; year < hours.years; ++year) {
        for (std::size_t category = 0; category < hours.categories.size(); ++category)
            if (hours.categories[category].blank_is_zero &&
                !state.applicant.answers().text(hours.hours_column(year, category)).empty())
                return true;
        if (!state.applicant.answers().text(hours.total_column(year)).empty())
            return true;
    }
    return false;
}

std::string years_asked(const Ui& ui, const State& state) {
    const Relevance& relevance = state.applicant.relevance();
    if (!relevance.plan)
        return std::string(ui.say(words::page_years_asked_open));
    const int first = state.book().hours.first_year;
    return format_text(words::page_years_asked, ui.language,
                       {std::to_string(first + static_cast<int>(*relevance.first_year)),
                        std::to_string(first + static_cast<int>(relevance.last_year))});
}

TwinNode table_node(const Ui& ui, std::string_view key, std::string_view name) {
    TwinNode node;
    node.id = ui.id(key);
    node.role = Role::table;
    node.name = name;
    return node;
}

void draw_years(Ui& ui, State& state, const YearsLook& look, bool asked, const TwinNode& node) {
    const Scope table(ui, node);
    draw_year_headings(ui, state, look);
    for (std::size_t year = 0; year < state.book().hours.years; ++year) {
        if (state.applicant.relevance().asks_year(year) != asked)
            continue;
        draw_year(ui, state, year, look);
    }
}

// A pasted table waits, is looked at, or has just been filled in.
bool is_pasting(const Applicant& applicant) {
    return applicant.holds_table() || applicant.paste().proposal ||
           !applicant.paste().before.empty();
}

// Whether a lenient reading of what is asked would look at the year.
bool is_in_a_reading(const State& state, std::size_t year) {
    const rules::RuleBook& book = state.book();
    const std::optional<std::size_t> plan = state.applicant.relevance().plan;
    return plan && std::any_of(book.plans[*plan].readings.begin(), book.plans[*plan].readings.end(),
                               [&](const rules::Reading& reading) {
                                   const rules::Window& window =
                                       book.windows[book.plans[reading.plan].window];
                                   return year >= window.first && year <= window.last;
                               });
}

void draw_other_years(Ui& ui, State& state, const YearsLook& look) {
    bool exist = false;
    bool matter = false;
    bool faulty = false;
    for (std::size_t year = 0; year < state.book().hours.years; ++year) {
        if (state.applicant.relevance().asks_year(year))
            continue;
        exist = true;
        matter = matter || is_in_a_reading(state, year);
        faulty = faulty || year_has_problem(state, year);
    }
    if (!exist)
        return;
    bool open = state.form.folds().years || faulty;
    const std::string_view title =
        ui.say(matter ? words::page_more_years_reading : words::page_more_years);
    disclosure(ui, "more-years", title, open);
    state.form.folds().years = open;
    if (open)
        draw_years(ui, state, look, false, table_node(ui, "other-years", title));
}

} // namespace

bool shows_more_columns(const State& state) {
    return state.form.folds().columns || optional_columns_are_used(state);
}

void draw_hours(Ui& ui, State& state, std::size_t requirement) {
    const rules::RuleBook& book = state.book();
    const std::string& title = book.hours.label.in(ui.language);
    const Panel card(ui, book.requirements[requirement].id, title);
    heading(ui, 2, title);
    ui.gap(space::small);
    if (draw_reasons_for_not_asking(ui, state, requirement))
        return;
    paragraph(ui, years_asked(ui, state));
    TwinNode table = table_node(ui, "years", title);
    table.described_by =
        paragraph(ui, book.hours.where.in(ui.language), Tone::muted, TextStyle::small);
    if (text_button(ui, "hours-systems", ui.say(words::go_systems)))
        state.navigation.show(Screen::systems);
    if (is_pasting(state.applicant)) {
        ui.gap(space::small);
        draw_pasted(ui, state);
    } else {
        draw_paste_way(ui, state);
    }
    ui.gap(space::medium);

    YearsLook look = years_look(ui, state, shows_more_columns(state));
    draw_years(ui, state, look, true, table);
    ui.gap(space::small);
    bool more = look.more_columns;
    disclosure(ui, "more-columns", ui.say(words::page_more_columns), more);
    state.form.folds().columns = more;
    draw_other_years(ui, state, look);
    if (!state.form.is_answer_beside() && platform::environment().rest_here) {
        ui.gap(space::medium);
        draw_hours_chart(ui, state.applicant, false);
    }
}

} // namespace zicha::web
