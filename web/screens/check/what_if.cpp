// The study plan: planned hours, the ways as they would stand, and the answer there would be. None
// of it is a fact: it is in a card of its own, below the known facts, and folded until it is
// wanted.
#include "core/explain/words.hpp"
#include "web/check/words.hpp"
#include "web/platform/files.hpp"
#include "web/screens/check/later/words.hpp"
#include "web/screens/check/plan/chart.hpp"
#include "web/screens/check/plan/reminders.hpp"
#include "web/screens/check/result.hpp"
#include "web/widgets/paint.hpp"
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
    label(ui, x, names, name, TextStyle::small, Tone::muted);
    TextField field;
    field.key = key;
    field.name = name;
    const WhatIf& plan = state.applicant.what_if();
    const ClassHours sum = plan.months.sum().by_category[category];
    const std::string figure = sum.is_zero() ? std::string() : format_class_hours(sum);
    field.value = plan.texts[category].empty() ? figure : plan.texts[category];
    field.invalid = plan.problems[category].has_value();
    field.described_by = field.invalid ? ui.id("error-" + key) : 0;
    field.grab_focus = category == state.book().compiled.gap_categories.front() && plan.take_focus;
    if (const auto typed = text_field(ui, field, row))
        state.applicant.plan(category, *typed);
}

// The sums, all side by side; then what is wrong with them.
void draw_fields(Ui& ui, State& state) {
    const std::vector<std::size_t>& categories = state.book().compiled.gap_categories;
    const float gap = ui.px(space::small);
    const auto across = static_cast<float>(categories.size());
    const float width =
        std::min(std::floor((ui.column.width - gap * (across - 1)) / across), ui.px(200));
    const Rect names = ui.take(line_height(ui, TextStyle::small));
    const Rect row = ui.take(ui.control_height());
    float x = row.x;
    for (const std::size_t category : categories) {
        draw_field(ui, state, category, x, names.y, {x, row.y, width, row.height});
        x += width + gap;
    }
    state.applicant.leave_plan_focus();
    ui.gap(space::small);
    for (const std::size_t category : categories)
        if (const auto& problem = state.applicant.what_if().problems[category])
            field_error(ui, ui.id("error-" + key_of(state.book(), category)),
                        sentence(*problem, ui.language));
}

void draw_buttons(Ui& ui, State& state) {
    const bool has_cheapest = state.applicant.assessment().has_gap &&
                              !state.applicant.assessment().further_hours.is_zero();
    const WhatIf& plan = state.applicant.what_if();
    const bool has_plan = !plan.months.is_empty();
    Flow flow(ui);
    const auto pressed = [&](std::string_view key, Text words) {
        const std::string_view said = ui.say(words);
        return button_in(ui, key, flow.next(button_width(ui, said), ui.control_height()), said, {});
    };
    if (has_cheapest && pressed("plan-cheapest", words::what_if_cheapest))
        state.applicant.plan_cheapest();
    if (has_plan && pressed("plan-ics", words::study_save_ics))
        platform::save_file("zicha-plan-" + std::to_string(state.book().hours.earnable_year) +
                                ".ics",
                            "text/calendar",
                            plan_reminders(state.book(), plan.months,
                                           state.applicant.options().as_of, ui.language));
    if ((has_plan || plan.has_problem()) && pressed("plan-clear", words::what_if_clear))
        state.applicant.unplan();
}

std::string way_words(const Ui& ui, const PlannedWay& way, const std::string& unit) {
    if (way.met == Truth::yes)
        return std::string(ui.say(words::study_way_met));
    if (!way.is_open)
        return std::string(
            ui.say(way.met == Truth::no ? words::study_way_closed : words::study_way_unknown));
    const std::string most = format_class_hours(way.most);
    if (way.least == way.most)
        return format_text(words::study_way_short, ui.language, {most, unit});
    return format_text(words::study_way_range, ui.language,
                       {format_class_hours(way.least), most, unit});
}

// A sign and a sentence each.
void draw_ways_with_plan(Ui& ui, const State& state) {
    TwinNode said;
    said.id = ui.id("plan-ways");
    said.role = Role::group;
    said.name = ui.say(words::study_ways);
    said.polite = true;
    const Scope scope(ui, said);
    for (const PlannedWay& way : state.applicant.what_if().ways) {
        const bool is_met = way.met == Truth::yes;
        const Rect row = ui.column;
        const float side = ui.px(18);
        const float indent = side + ui.px(space::small);
        const float top = row.y + (line_height(ui, TextStyle::body) - side) / 2;
        draw_icon(ui, {row.x, std::floor(top), side, side}, is_met ? Icon::check : Icon::arrow,
                  ui.color32(is_met ? Token::eligible : Token::open), ui.color32(Token::raised));
        ui.column = {row.x + indent, row.y, row.width - indent, 0};
        paragraph(ui, format_text(words::page_problem_at, ui.language,
                                  {way.label->in(ui.language),
                                   way_words(ui, way, state.book().hours.unit.in(ui.language))}));
        ui.column = {row.x, ui.column.y, row.width, 0};
    }
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

// Not the answer's own headline, which speaks of what is given: planned hours are not.
std::string supposed_headline(const Ui& ui, const explain::Explanation& answer) {
    if (answer.verdict == assess::Verdict::eligible)
        return std::string(ui.say(words::what_if_eligible));
    if (answer.verdict != assess::Verdict::not_eligible)
        return answer.headline;
    std::string failed;
    for (const explain::RequirementView& requirement : answer.requirements)
        if (requirement.value == assess::RequirementValue::no) {
            failed += failed.empty() ? std::string_view() : ui.say(words::list_separator);
            failed += requirement.label;
        }
    std::string said = format_text(words::what_if_not_eligible, ui.language, {failed});
    if (!answer.shortfall.empty() && ui.language == Language::en)
        said += ' ';
    return said + answer.shortfall;
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
    paragraph(ui, supposed_headline(ui, state.applicant.what_if().explanation));
    draw_what_remains(ui, state);
}

} // namespace

void draw_what_if(Ui& ui, State& state) {
    state.applicant.work_out_plan(ui.language);
    const WhatIf& plan = state.applicant.what_if();
    if (!plan.offered)
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
    disclosure(ui, "plan-open", ui.say(words::study_open), state.applicant.plan_fold());
    if (!plan.is_open)
        return;
    ui.gap(space::small);
    if (!plan.ways.empty()) {
        draw_ways_with_plan(ui, state);
        ui.gap(space::medium);
    }
    draw_fields(ui, state);
    ui.gap(space::small);
    draw_buttons(ui, state);
    if (plan.months.has_left_out)
        paragraph(ui, ui.say(words::study_left_out), Tone::muted, TextStyle::small);
    draw_plan_chart(ui, state.applicant);
    ui.gap(space::small);
    paragraph(ui, ui.say(words::study_how), Tone::muted, TextStyle::small);
    if (plan.is_answered) {
        ui.gap(space::medium);
        draw_supposed_answer(ui, state);
    }
}

} // namespace zicha::web
