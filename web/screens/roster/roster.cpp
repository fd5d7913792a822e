// A whole staff list: opened, checked, looked through.
#include "web/screens/roster/roster.hpp"

#include "core/explain/words.hpp"
#include "core/roster/codes.hpp"
#include "core/workbook/codes.hpp"
#include "web/screens/roster/words.hpp"
#include "web/screens/screens.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

namespace zicha::web {
namespace {

void draw_reading(Ui& ui, State& state) {
    Roster& roster = state.employer.roster();
    const Panel card(ui, "reading", ui.say(words::roster_title));
    const std::string words =
        roster.stage() != Roster::Stage::deciding
            ? format_text(words::roster_reading, ui.language, {roster.name()})
            : format_text(words::roster_deciding, ui.language,
                          {roster.name(), std::to_string(roster.kept().size())});
    if (draw_progress(ui, roster.progress(), words))
        state.employer.close();
}

void draw_refused_file(Ui& ui, State& state) {
    const std::string title(ui.say(words::roster_refused));
    const Panel card(ui, "refused", title);
    heading(ui, 2, title);
    for (const Diagnostic& problem : state.employer.roster().problems()) {
        ui.gap(space::small);
        paragraph(ui, roster_sentence(problem, ui.language));
    }
}

// Facts are called as the form calls them, not as a template's headings do.
std::string notice_words(const Ui& ui, const Roster& roster, const Diagnostic& notice) {
    if (notice.code == codes::xlsx_more_rosters)
        return format_text(words::roster_sheets_more, ui.language, {notice.arguments.front()});
    if (notice.code != codes::roster_fact_absent)
        return sentence(notice, ui.language);
    constexpr std::size_t most_named = 4;
    const std::vector<std::size_t>& absent = roster.kept().survey().absent;
    std::string facts;
    for (std::size_t at = 0; at < std::min(absent.size(), most_named); ++at) {
        facts += facts.empty() ? "" : ui.say(words::list_separator);
        facts += roster.kept().book().columns[absent[at]].label.in(ui.language);
    }
    const Text sentence =
        absent.size() > most_named ? words::roster_facts_absent_more : words::roster_facts_absent;
    return format_text(sentence, ui.language, {std::move(facts), std::to_string(absent.size())});
}

// The first ones in sight, so that the people are too; the others unfold. What no row has comes
// last: it misleads nobody.
void draw_notices_of(Ui& ui, State& state) {
    constexpr std::size_t in_sight = 3;
    const Roster& roster = state.employer.roster();
    std::vector<Diagnostic> notices = roster.notices();
    std::erase_if(notices, [](const Diagnostic& notice) { // its sheets are a choice here
        return notice.code == codes::xlsx_other_sheets;
    });
    if (notices.empty())
        return;
    std::stable_partition(notices.begin(), notices.end(), [](const Diagnostic& notice) {
        return notice.code != codes::roster_fact_absent;
    });
    const std::string_view title = ui.say(words::roster_notices);
    const auto draw = [&](std::span<const Diagnostic> some) {
        const Scope list(ui, Role::list, title);
        for (const Diagnostic& notice : some)
            bullet(ui, notice_words(ui, roster, notice));
    };
    ui.gap(space::medium);
    paragraph(ui, title, Tone::muted, TextStyle::small);
    ui.gap(space::tiny);
    const std::span<const Diagnostic> all = notices;
    draw(all.first(std::min(notices.size(), in_sight)));
    if (notices.size() <= in_sight)
        return;
    disclosure(ui, "more-notices",
               format_text(words::roster_notices_more, ui.language,
                           {std::to_string(notices.size() - in_sight)}),
               state.folds.roster_notices);
    if (state.folds.roster_notices)
        draw(all.subspan(in_sight));
}

// How many people the list has, and how many rows that are none.
std::string count_words(const Ui& ui, const Roster& roster) {
    const auto skipped = static_cast<std::size_t>(
        roster.kept().tally()[static_cast<std::size_t>(assess::Verdict::skipped)]);
    const std::string persons = std::to_string(roster.kept().size() - skipped);
    if (skipped == 0)
        return format_text(words::roster_count, ui.language, {roster.name(), persons});
    return format_text(words::roster_count_rows, ui.language,
                       {roster.name(), persons, std::to_string(skipped)});
}

void draw_top(Ui& ui, State& state) {
    Roster& roster = state.employer.roster();
    paragraph(ui, count_words(ui, roster), Tone::ink, TextStyle::strong);
    ui.gap(space::small);
    Flow flow(ui);
    if (row_button(ui, "open-other", words::roster_open_other, flow))
        state.employer.choose_file();
    if (row_button(ui, "courses", words::roster_courses_open, flow))
        state.employer.choose_file();
    if (row_button(ui, "headings", words::roster_headings_button, flow))
        roster.ask_headings();
    if (row_button(ui, "close", words::roster_close, flow))
        state.employer.close();
}

void draw_ready(Ui& ui, State& state) {
    draw_top(ui, state);
    if (state.employer.roster().stage() != Roster::Stage::ready) // closed just now
        return;
    draw_notices_of(ui, state);
    if (draw_roster_sheets(ui, state))
        return;
    draw_courses_used(ui, state);
    if (state.employer.roster().stage() != Roster::Stage::ready) // decided again without them
        return;
    ui.gap(space::large);
    draw_unknown_words(ui, state);
    draw_roster_filters(ui, state);
    ui.gap(space::medium);
    draw_wrong_cells(ui, state);
    draw_roster_table(ui, state);
    ui.gap(space::large);
    draw_roster_lists(ui, state);
    ui.gap(space::medium);
    draw_roster_save(ui, state);
    ui.gap(space::medium);
    draw_roster_corrections(ui, state);
}

} // namespace

bool draw_progress(Ui& ui, float part, std::string_view words) {
    paragraph(ui, words);
    ui.gap(space::small);
    const Rect bar = ui.take(ui.px(8));
    fill_box(ui, bar, 4, ui.color32(Token::sunken));
    fill_box(ui, {bar.x, bar.y, std::max(bar.height, bar.width * part), bar.height}, 4,
             ui.color32(ShapePair::bar_on_sunken));
    const std::string value = std::to_string(static_cast<int>(part * 100));
    TwinNode node;
    node.id = ui.text_id();
    node.role = Role::progressbar;
    node.name = words;
    node.value = value;
    node.rect = bar.twin();
    ui.twin.leaf(node);
    ui.gap(space::medium);
    return button(ui, "stop", ui.say(words::roster_stop));
}

std::string roster_sentence(const Diagnostic& problem, Language language) {
    if (problem.code == codes::roster_column_missing)
        return format_text(words::roster_column_missing_here, language,
                           {problem.arguments[language == Language::zh ? 0 : 1]});
    if (problem.code == codes::roster_empty)
        return std::string(text(words::roster_empty_here, language));
    return placed_sentence(problem, language);
}

bool row_button(Ui& ui, std::string_view key, Text label, Flow& flow, ButtonKind kind) {
    const std::string_view words = ui.say(label);
    ButtonLook look;
    look.kind = kind;
    return button_in(ui, key, flow.next(button_width(ui, words), ui.control_height()), words, look);
}

void draw_roster(Ui& ui, State& state) {
    Roster& roster = state.employer.roster();
    if (roster.stage() == Roster::Stage::ready && roster.person_row()) {
        draw_roster_person(ui, state);
        return;
    }
    heading(ui, 1, ui.say(words::roster_title));
    ui.gap(space::medium);
    switch (roster.stage()) {
    case Roster::Stage::none:
        draw_courses_used(ui, state);
        draw_roster_open(ui, state);
        break;
    case Roster::Stage::refused:
        draw_refused_file(ui, state);
        if (draw_roster_sheets(ui, state))
            break;
        ui.gap(space::medium);
        draw_roster_open(ui, state);
        break;
    case Roster::Stage::reading:
    case Roster::Stage::courses:
    case Roster::Stage::deciding:
        draw_reading(ui, state);
        break;
    case Roster::Stage::headings:
        draw_roster_headings(ui, state);
        break;
    case Roster::Stage::ready:
        draw_ready(ui, state);
        break;
    }
}

} // namespace zicha::web
