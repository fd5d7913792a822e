// Further parts of the result: cells to correct, hours to earn, things to note.
#include "web/check/words.hpp"
#include "web/screens/check/result.hpp"
#include "web/screens/check/words.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace zicha::web {
namespace {

void go_to(State& state, std::size_t column) {
    state.navigation.show(Screen::facts);
    state.form.want(column);
}

// The figures are with the requirement above; this is about the hours they take.
void draw_way(Ui& ui, const explain::WayView& way, bool shortest) {
    heading(ui, 3,
            shortest ? format_text(words::page_way_shortest, ui.language, {way.label}) : way.label);
    if (!way.is_open) {
        paragraph(ui, way.text, Tone::muted);
        return;
    }
    paragraph(ui, way.text, Tone::ink, way.is_cheapest ? TextStyle::heading : TextStyle::strong);
}

// One way is closed, or they take different amounts.
bool ways_differ(const std::vector<explain::WayView>& ways) {
    return std::any_of(ways.begin(), ways.end(), [&](const explain::WayView& way) {
        return !way.is_open || way.hours != ways.front().hours;
    });
}

} // namespace

void draw_problems(Ui& ui, State& state) {
    const rules::RuleBook& book = state.book();
    const std::string_view title = ui.say(words::page_problems_title);
    const Panel card(ui, "problems", title);
    heading(ui, 2, title);
    for (std::size_t column = 0; column < book.columns.size(); ++column) {
        const Diagnostic* problem = state.applicant.answers().problem(column);
        if (!problem)
            continue;
        const std::string& label_words = book.columns[column].label.in(ui.language);
        ui.gap(space::small);
        paragraph(ui, format_text(words::page_problem_at, ui.language,
                                  {label_words, sentence(*problem, ui.language)}));
        if (text_button(ui, "fix-" + book.columns[column].id,
                        format_text(words::page_fill_in, ui.language, {label_words})))
            go_to(state, column);
    }
}

void draw_ways(Ui& ui, const explain::Explanation& answer) {
    const bool differ = ways_differ(answer.ways);
    // One amount for both is told with the verdict.
    if (!differ)
        return;
    ui.gap(space::medium);
    const std::string& title = answer.ways_title;
    const Panel card(ui, "ways", title);
    heading(ui, 2, title);
    ui.gap(space::small);
    paragraph(ui, answer.ways_note, Tone::muted);
    for (const explain::WayView& way : answer.ways) {
        ui.gap(space::medium);
        draw_way(ui, way, way.is_cheapest);
    }
}

void draw_cautions(Ui& ui, const explain::Explanation& answer) {
    if (answer.cautions.empty())
        return;
    ui.gap(space::medium);
    const std::string_view title = ui.say(words::page_cautions_title);
    const Panel card(ui, "cautions", title);
    heading(ui, 2, title);
    for (const explain::CautionView& caution : answer.cautions) {
        ui.gap(space::small);
        {
            const Scope list(ui, Role::list);
            bullet(ui, caution.text);
        }
        const float indent = ui.px(20);
        const Rect column = ui.column;
        ui.column = {column.x + indent, column.y, column.width - indent, 0};
        draw_clauses(ui, caution.clauses);
        ui.column = {column.x, ui.column.y, column.width, 0};
    }
}

} // namespace zicha::web
