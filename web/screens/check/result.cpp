// The answer, explained: the verdict first, then each requirement, what is missing, what it takes,
// and what to ask whom.
#include "web/screens/check/result.hpp"

#include "core/explain/words.hpp"
#include "web/check/sheet.hpp"
#include "web/platform/files.hpp"
#include "web/platform/platform.hpp"
#include "web/screens/check/hours_sums.hpp"
#include "web/screens/check/keep.hpp"
#include "web/screens/check/words.hpp"
#include "web/screens/screens.hpp"
#include "web/screens/words.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"
#include "web/widgets/verdict_badge.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace zicha::web {
namespace {

constexpr std::size_t result_copy_button = 1;

// Nothing while it is open which years count.
void draw_chart(Ui& ui, const State& state) {
    if (!state.applicant.relevance().plan || !platform::environment().rest_here)
        return;
    ui.gap(space::medium);
    const std::string& title = state.book().hours.label.in(ui.language);
    const Panel card(ui, "chart", title);
    heading(ui, 2, title);
    ui.gap(space::small);
    draw_hours_chart(ui, state.applicant, true);
}

void draw_requirements(Ui& ui, State& state, bool of_hours) {
    for (const explain::RequirementView& view : state.applicant.explanation().requirements) {
        const rules::RequirementKind kind = state.book().requirements[view.requirement].kind;
        if ((kind == rules::RequirementKind::hours) != of_hours)
            continue;
        ui.gap(space::medium);
        if (draw_requirement(ui, state.book(), view, false, &state.form.folds().why))
            state.navigation.show(Screen::clauses);
    }
}

void draw_hours_parts(Ui& ui, State& state) {
    draw_requirements(ui, state, true);
    draw_chart(ui, state);
    draw_ways(ui, state.applicant.explanation());
}

void draw_other_parts(Ui& ui, State& state) {
    draw_requirements(ui, state, false);
    draw_cautions(ui, state.applicant.explanation());
}

// Side by side where there is room, the left one wider; else one below the other.
template <class Left, class Right> void in_two_columns(Ui& ui, Left draw_left, Right draw_right) {
    if (ui.column.width < ui.px(960)) {
        draw_left();
        draw_right();
        return;
    }
    const Rect whole = ui.column;
    const float gutter = ui.px(space::medium);
    const float left = std::floor((whole.width - gutter) * 0.6F);
    ui.column.width = left;
    draw_left();
    const float bottom = ui.column.y;
    ui.column = {whole.x + left + gutter, whole.y, whole.width - left - gutter, 0};
    draw_right();
    ui.column = {whole.x, std::max(bottom, ui.column.y), whole.width, 0};
}

void draw_empty(Ui& ui, State& state) {
    const Panel card(ui, "empty", ui.say(words::page_result_empty_title));
    heading(ui, 2, ui.say(words::page_result_empty_title));
    ui.gap(space::small);
    paragraph(ui, ui.say(words::page_result_empty));
    ui.gap(space::medium);
    ButtonLook primary;
    primary.kind = ButtonKind::primary;
    if (button(ui, "empty-begin", ui.say(words::page_begin), primary))
        state.navigation.show(Screen::facts);
}

void draw_result_end(Ui& ui, State& state) {
    const std::string_view change = ui.say(words::page_change_facts);
    const std::string_view sources = ui.say(words::page_step_sources);
    const float height = ui.control_height();
    {
        Flow flow(ui);
        ButtonLook primary;
        primary.kind = ButtonKind::primary;
        if (button_in(ui, "change", flow.next(button_width(ui, change) + ui.px(16), height), change,
                      primary))
            state.navigation.show(Screen::facts);
        const std::string_view print = ui.say(words::print_button);
        const bool has_sheet = platform::environment().rest_here;
        if (has_sheet &&
            button_in(ui, "print", flow.next(button_width(ui, print), height), print, {}))
            platform::print();
        if (has_sheet && copy_pressed(ui, state, result_copy_button, words::page_copy_result, flow))
            copy(ui, state, result_copy_button,
                 as_text(answer_sheet(state.applicant, state.display.language(),
                                      platform::environment().build)));
        draw_keep_buttons(ui, state, flow, false);
        if (button_in(ui, "to-sources", flow.next(button_width(ui, sources), height), sources, {}))
            state.navigation.show(Screen::sources);
    }
    draw_done(ui, state);
    draw_chat_note(ui);
}

} // namespace

