// The answer while the form is filled in: a card beside it, a sheet below it.
#include "core/explain/words.hpp"
#include "web/check/words.hpp"
#include "web/platform/platform.hpp"
#include "web/screens/check/hours_sums.hpp"
#include "web/screens/check/result.hpp"
#include "web/screens/check/words.hpp"
#include "web/screens/screens.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"
#include "web/widgets/verdict_badge.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace zicha::web {
namespace {

// Why, in a sentence; while cells are wrong, which ones.
std::string headline(const Ui& ui, const State& state) {
    const rules::RuleBook& book = state.book();
    std::string wrong;
    for (std::size_t column = 0; column < book.columns.size(); ++column)
        if (state.applicant.answers().problem(column) != nullptr) {
            wrong += wrong.empty() ? std::string_view() : ui.say(words::list_separator);
            wrong += book.columns[column].label.in(ui.language);
        }
    if (wrong.empty())
        return state.applicant.explanation().headline;
    return format_text(words::page_problem_at, ui.language,
                       {std::string(ui.say(words::page_problems_title)), wrong});
}

} // namespace

TwinNode answer_node(const Ui& ui, const State& state) {
    TwinNode node;
    node.id = ui.id("status");
    node.role = Role::status;
    node.data_key = "verdict";
    node.data_value = explain::verdict_name(state.applicant.explanation().verdict);
    return node;
}

void draw_answer_beside(Ui& ui, State& state) {
    const VerdictLook look =
        look_of(state.applicant.explanation().verdict, state.book().assumed.has_value());
    PanelLook panel;
    panel.ground = look.ground;
    panel.edge = look.edge;
    panel.border = false;
    panel.padding = 20;
    {
        const Panel card(ui, "answer", ui.say(words::page_answer_title), panel);
        const Scope status(ui, answer_node(ui, state));
        paragraph(ui, ui.say(words::page_answer_title), Tone::muted, TextStyle::small);
        ui.gap(space::tiny);
        verdict_badge(ui, look, state.applicant.explanation().verdict_label);
        ui.gap(space::small);
        paragraph(ui, headline(ui, state));
    }
    // Where there is room, what to do next as well.
    if (ui.column.width > ui.px(480) && !state.applicant.answers().is_empty() &&
        !state.applicant.answers().has_problem())
        draw_steps(ui, state, false);
    // While a cell is wrong, nothing is said of the sums.
    if (state.applicant.relevance().plan && platform::environment().rest_here &&
        !state.applicant.answers().has_problem()) {
        ui.gap(space::medium);
        PanelLook sums;
        sums.padding = 20;
        const Panel card(ui, "sums", {}, sums);
        draw_hours_chart(ui, state.applicant, state.form.is_guided());
    }
    ui.gap(space::medium);
    ButtonLook button_look;
    button_look.kind = ButtonKind::primary;
    button_look.full_width = true;
    if (button(ui, "beside-show", ui.say(words::page_show_result), button_look))
        state.navigation.show(Screen::result);
}

void draw_answer_below(Ui& ui, State& state) {
    const VerdictLook look =
        look_of(state.applicant.explanation().verdict, state.book().assumed.has_value());
    const Scope status(ui, answer_node(ui, state));
    const std::string_view show = ui.say(words::page_result_short);
    const float button_size = button_width(ui, show);
    const float icon = ui.px(28);
    const float text_x = ui.column.x + icon + ui.px(10);
    const float text_width_left = ui.column.width - icon - ui.px(22) - button_size;
    const float top = ui.column.y;
    float bottom = top;
    const std::string& shortfall = state.applicant.explanation().shortfall;
    draw_icon(ui, {ui.column.x, top + ui.px(6), icon, icon}, look.icon, ui.color32(look.shape),
              ui.color32(token_of(ui.ground)));
    {
        const Within words(ui, {text_x, top, text_width_left, 0});
        paragraph(ui, state.applicant.explanation().verdict_label, Tone::accent, TextStyle::strong);
        paragraph(ui, shortfall.empty() ? headline(ui, state) : shortfall, Tone::ink,
                  TextStyle::small);
        bottom = ui.column.y;
    }
    ButtonLook primary;
    primary.kind = ButtonKind::primary;
    const Rect box{ui.column.x + ui.column.width - button_size, top + ui.px(2), button_size,
                   ui.control_height()};
    if (button_in(ui, "below-show", box, show, primary))
        state.navigation.show(Screen::result);
    ui.column.y = std::max(bottom, box.bottom());
    if (state.applicant.answers().has_problem())
        return;
    ui.gap(6);
    draw_total(ui, state.applicant);
}

} // namespace zicha::web
