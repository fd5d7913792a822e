// The same facts as the form's, one question at a time.
#include "web/check/guide.hpp"
#include "web/screens/check/facts.hpp"
#include "web/screens/check/hours_year.hpp"
#include "web/screens/check/words.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/text.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace zicha::web {
namespace {

std::string decided_words(const Ui& ui, const State& state) {
    std::string words;
    for (const explain::RequirementView& view : state.applicant.explanation().requirements) {
        if (!words.empty())
            words += ui.say(words::guide_decided_separator);
        words += format_text(words::guide_decided_part, ui.language,
                             {capitalised(view.label), view.value_label});
    }
    return format_text(words::guide_decided, ui.language, {words});
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

void draw_year_step(Ui& ui, State& state, std::size_t year) {
    const rules::HoursTable& hours = state.book().hours;
    heading(ui, 3,
            format_text(words::guide_year, ui.language,
                        {std::to_string(hours.first_year + static_cast<int>(year))}));
    paragraph(ui, hours.where.in(ui.language), Tone::muted, TextStyle::small);
    paragraph(ui, ui.say(words::guide_year_blank), Tone::muted, TextStyle::small);
    ui.gap(space::small);
    const YearsLook look = years_look(ui, state, shows_more_columns(state));
    draw_year_headings(ui, state, look);
    draw_year(ui, state, year, look);
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

void draw_end_of_questions(Ui& ui, State& state, const std::vector<GuideStep>& steps) {
    const auto open = std::count_if(steps.begin(), steps.end(), [&](const GuideStep& step) {
        const bool optional = step.kind == GuideStep::Kind::choice &&
                              state.book().columns[step.index].blank_choice.has_value();
        return !optional && !is_answered(state.book(), state.applicant.answers(), step);
    });
    heading(ui, 3, ui.say(words::guide_end));
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

void go_to(State& state, const std::vector<GuideStep>& steps, std::size_t place) {
    if (place == steps.size()) {
        state.form.go_to_end();
        return;
    }
    const std::size_t column = first_column(state.book(), steps[place]);
    state.form.go_to(column);
    state.form.want(column);
}

void draw_moves(Ui& ui, State& state, const std::vector<GuideStep>& steps, std::size_t place) {
    const float height = ui.control_height();
    Flow flow(ui);
    const std::string_view back = ui.say(words::guide_back);
    ButtonLook primary;
    primary.kind = ButtonKind::primary;
    // At the end the same button leads on, so that the focus stays where it is.
    const bool end = place == steps.size();
    const std::string_view on = ui.say(end ? words::page_show_result : words::guide_next);
    if (button_in(ui, "guide-next", flow.next(button_width(ui, on) + ui.px(32), height), on,
                  primary)) {
        if (end)
            state.navigation.show(Screen::result);
        else
            go_to(state, steps, place + 1);
    }
    if (place > 0 &&
        button_in(ui, "guide-back", flow.next(button_width(ui, back), height), back, {}))
        go_to(state, steps, place - 1);
}

} // namespace

void begin_guide(State& state) {
    const std::vector<GuideStep> steps =
        guide_steps(state.book(), state.applicant.answers(), state.applicant.relevance(),
                    state.applicant.assessment());
    const auto open = std::find_if(steps.begin(), steps.end(), [&](const GuideStep& step) {
        return !is_answered(state.book(), state.applicant.answers(), step);
    });
    state.form.guide(true);
    go_to(state, steps, static_cast<std::size_t>(open - steps.begin()));
    state.form.stop_wanting(); // the focus stays on what was pressed
}

void draw_guide(Ui& ui, State& state) {
    const std::vector<GuideStep> steps =
        guide_steps(state.book(), state.applicant.answers(), state.applicant.relevance(),
                    state.applicant.assessment());
    const std::size_t place = place_of(state, steps);
    const Panel card(ui, "guide", ui.say(words::guide_one_by_one));
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
    draw_moves(ui, state, steps, place);
    ui.gap(space::medium);
    paragraph(ui, decided_words(ui, state), Tone::muted, TextStyle::small);
}

} // namespace zicha::web