void draw_verdict(Ui& ui, const explain::Explanation& answer, std::string_view reason) {
    const VerdictLook look = look_of(answer.verdict, !answer.assumed.empty());
    PanelLook panel;
    panel.ground = look.ground;
    panel.edge = look.edge;
    panel.border = false;
    TwinNode status;
    status.id = ui.id("status");
    status.role = Role::status;
    status.data_key = "verdict";
    status.data_value = explain::verdict_name(answer.verdict);
    const Panel card(ui, "verdict", ui.say(words::page_result_title), panel);
    const Scope scope(ui, status);
    verdict_badge(ui, look, answer.verdict_label);
    paragraph(ui, answer.year, Tone::muted, TextStyle::small);
    ui.gap(space::small);
    paragraph(ui, reason);
    ui.gap(space::small);
    paragraph(ui, answer.disclaimer, Tone::muted, TextStyle::small);
}

bool copy_pressed(Ui& ui, const State& state, std::size_t number, Text label, Flow& flow) {
    const bool done =
        state.navigation.is_copied(number, copied_revision(state)) && platform::was_copied();
    const std::string_view words = ui.say(done ? words::page_copied : label);
    const float width =
        std::max(button_width(ui, ui.say(label)), button_width(ui, ui.say(words::page_copied)));
    const std::string key = "copy-" + std::to_string(number);
    return button_in(ui, key, flow.next(width, ui.control_height()), words, {});
}

void copy(const Ui& ui, State& state, std::size_t number, std::string_view text) {
    platform::copy_text(text, ui.say(words::print_failed), ui.say(words::print_close));
    state.navigation.remember_copy(number, copied_revision(state));
}

void copy_button(Ui& ui, State& state, std::size_t number, Text label, std::string_view text,
                 Flow& flow) {
    if (copy_pressed(ui, state, number, label, flow))
        copy(ui, state, number, text);
}

void copy_button(Ui& ui, State& state, std::size_t number, Text label, std::string_view text) {
    Flow flow(ui);
    copy_button(ui, state, number, label, text, flow);
}

void draw_clauses(Ui& ui, std::span<const explain::CitedClause> clauses) {
    std::string all;
    for (const explain::CitedClause& clause : clauses) {
        std::string known = clause.basis_label;
        if (!clause.in_hand) {
            known += ui.say(words::list_separator);
            known += ui.say(words::page_not_in_hand);
        }
        if (!all.empty())
            all += ui.say(words::page_clause_separator);
        all += format_text(words::page_clause, ui.language, {clause.source, clause.clause, known});
    }
    if (!all.empty())
        paragraph(ui, format_text(words::page_basis, ui.language, {all}), Tone::muted,
                  TextStyle::small);
}

void draw_citations(Ui& ui, std::span<const rules::Source> sources,
                    const rules::Citations& citations) {
    std::vector<explain::CitedClause> clauses;
    for (const rules::Citation& citation : citations) {
        const rules::Source& source = sources[citation.source];
        explain::CitedClause& clause = clauses.emplace_back();
        clause.source = source.number.empty() ? source.title.in(ui.language) : source.number;
        clause.clause = citation.clause.in(ui.language);
        clause.basis_label = explain::basis_label(citation.basis, ui.language);
        clause.in_hand = source.known == "text";
    }
    draw_clauses(ui, clauses);
}

void draw_result(Ui& ui, State& state) {
    heading(ui, 1, ui.say(words::page_result_title));
    if (state.applicant.answers().is_empty()) {
        ui.gap(space::medium);
        draw_empty(ui, state);
        return;
    }
    const explain::Explanation& answer = state.applicant.explanation();
    if (state.applicant.answers().has_problem()) {
        ui.gap(space::medium);
        draw_verdict(ui, answer, answer.headline);
        ui.gap(space::medium);
        draw_problems(ui, state);
        ui.gap(space::large);
        draw_result_end(ui, state);
        return;
    }
    in_two_columns(
        ui,
        [&] {
            ui.gap(space::medium);
            draw_verdict(ui, answer, answer.headline);
        },
        [&] { draw_steps(ui, state, true); });
    // What counts hours is long, and everything else short.
    in_two_columns(
        ui, [&] { draw_hours_parts(ui, state); }, [&] { draw_other_parts(ui, state); });
    if (platform::environment().rest_here)
        draw_what_if(ui, state);
    draw_questions(ui, state, answer);
    ui.gap(space::large);
    draw_result_end(ui, state);
}

} // namespace zicha::web
