// The form: what is applied for, the hours by year, and the questions of each further requirement.
#include "web/screens/check/facts.hpp"

#include "web/check/answer_word.hpp"
#include "web/check/words.hpp"
#include "web/screens/check/keep.hpp"
#include "web/screens/check/words.hpp"
#include "web/screens/screens.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/choices.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/text.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace zicha::web {
namespace {

void draw_end(Ui& ui, State& state) {
    if (draw_erase_question(ui, state))
        return;
    {
        Flow flow(ui);
        const std::string_view show = ui.say(words::page_show_result);
        ButtonLook look;
        look.kind = state.form.is_guided() ? ButtonKind::secondary : ButtonKind::primary;
        const bool guide_shows_it = state.form.is_guided() && !state.form.guide_column();
        if (!guide_shows_it &&
            button_in(ui, "show",
                      flow.next(button_width(ui, show) + ui.px(32), ui.control_height()), show,
                      look))
            state.navigation.show(Screen::result);
        draw_keep_buttons(ui, state, flow);
    }
    draw_keep_note(ui, state);
}

// One question at a time, or all at once: the same facts.
void choose_way(Ui& ui, State& state) {
    const Choice ways[] = {{ui.say(words::guide_whole), !state.form.is_guided()},
                           {ui.say(words::guide_one_by_one), state.form.is_guided()}};
    Rect box = ui.take(ui.control_height());
    box.width = std::min(box.width, ui.px(400));
    const auto chosen = choices_in(ui, {"way", ui.say(words::guide_way)}, box, ways);
    if (!chosen)
        return;
    if (*chosen == 1)
        begin_guide(state);
    else
        state.form.guide(false);
}

void draw_form(Ui& ui, State& state) {
    draw_case(ui, state);
    for (std::size_t index = 0; index < state.book().requirements.size(); ++index) {
        ui.gap(space::medium);
        if (state.book().requirements[index].kind == rules::RequirementKind::hours)
            draw_hours(ui, state, index);
        else
            draw_proof(ui, state, index);
    }
}

bool is_settled(const rules::Case& found) {
    return found.outcome == rules::Outcome::refer || found.outcome == rules::Outcome::not_asked;
}

bool asks(const State& state, std::size_t requirement) {
    const std::vector<std::size_t>& cases = state.applicant.relevance().cases[requirement];
    const std::vector<rules::Case>& all = state.book().requirements[requirement].cases;
    return std::any_of(cases.begin(), cases.end(),
                       [&](std::size_t number) { return !is_settled(all[number]); });
}

} // namespace

bool shows_hours(const State& state) {
    const std::vector<rules::Requirement>& all = state.book().requirements;
    for (std::size_t index = 0; index < all.size(); ++index)
        if (all[index].kind == rules::RequirementKind::hours && asks(state, index))
            return !state.form.is_guided();
    return false;
}

bool draw_reasons_for_not_asking(Ui& ui, const State& state, std::size_t requirement) {
    if (asks(state, requirement))
        return false;
    const rules::RuleBook& book = state.book();
    const std::vector<std::size_t>& cases = state.applicant.relevance().cases[requirement];
    const std::vector<rules::Case>& all = book.requirements[requirement].cases;
    for (const std::size_t number : cases)
        paragraph(ui, all[number].why.in(ui.language));
    return true;
}

void draw_question_title(Ui& ui, const State& state, std::string_view question) {
    heading(ui, state.form.is_alone() ? 1 : 3, question);
}

void ask_yes_no(Ui& ui, State& state, std::size_t column) {
    const rules::RuleBook& book = state.book();
    const rules::FactColumn& fact = book.columns[column];
    const std::string& question = fact.question.in(ui.language).empty()
                                      ? fact.label.in(ui.language)
                                      : fact.question.in(ui.language);
    if (state.form.is_guided())
        draw_question_title(ui, state, question);
    else
        paragraph(ui, question, Tone::ink, TextStyle::strong);
    const std::uint32_t help =
        paragraph(ui, fact.where.in(ui.language), Tone::muted, TextStyle::small);
    ui.gap(space::small);
    const Cell cell = state.applicant.answers().cells()[column];
    const bool blank = cell.is_blank();
    const std::string yes = capitalised(book.yes_label.in(ui.language));
    const std::string no = capitalised(book.no_label.in(ui.language));
    const Choice all[] = {
        {yes, cell.truth() == Truth::yes},
        {no, cell.truth() == Truth::no},
        {ui.say(words::page_unknown),
         blank && state.applicant.answers().provenance(column) != facts::Provenance::not_given}};
    constexpr Truth meanings[] = {Truth::yes, Truth::no, Truth::unknown};
    if (const auto chosen = choices(ui, {fact.id, question, state.form.wants(column), help}, all))
        state.applicant.edit(column, word_for(book, fact.kind, meanings[*chosen]));
}

namespace {

void draw_whole_screen(Ui& ui, State& state) {
    heading(ui, 1, ui.say(words::page_facts_title));
    ui.gap(space::small);
    paragraph(ui, ui.say(words::page_facts_lead));
    ui.gap(space::medium);
    choose_way(ui, state);
    ui.gap(space::large);
    if (!shows_hours(state))
        draw_pasted(ui, state);
    state.form.blur();
    if (state.form.is_guided())
        draw_guide(ui, state);
    else
        draw_form(ui, state);
    ui.gap(space::large);
    draw_end(ui, state);
}

void draw_question_alone(Ui& ui, State& state) {
    draw_pasted(ui, state);
    state.form.blur();
    draw_guide(ui, state);
    ui.gap(space::huge);
    choose_way(ui, state);
}

} // namespace

void draw_facts(Ui& ui, State& state) {
    const Revision wanted = state.form.want_revision();
    if (state.form.is_alone())
        draw_question_alone(ui, state);
    else
        draw_whole_screen(ui, state);
    if (state.form.want_revision() == wanted)
        state.form.stop_wanting();
}

} // namespace zicha::web
