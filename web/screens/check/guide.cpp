// The same facts as the form's, one question at a time.
#include "web/check/guide.hpp"
#include "web/check/answer_word.hpp"
#include "web/screens/check/facts.hpp"
#include "web/screens/check/hours_year.hpp"
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
#include <vector>

namespace zicha::web {
namespace {

std::vector<GuideStep> steps_of(const State& state) {
    return guide_steps(state.book(), state.applicant.answers(), state.applicant.relevance(),
                       state.applicant.assessment());
}

void go_to(State& state, const std::vector<GuideStep>& steps, std::size_t place) {
    if (place == steps.size()) {
        state.form.go_to_end();
        return;
    }
    const std::size_t column = first_column(state.book(), steps[place]);
    state.form.go_to(column);
    state.form.want(column);
}

void draw_why(Ui& ui, const State& state, const GuideStep& step) {
    ui.gap(space::medium);
    paragraph(
        ui,
        step.requirement
            ? format_text(words::guide_why, ui.language,
                          {state.book().requirements[*step.requirement].label.in(ui.language)})
            : std::string(ui.say(words::guide_why_choice)),
        Tone::muted, TextStyle::small);
}

// Before any year is begun, one press answers for all that count, and leads on.
void draw_all_complete(Ui& ui, State& state) {
    const rules::RuleBook& book = state.book();
    const std::vector<GuideStep> steps = steps_of(state);
    const bool is_begun = std::any_of(steps.begin(), steps.end(), [&](const GuideStep& step) {
        return step.kind == GuideStep::Kind::year &&
               is_answered(book, state.applicant.answers(), step);
    });
    if (is_begun || !state.applicant.relevance().plan)
        return;
    const std::size_t window = book.plans[*state.applicant.relevance().plan].window;
    const std::string& years = book.windows[window].label.in(ui.language);
    ui.gap(space::small);
    if (!text_button(ui, "all-complete",
                     format_text(words::guide_all_complete, ui.language, {years})))
        return;
    for (const GuideStep& step : steps)
        if (step.kind == GuideStep::Kind::year)
            state.applicant.edit(book.hours.assessed_column(step.index),
                                 word_for(book, rules::FactKind::assessed, Truth::yes));
    const std::vector<GuideStep> left = steps_of(state);
    const auto next = std::find_if(left.begin(), left.end(), [&](const GuideStep& step) {
        return step.kind != GuideStep::Kind::choice &&
               !is_answered(book, state.applicant.answers(), step);
    });
    go_to(state, left, static_cast<std::size_t>(next - left.begin()));
}

void draw_year_step(Ui& ui, State& state, std::size_t year) {
    const rules::HoursTable& hours = state.book().hours;
    draw_question_title(ui, state,
                        format_text(words::guide_year, ui.language,
                                    {std::to_string(hours.first_year + static_cast<int>(year))}));
    paragraph(ui, hours.where.in(ui.language), Tone::muted, TextStyle::small);
    paragraph(ui, ui.say(words::guide_year_blank), Tone::muted, TextStyle::small);
    draw_all_complete(ui, state);
    ui.gap(space::small);
    const YearsLook look = years_look(ui, state, shows_more_columns(state));
    {
        const Scope table(ui, "years", Role::table, hours.label.in(ui.language));
        draw_year_headings(ui, state, look);
        draw_year(ui, state, year, look);
    }
    bool more = look.more_columns;
    disclosure(ui, "more-columns", ui.say(words::page_more_columns), more);
    state.form.folds().columns = more;
}

void draw_question(Ui& ui, State& state, const GuideStep& step) {
    switch (step.kind) {
    case GuideStep::Kind::choice:
        ask_choice(ui, state, step.index);
        break;
    case GuideStep::Kind::year:
        draw_year_step(ui, state, step.index);
        break;
    case GuideStep::Kind::fact:
        ask_yes_no(ui, state, step.index);
        break;
    }
    draw_why(ui, state, step);
}

void draw_end_of_questions(Ui& ui, const State& state, const std::vector<GuideStep>& steps) {
    const auto open = std::count_if(steps.begin(), steps.end(), [&](const GuideStep& step) {
        const bool optional = step.kind == GuideStep::Kind::choice &&
                              state.book().columns[step.index].blank_choice.has_value();
        return !optional && !is_answered(state.book(), state.applicant.answers(), step);
    });
    draw_question_title(ui, state, ui.say(words::guide_end));
    paragraph(ui, open == 0
                      ? std::string(ui.say(words::guide_end_complete))
                      : format_text(words::guide_end_open, ui.language, {std::to_string(open)}));
}

// Where the person is: the step remembered, or the one after it if it is no longer asked.
std::size_t place_of(State& state, const std::vector<GuideStep>& steps) {
    if (const auto wanted = state.form.wanted())
        if (const auto asked = step_of(state.book(), steps, *wanted))
            state.form.go_to(first_column(state.book(), steps[*asked]));
    if (!state.form.guide_column())
        return steps.size();
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const GuideStep& step) {
        return first_column(state.book(), step) >= *state.form.guide_column();
    });
    return static_cast<std::size_t>(found - steps.begin());
}

