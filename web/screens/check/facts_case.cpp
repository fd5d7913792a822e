// What is applied for: each choice of the rule file as large boxes.
#include "web/screens/check/facts.hpp"
#include "web/screens/check/words.hpp"
#include "web/widgets/choices.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/text.hpp"

#include <string>
#include <vector>

namespace zicha::web {
namespace {

// The value shown as chosen: what was answered, else what a blank means in this rule file.
std::size_t shown_value(const rules::FactColumn& fact, Cell cell, std::size_t none) {
    if (!cell.is_blank())
        return cell.choice();
    return fact.blank_choice ? *fact.blank_choice : none;
}

} // namespace

void ask_choice(Ui& ui, State& state, std::size_t column) {
    const rules::FactColumn& fact = state.book().columns[column];
    const std::string& question = fact.question.in(ui.language).empty()
                                      ? fact.label.in(ui.language)
                                      : fact.question.in(ui.language);
    draw_question_title(ui, state, question);
    const std::uint32_t help =
        paragraph(ui, fact.where.in(ui.language), Tone::muted, TextStyle::small);
    ui.gap(space::small);
    const std::size_t none = fact.values.size();
    const std::size_t shown = shown_value(fact, state.applicant.answers().cells()[column], none);
    std::vector<Choice> all;
    for (std::size_t value = 0; value < fact.values.size(); ++value)
        all.push_back({fact.values[value].label.in(ui.language), shown == value});
    if (!fact.blank_choice)
        all.push_back({ui.say(words::page_not_sure),
                       shown == none && state.applicant.answers().provenance(column) !=
                                            facts::Provenance::not_given});
    if (const auto chosen = choices(ui, {fact.id, question, state.form.wants(column), help}, all))
        state.applicant.edit(column, *chosen < none ? fact.values[*chosen].words.front()
                                                    : std::string_view());
}

void draw_case(Ui& ui, State& state) {
    const std::string_view title = ui.say(words::page_case_title);
    const Panel card(ui, "case", title);
    heading(ui, 2, title);
    for (const std::size_t column : state.book().choices) {
        ui.gap(space::medium);
        ask_choice(ui, state, column);
    }
}

} // namespace zicha::web
