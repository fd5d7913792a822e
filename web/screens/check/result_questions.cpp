// What the notice leaves open for this person: both readings, and a question ready to be sent.
#include "web/check/question_text.hpp"
#include "web/check/words.hpp"
#include "web/screens/check/result.hpp"
#include "web/screens/check/words.hpp"
#include "web/screens/words.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/text.hpp"

#include <string>

namespace zicha::web {
namespace {

constexpr std::size_t first_copy_button = 10;

void draw_question(Ui& ui, State& state, const explain::QuestionView& question,
                   std::size_t number) {
    heading(ui, 3, question.about);
    if (!question.strict.empty()) {
        ui.gap(space::tiny);
        paragraph(ui, format_text(question.lenient.empty() ? words::page_ambiguity_ours
                                                           : words::page_question_strict,
                                  ui.language, {question.strict}));
    }
    if (!question.lenient.empty())
        paragraph(ui, format_text(words::page_question_lenient, ui.language, {question.lenient}));
    ui.gap(space::small);
    {
        PanelLook look;
        look.ground = Ground::sunken;
        look.padding = space::medium;
        look.border = false;
        const Panel quote(ui, "question-" + question.code, question.about, look);
        paragraph(ui, format_text(words::page_question_to, ui.language, {question.addressee}),
                  Tone::muted, TextStyle::small);
        paragraph(ui, question.question);
    }
    ui.gap(space::small);
    {
        Flow flow(ui);
        const std::size_t button = first_copy_button + number;
        if (copy_pressed(ui, state, button, words::page_copy_question, flow))
            copy(ui, state, button, question_text(state.applicant, question, ui.language));
    }
    ui.gap(space::tiny);
    draw_clauses(ui, question.clauses);
}

} // namespace

void draw_questions(Ui& ui, State& state, const explain::Explanation& answer) {
    const auto& questions = answer.questions;
    if (questions.empty())
        return;
    ui.gap(space::medium);
    const std::string_view title = ui.say(words::page_questions_title);
    const Panel card(ui, "questions", title);
    heading(ui, 2, title);
    for (std::size_t number = 0; number < questions.size(); ++number) {
        ui.gap(number == 0 ? space::small : space::large);
        draw_question(ui, state, questions[number], number);
    }
}

} // namespace zicha::web