// At the end the same button leads on, so that the focus stays where it is.
void draw_next(Ui& ui, State& state, const std::vector<GuideStep>& steps, std::size_t place,
               Rect box) {
    const bool end = place == steps.size();
    ButtonLook primary;
    primary.kind = ButtonKind::primary;
    if (!button_in(ui, "guide-next", box, ui.say(end ? words::page_show_result : words::guide_next),
                   primary))
        return;
    if (end)
        state.navigation.show(Screen::result);
    else
        go_to(state, steps, place + 1);
}

void draw_back(Ui& ui, State& state, const std::vector<GuideStep>& steps, std::size_t place,
               Rect box) {
    if (button_in(ui, "guide-back", box, ui.say(words::guide_back), {}))
        go_to(state, steps, place - 1);
}

// In the row that is given: the way on at its right end, and wide enough for either of its words.
void draw_moves(Ui& ui, State& state, const std::vector<GuideStep>& steps, std::size_t place) {
    const Rect row = ui.take(ui.control_height());
    const float gap = ui.px(12);
    const float back = place > 0 ? std::floor((row.width - gap) / 3) : -gap;
    if (place > 0)
        draw_back(ui, state, steps, place, {row.x, row.y, back, row.height});
    draw_next(ui, state, steps, place,
              {row.x + back + gap, row.y, row.width - back - gap, row.height});
}

void draw_progress(Ui& ui, std::size_t place, std::size_t count) {
    Rect bar = ui.take(ui.px(4));
    fill_box(ui, bar, 2, ui.color32(Token::sunken));
    bar.width *= static_cast<float>(place) / static_cast<float>(count);
    if (place > 0)
        fill_box(ui, bar, 2, ui.color32(Token::accent));
    ui.gap(space::small);
}

} // namespace

void begin_guide(State& state) {
    const std::vector<GuideStep> steps = steps_of(state);
    const auto open = std::find_if(steps.begin(), steps.end(), [&](const GuideStep& step) {
        return !is_answered(state.book(), state.applicant.answers(), step);
    });
    state.form.guide(true);
    go_to(state, steps, static_cast<std::size_t>(open - steps.begin()));
    state.form.stop_wanting(); // the focus stays on what was pressed
}

void draw_guide(Ui& ui, State& state) {
    const std::vector<GuideStep> steps = steps_of(state);
    const std::size_t place = place_of(state, steps);
    PanelLook look;
    look.padding = state.form.is_alone() ? space::medium : space::large;
    const Panel card(ui, "guide", ui.say(words::guide_one_by_one), look);
    draw_progress(ui, place, steps.size());
    paragraph(ui,
              format_text(words::guide_place, ui.language,
                          {std::to_string(std::min(place + 1, steps.size())),
                           std::to_string(steps.size())}),
              Tone::muted, TextStyle::small);
    ui.gap(space::small);
    if (place < steps.size())
        draw_question(ui, state, steps[place]);
    else
        draw_end_of_questions(ui, state, steps);
    ui.gap(space::medium);
    if (state.form.is_answer_beside())
        draw_moves(ui, state, steps, place);
}

void draw_guide_below(Ui& ui, State& state) {
    const VerdictLook look =
        look_of(state.applicant.explanation().verdict, state.book().assumed.has_value());
    {
        const Scope status(ui, answer_node(ui, state));
        const float icon = ui.px(20);
        draw_icon(ui, {ui.column.x, ui.column.y + ui.px(2), icon, icon}, look.icon,
                  ui.color32(look.shape), ui.color32(token_of(ui.ground)));
        const float before = icon + ui.px(space::small);
        ui.column = {ui.column.x + before, ui.column.y, ui.column.width - before, 0};
        paragraph(ui, state.applicant.explanation().verdict_label, Tone::accent, TextStyle::strong);
        ui.column = {ui.column.x - before, ui.column.y, ui.column.width + before, 0};
    }
    ui.gap(space::small);
    const std::vector<GuideStep> steps = steps_of(state);
    draw_moves(ui, state, steps, place_of(state, steps));
}

} // namespace zicha::web
