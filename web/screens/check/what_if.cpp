// Planned hours, and the answer there would be with them. None of it is a fact: it is in a card of
// its own, below the known facts.
#include "core/explain/words.hpp"
#include "web/screens/check/later/words.hpp"
#include "web/screens/check/result.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"
#include "web/widgets/text_field.hpp"
#include "web/widgets/verdict_badge.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace zicha::web {
namespace {

std::string key_of(const rules::RuleBook& book, std::size_t category) {
    return "planned-" + book.hours.categories[category].id;
}

void draw_field(Ui& ui, State& state, std::size_t category, float x, float names, Rect row) {
    const rules::RuleBook& book = state.book();
    const std::string& words = book.hours.categories[category].label.in(ui.language);
    const std::string key = key_of(book, category);
    const std::string name = format_text(words::what_if_field, ui.language, {words});
    label(ui, x, names, words, TextStyle::small, Tone::muted);
    TextField field;
    field.key = key;
    field.name = name;
    field.value = state.applicant.what_if().texts[category];
    field.invalid = state.applicant.what_if().problems[category].has_value();
    field.described_by = field.invalid ? ui.id("error-" + key) : 0;
    field.grab_focus = category == 0 && state.applicant.what_if().take_focus;
    if (const auto typed = text_field(ui, field, row))
        state.applicant.plan(category, *typed);
}

// All side by side, or two a line on a phone.
void draw_fields(Ui& ui, State& state) {
    const std::size_t count = state.book().hours.categories.size();
    const bool narrow = ui.column.width < ui.px(120) * static_cast<float>(count);
    const std::size_t in_line = narrow ? 2 : count;
    const float gap = ui.px(space::small);
    const auto across = static_cast<float>(in_line);
    const float width = std::min(std::floor((ui.column.width - gap * (across - 1)) / across),
                                 ui.px(narrow ? 400 : 160));
    for (std::size_t first = 0; first < count; first += in_line) {
        const Rect names = ui.take(line_height(ui, TextStyle::small));
        const Rect row = ui.take(ui.control_height());
        for (std::size_t at = first; at < std::min(first + in_line, count); ++at) {
            const float x = row.x + static_cast<float>(at - first) * (width + gap);
            draw_field(ui, state, at, x, names.y, {x, row.y, width, row.height});
        }
        ui.gap(space::small);
    }
    state.applicant.leave_plan_focus();
    for (std::size_t category = 0; category < count; ++category)
        if (const auto& problem = state.applicant.what_if().problems[category])
            field_error(ui, ui.id("error-" + key_of(state.book(), category)),
                        sentence(*problem, ui.language));
}

void draw_buttons(Ui& ui, State& state) {
    const bool has_cheapest = state.applicant.assessment().has_gap &&
                              !state.applicant.assessment().further_hours.is_zero();
    if (!has_cheapest && state.applicant.what_if().is_empty())
        return;
    Flow flow(ui);
    const auto pressed = [&](std::string_view key, Text words) {
        const std::string_view said = ui.say(words);
        return button_in(ui, key, flow.next(button_width(ui, said), ui.control_height()), said, {});
    };
    if (has_cheapest && pressed("plan-cheapest", words::what_if_cheapest))
        state.applicant.plan_cheapest();
    if (!state.applicant.what_if().is_empty() && pressed("plan-clear", words::what_if_clear))
        state.applicant.unplan();
}

std::string missing_labels(const Ui& ui, const std::vector<explain::MissingView>& missing) {
    std::string labels;
    for (const explain::MissingView& fact : missing) {
        if (!labels.empty())
            labels += ui.say(words::list_separator);
        labels += fact.label;
    }
    return labels;
}

void draw_what_remains(Ui& ui, const State& state) {
    const explain::Explanation& answer = state.applicant.what_if().explanation;
    // Where it is hours that fail the headline has told how many.
    if (answer.shortfall.empty() && !answer.further.empty())
        paragraph(ui, format_text(words::what_if_further, ui.language, {answer.further}));
    if (!answer.missing.empty())
        paragraph(ui, format_text(words::what_if_missing, ui.language,
                                  {missing_labels(ui, answer.missing)}));
    ui.gap(space::tiny);
    const Scope list(ui, Role::list);
    bullet(ui, ui.say(words::what_if_register));
    for (const explain::CautionView& caution : answer.cautions)
        bullet(ui, caution.text);
}

void draw_supposed_answer(Ui& ui, const State& state) {
    const VerdictLook look =
        look_of(state.applicant.what_if().explanation.verdict, state.book().assumed.has_value());
    PanelLook panel;
    panel.ground = look.ground;
    panel.padding = space::medium;
    panel.border = false;
    panel.role = Role::group;
    const std::string_view title = ui.say(words::what_if_would_be);
    const Panel card(ui, "what-if-answer", {}, panel);
    TwinNode said;
    said.id = ui.id("what-if-said");
    said.role = Role::group;
    said.name = title;
    said.polite = true;
    const Scope scope(ui, said);
    paragraph(ui, title, Tone::ink, TextStyle::small_strong);
    ui.gap(space::tiny);
    verdict_badge(ui, look, state.applicant.what_if().explanation.verdict_label);
    ui.gap(space::small);
    paragraph(ui, state.applicant.what_if().explanation.headline);
    draw_what_remains(ui, state);
}

} // namespace

void draw_what_if(Ui& ui, State& state) {
    if (!state.applicant.what_if().offered)
        return;
    ui.gap(space::medium);
    const rules::HoursTable& hours = state.book().hours;
    const std::string_view title = ui.say(words::what_if_title);
    const Panel card(ui, "what-if", title);
    heading(ui, 2, title);
    ui.gap(space::small);
    paragraph(ui,
              format_text(words::what_if_lead, ui.language,
                          {std::to_string(hours.earnable_year), hours.unit.in(ui.language)}),
              Tone::muted);
    ui.gap(space::small);
    draw_fields(ui, state);
    ui.gap(space::small);
    draw_buttons(ui, state);
    if (state.applicant.what_if().is_answered) {
        ui.gap(space::medium);
        draw_supposed_answer(ui, state);
    }
}

} // namespace zicha::web
