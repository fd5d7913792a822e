// What each column of a roster was taken for, and what its blanks mean where it lacks a fact.
#include "web/screens/roster/roster.hpp"
#include "web/screens/roster/words.hpp"
#include "web/widgets/chip.hpp"
#include "web/widgets/choices.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace zicha::web {
namespace {

std::string use_words(const Ui& ui, const rules::RuleBook& book, roster::HeadingMeaning meaning) {
    switch (meaning.use) {
    case roster::ColumnUse::fact: {
        const std::string& label = book.columns[meaning.index].label.in(ui.language);
        return meaning.is_part ? format_text(words::roster_use_part, ui.language, {label}) : label;
    }
    case roster::ColumnUse::label:
        return book.labels[meaning.index].heading.in(ui.language);
    case roster::ColumnUse::passed_through:
        return std::string(ui.say(words::roster_use_passed));
    case roster::ColumnUse::dropped:
        return std::string(ui.say(words::roster_use_dropped));
    }
    return {};
}

std::string heading_words(const Ui& ui, const Roster& roster, std::size_t column) {
    const std::string& heading = roster.kept().survey().columns[column].heading;
    return heading.empty() ? format_text(words::roster_column_unnamed, ui.language,
                                         {std::to_string(column + 1)})
                           : shortened(heading);
}

void decide(Ui& ui, State& state, std::size_t column, roster::HeadingMeaning meaning) {
    state.employer.roster().decide_heading(column, meaning, ui.language);
    state.employer.place().column.reset();
    state.employer.remember_headings();
}

// It was not recognised but looks like something: asked before anything is decided.
void ask_guess(Ui& ui, State& state, std::size_t column, roster::HeadingMeaning meaning) {
    const std::string name = heading_words(ui, state.employer.roster(), column);
    const std::string question =
        format_text(words::roster_headings_unsure, ui.language,
                    {use_words(ui, state.employer.roster().kept().book(), meaning)});
    ui.gap(space::small);
    paragraph(ui, name, Tone::ink, TextStyle::strong);
    paragraph(ui, question);
    ui.gap(space::tiny);
    const Choice all[] = {{ui.say(words::roster_headings_yes)},
                          {ui.say(words::roster_headings_no)}};
    const auto chosen = choices(ui, {"guess-" + std::to_string(column), name}, all);
    if (chosen)
        decide(ui, state, column, *chosen == 0 ? meaning : roster::HeadingMeaning());
}

// All that is suggested, at once; and where that says enough, the list is checked.
void offer_all(Ui& ui, State& state) {
    Flow flow(ui);
    const bool goes =
        row_button(ui, "accept-go", words::roster_headings_accept_go, flow, ButtonKind::primary);
    if (!row_button(ui, "accept-guesses", words::roster_headings_accept, flow) && !goes)
        return;
    Roster& roster = state.employer.roster();
    roster.accept_guesses(ui.language);
    state.employer.remember_headings();
    if (goes)
        roster.accept_headings(ui.language);
}

void ask_guesses(Ui& ui, State& state) {
    const std::vector<roster::HeadingGuess> guesses = state.employer.roster().guesses();
    const auto is_guess = [](const roster::HeadingGuess& guess) {
        return guess.certainty == roster::HeadingCertainty::guessed;
    };
    const auto count = std::count_if(guesses.begin(), guesses.end(), is_guess);
    if (count == 0)
        return;
    for (std::size_t column = 0; column < guesses.size(); ++column)
        if (is_guess(guesses[column]))
            ask_guess(ui, state, column, guesses[column].meaning);
    ui.gap(space::medium);
    if (count > 1)
        offer_all(ui, state);
    ui.gap(space::medium);
}

// Another column holds hours of this fact: both are parts of it from now on.
void add_up(Ui& ui, State& state, std::size_t column, std::size_t fact) {
    Roster& roster = state.employer.roster();
    const std::vector<roster::RosterColumn> columns = roster.kept().survey().columns;
    const roster::HeadingMeaning part{roster::ColumnUse::fact, fact, true};
    for (std::size_t other = 0; other < columns.size(); ++other)
        if (columns[other].use == part.use && columns[other].index == fact && other != column)
            roster.decide_heading(other, part, ui.language);
    decide(ui, state, column, part);
}

// Everything that no other column stands for; and hours that may be added to another column's.
void draw_meanings(Ui& ui, State& state, std::size_t column) {
    const roster::KeptRoster& kept = state.employer.roster().kept();
    const rules::RuleBook& book = kept.book();
    const std::vector<roster::RosterColumn>& columns = kept.survey().columns;
    const roster::RosterColumn now = columns[column];
    std::optional<roster::HeadingMeaning> chosen;
    Flow flow(ui);
    const auto offer = [&](roster::HeadingMeaning meaning, std::string_view words) {
        const bool is_now = now.use == meaning.use && now.index == meaning.index;
        const bool is_taken =
            !is_now &&
            std::any_of(columns.begin(), columns.end(), [&](const roster::RosterColumn& other) {
                return other.use == meaning.use && other.index == meaning.index;
            });
        const bool is_named =
            meaning.use == roster::ColumnUse::fact || meaning.use == roster::ColumnUse::label;
        const bool is_hours = meaning.use == roster::ColumnUse::fact &&
                              book.columns[meaning.index].kind == rules::FactKind::hours;
        std::string sum;
        if (is_named && is_taken) {
            if (!is_hours)
                return;
            meaning.is_part = true;
            words = sum = format_text(words::roster_use_add, ui.language, {std::string(words)});
        }
        const Rect box = flow.next(chip_width(ui, words, false), ui.control_height());
        if (chip(ui, "use-" + std::string(words), box, words, {nullptr, is_now}))
            chosen = meaning;
    };
    offer({roster::ColumnUse::passed_through, 0}, ui.say(words::roster_use_passed));
    offer({roster::ColumnUse::dropped, 0}, ui.say(words::roster_use_drop));
    for (std::size_t at = 0; at < book.labels.size(); ++at)
        offer({roster::ColumnUse::label, at}, book.labels[at].heading.in(ui.language));
    for (std::size_t at = 0; at < book.columns.size(); ++at)
        offer({roster::ColumnUse::fact, at}, book.columns[at].heading.in(ui.language));
    if (chosen && chosen->is_part)
        add_up(ui, state, column, chosen->index);
    else if (chosen)
        decide(ui, state, column, *chosen);
}

// Heading, what it was taken for, and a way to change that.
void draw_column(Ui& ui, State& state, std::size_t column) {
    const roster::RosterColumn& now = state.employer.roster().kept().survey().columns[column];
    const std::string name = heading_words(ui, state.employer.roster(), column);
    const Rect row = ui.take(ui.control_height());
    const float third = std::floor(row.width * 0.36F);
    const float line = line_height(ui, TextStyle::small);
    const float y = std::floor(row.y + (row.height - line) / 2);
    const auto put = [&](float x, float width, std::string_view words, Tone tone) {
        const std::string shown = fitted(ui, words, TextStyle::small, width - ui.px(12));
        draw_line(ui, x, y, shown, TextStyle::small, ui.pair(tone));
        table_cell(ui, Role::text, {x, y, text_width(ui, shown, TextStyle::small), line}, shown,
                   shown == words ? std::string_view() : words);
    };
    const std::string change = format_text(words::roster_headings_change, ui.language, {name});
    const std::string_view edit = ui.say(words::roster_headings_edit);
    const float width = button_width(ui, edit);
    {
        const Scope scope(ui, "column-" + std::to_string(column), Role::group, name);
        put(row.x, third, name, Tone::ink);
        const bool is_used =
            now.use == roster::ColumnUse::fact || now.use == roster::ColumnUse::label;
        put(row.x + third, row.width - third - width,
            use_words(ui, state.employer.roster().kept().book(), {now.use, now.index, now.is_part}),
            is_used ? Tone::ink : Tone::muted);
        ButtonLook look;
        look.kind = ButtonKind::quiet;
        look.name = change;
        look.expandable = true;
        look.expanded = state.employer.place().column == column;
        if (!now.heading.empty() &&
            button_in(ui, "change-" + std::to_string(column),
                      {row.right() - width, row.y, width, row.height}, edit, look))
            state.employer.place().column =
                look.expanded ? std::nullopt : std::optional<std::size_t>(column);
    }
}

void draw_columns(Ui& ui, State& state) {
    const std::size_t count = state.employer.roster().kept().survey().columns.size();
    for (std::size_t column = 0; column < count; ++column) {
        draw_column(ui, state, column);
        if (state.employer.place().column == column) {
            draw_meanings(ui, state, column);
            ui.gap(space::small);
        }
        draw_hairline(ui, ui.column.x, ui.column.y, ui.column.width);
    }
}

bool has_column(const roster::KeptRoster& kept, std::size_t fact) {
    const std::vector<roster::RosterColumn>& columns = kept.survey().columns;
    return std::any_of(columns.begin(), columns.end(), [&](const roster::RosterColumn& column) {
        return column.use == roster::ColumnUse::fact && column.index == fact;
    });
}

void ask_preset(Ui& ui, Roster& roster, std::size_t fact) {
    const rules::RuleBook& book = roster.kept().book();
    const rules::FactColumn& column = book.columns[fact];
    const auto& presets = roster.presets();
    const auto found =
        std::find_if(presets.begin(), presets.end(),
                     [&](const roster::Preset& preset) { return preset.column == fact; });
    const std::string yes = capitalised(book.yes_label.in(ui.language));
    const std::string no = capitalised(book.no_label.in(ui.language));
    std::vector<Choice> all;
    std::vector<std::optional<Cell>> cells;
    const auto offer = [&](std::string_view words, std::optional<Cell> cell) {
        const bool is_chosen =
            cell ? found != presets.end() && found->cell == *cell : found == presets.end();
        all.push_back({words, is_chosen});
        cells.push_back(cell);
    };
    offer(ui.say(words::roster_preset_open), std::nullopt);
    if (column.kind == rules::FactKind::choice)
        for (std::size_t value = 0; value < column.values.size(); ++value)
            offer(column.values[value].label.in(ui.language),
                  Cell::of_choice(static_cast<std::uint8_t>(value)));
    else
        for (const bool answer : {true, false})
            offer(answer ? yes : no, Cell::of_answer(answer));
    const std::string& label_words = column.label.in(ui.language);
    paragraph(ui, label_words, Tone::ink, TextStyle::strong);
    ui.gap(space::tiny);
    if (const auto chosen = choices(ui, {column.id, label_words}, all))
        roster.preset(fact, cells[*chosen]);
    ui.gap(space::medium);
}

void draw_presets(Ui& ui, Roster& roster) {
    const rules::RuleBook& book = roster.kept().book();
    std::vector<std::size_t> facts;
    for (std::size_t fact = 0; fact < book.columns.size(); ++fact) {
        const rules::FactKind kind = book.columns[fact].kind;
        if ((kind == rules::FactKind::choice || kind == rules::FactKind::yes_no) &&
            !book.columns[fact].blank_choice && !has_column(roster.kept(), fact))
            facts.push_back(fact);
    }
    if (facts.empty())
        return;
    ui.gap(space::medium);
    const std::string_view title = ui.say(words::roster_presets_title);
    const Panel card(ui, "presets", title);
    heading(ui, 2, title);
    ui.gap(space::small);
    for (const std::size_t fact : facts)
        ask_preset(ui, roster, fact);
}

} // namespace

