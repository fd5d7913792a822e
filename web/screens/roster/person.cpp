// One person of a roster in full: the answer, why, what to do, and the cells it rests on, each of
// which can be corrected.
#include "core/facts/privacy.hpp"
#include "core/lists/staff_message.hpp"
#include "web/check/sheet/words.hpp"
#include "web/check/words.hpp"
#include "web/screens/check/result.hpp"
#include "web/screens/roster/roster.hpp"
#include "web/screens/roster/words.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/text.hpp"
#include "web/widgets/text_field.hpp"

#include <algorithm>
#include <string>

namespace zicha::web {
namespace {

constexpr std::size_t message_copy_button = 501;

void draw_way_back(Ui& ui, State& state) {
    Roster& roster = state.employer.roster();
    const auto& round = roster.round();
    const auto found = std::find(round.begin(), round.end(), *roster.person_row());
    Flow flow(ui);
    if (row_button(ui, "back", words::roster_back, flow)) {
        state.employer.place().back_from = roster.person_row();
        roster.show(std::nullopt);
        return;
    }
    if (found == round.end())
        return;
    const auto position = static_cast<std::size_t>(found - round.begin());
    std::optional<std::size_t> next;
    if (position > 0 && row_button(ui, "before", words::roster_before, flow))
        next = position - 1;
    if (position + 1 < round.size() && row_button(ui, "after", words::roster_after, flow))
        next = position + 1;
    if (!next)
        return;
    roster.show(round[*next]);
    state.navigation.show(Screen::roster);
}

void draw_missing_of(Ui& ui, const explain::Explanation& answer) {
    if (answer.missing.empty())
        return;
    ui.gap(space::medium);
    const std::string_view title = ui.say(words::page_missing_title);
    const Panel card(ui, "missing", title);
    heading(ui, 2, title);
    for (const explain::MissingView& missing : answer.missing) {
        ui.gap(space::small);
        paragraph(ui, missing.label, Tone::ink, TextStyle::strong);
        if (missing.question != missing.label)
            paragraph(ui, missing.question, Tone::muted, TextStyle::small);
    }
}

bool is_amount(const rules::RuleBook& book, const roster::RosterColumn& column) {
    if (column.use != roster::ColumnUse::fact)
        return false;
    const rules::FactKind kind = book.columns[column.index].kind;
    return kind == rules::FactKind::hours || kind == rules::FactKind::total;
}

void draw_cell(Ui& ui, State& state, std::size_t row, std::size_t column, Rect box) {
    Roster& roster = state.employer.roster();
    const roster::RosterColumn& heading = roster.kept().survey().columns[column];
    const RosterPerson& person = roster.person(ui.language);
    const std::string cell(roster.kept().record(row)[column]);
    const std::string name = shortened(heading.heading);
    draw_line(ui, box.x, box.y, fitted(ui, name, TextStyle::small, box.width), TextStyle::small,
              ui.pair(Tone::muted));
    const float line = line_height(ui, TextStyle::small);
    TextField field;
    const std::string key = "cell-" + std::to_string(column);
    field.key = key;
    field.name = name;
    field.value = cell;
    field.input_mode =
        is_amount(roster.kept().book(), heading) ? InputMode::decimal : InputMode::text;
    field.invalid = person.person.problem && person.person.problem->place.column == name;
    const Rect place{box.x, box.y + line + ui.px(2), box.width, ui.control_height()};
    if (const auto typed = text_field(ui, field, place))
        roster.correct(row, column, *typed);
}

// Facts and labels; columns only passed through are not asked about. A label that looks like a
// private number is shown nowhere in full.
bool is_offered(const roster::RosterColumn& column, std::string_view cell) {
    return column.use == roster::ColumnUse::fact ||
           (column.use == roster::ColumnUse::label && !facts::looks_private(cell));
}

void draw_cells(Ui& ui, State& state, std::size_t row) {
    Roster& roster = state.employer.roster();
    const std::string_view title = ui.say(words::roster_cells_title);
    ui.gap(space::medium);
    const Panel card(ui, "cells", title);
    heading(ui, 2, title);
    ui.gap(space::small);
    if (!roster.kept().is_correctable(row)) {
        paragraph(ui, ui.say(words::roster_cells_damaged));
        return;
    }
    paragraph(ui, ui.say(roster.is_busy() ? words::roster_cells_saving : words::roster_cells_lead),
              Tone::muted);
    ui.gap(space::small);
    const float height =
        line_height(ui, TextStyle::small) + ui.control_height() + ui.px(2 + space::small);
    {
        Flow flow(ui, space::medium);
        const std::vector<roster::RosterColumn>& columns = roster.kept().survey().columns;
        for (std::size_t at = 0; at < columns.size(); ++at)
            if (is_offered(columns[at], roster.kept().record(row)[at]))
                draw_cell(ui, state, row, at, flow.next(ui.px(136), height));
    }
    if (!roster.kept().row(row).is_corrected)
        return;
    ui.gap(space::small);
    if (button(ui, "restore", ui.say(words::roster_restore)))
        roster.restore(row);
}

// The message that can be sent to the person.
void draw_message(Ui& ui, State& state, const RosterPerson& person) {
    const std::string message =
        lists::staff_message(state.employer.roster().kept().book(), person.person,
                             person.explanation, state.employer.contact(), ui.language);
    ui.gap(space::medium);
    const std::string_view title = ui.say(words::roster_message_title);
    const Panel card(ui, "message", title);
    heading(ui, 2, title);
    ui.gap(space::small);
    std::string_view rest = message;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        paragraph(ui, rest.substr(0, end), Tone::ink, TextStyle::small);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    ui.gap(space::small);
    copy_button(ui, state, message_copy_button, words::roster_message_copy, message);
}

std::string place_words(Language language, const RosterPerson& person, const roster::KeptRow& row) {
    std::string place = person.person.id;
    if (!person.person.unit.empty())
        place += (place.empty() ? "" : " · ") + person.person.unit;
    if (place.empty())
        return format_text(words::roster_row_name, language, {std::to_string(row.line)});
    return format_text(words::roster_person_place, language, {std::to_string(row.line), place});
}

// Empty if nothing is wrong with the row.
std::string problem_words(Language language, const RosterPerson& person) {
    if (!person.person.problem)
        return {};
    const Diagnostic& problem = *person.person.problem;
    std::string words = sentence(problem, language);
    if (problem.place.column.empty())
        return words;
    return format_text(words::page_problem_at, language, {problem.place.column, words});
}

void draw_reasons(Ui& ui, State& state, const RosterPerson& person) {
    const explain::Explanation& answer = person.explanation;
    const rules::RuleBook& book = state.employer.roster().kept().book();
    draw_missing_of(ui, answer);
    for (const explain::RequirementView& view : answer.requirements) {
        ui.gap(space::medium);
        draw_requirement(ui, book, view, true);
    }
    draw_ways(ui, answer);
    draw_cautions(ui, answer);
    draw_questions(ui, state, answer);
}

} // namespace

void draw_roster_person(Ui& ui, State& state) {
    Roster& roster = state.employer.roster();
    const std::size_t row = *roster.person_row();
    const roster::KeptRow& kept = roster.kept().row(row);
    draw_way_back(ui, state);
    if (roster.person_row() != row)
        return;
    ui.gap(space::medium);
    // Its own copy: a correction below works it out anew.
    const RosterPerson person = roster.person(ui.language);
    heading(ui, 1, person_title(ui.language, person.person.name, person.person.id, kept.line));
    paragraph(ui, place_words(ui.language, person, kept), Tone::muted, TextStyle::small);
    ui.gap(space::medium);
    const std::string problem = problem_words(ui.language, person);
    draw_verdict(ui, person.explanation, problem.empty() ? person.explanation.headline : problem);
    // Errors are put right first.
    if (person.person.problem) {
        draw_cells(ui, state, row);
    } else {
        draw_reasons(ui, state, person);
        draw_cells(ui, state, row);
    }
    draw_courses_of(ui, state, person.person.id);
    draw_message(ui, state, person);
}

std::vector<SheetLine> roster_sheet(State& state, std::string_view build) {
    Roster& roster = state.employer.roster();
    const Language language = state.display.language();
    if (!roster.person_row())
        return roster.list() ? list_sheet(roster.list()->lines()) : empty_sheet(language);
    const RosterPerson& person = roster.person(language);
    const roster::KeptRow& kept = roster.kept().row(*roster.person_row());
    const std::string name =
        person_title(language, person.person.name, person.person.id, kept.line);
    const std::string place = place_words(language, person, kept);
    const std::string problem = problem_words(language, person);
    return person_sheet({name, place, problem}, person.explanation, state.applicant.options(),
                        language, build);
}

} // namespace zicha::web