void draw_roster_headings(Ui& ui, State& state) {
    Roster& roster = state.employer.roster();
    {
        const std::string_view title = ui.say(words::roster_headings_title);
        const Panel card(ui, "columns", title);
        heading(ui, 2, title);
        ui.gap(space::small);
        paragraph(ui, ui.say(words::roster_headings_lead), Tone::muted);
        if (draw_roster_sheets(ui, state))
            return;
        for (const Diagnostic& problem : roster.problems()) {
            ui.gap(space::small);
            paragraph(ui, roster_sentence(problem, ui.language), Tone::error);
        }
        ui.gap(space::small);
        ask_guesses(ui, state);
        draw_columns(ui, state);
        ui.gap(space::small);
        paragraph(ui,
                  ui.say(state.employer.forgets_headings() ? words::roster_headings_forgotten
                                                           : words::roster_headings_remembered),
                  Tone::muted, TextStyle::small);
    }
    draw_presets(ui, roster);
    ui.gap(space::medium);
    Flow flow(ui);
    if (row_button(ui, "go", words::roster_headings_go, flow, ButtonKind::primary))
        roster.accept_headings(ui.language);
    if (row_button(ui, "other", words::roster_open_other, flow))
        state.employer.choose_file();
    if (row_button(ui, "close", words::roster_close, flow))
        state.employer.close();
}

} // namespace zicha::web
