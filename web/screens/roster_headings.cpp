// What each column of a roster was taken for, and what its blanks mean where it lacks a fact.
#include "roster.hpp"

#include "web/widgets/choices.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace zicha::web {
namespace {

std::string use_words(const Ui& ui, const RuleBook& book, const RosterColumn& column) {
    switch (column.use) {
    case ColumnUse::fact:
        return book.columns[column.index].label.in(ui.language);
    case ColumnUse::label:
        return book.labels[column.index].heading.in(ui.language);
    case ColumnUse::passed_through:
        return std::string(ui.say(Text::roster_use_passed));
    case ColumnUse::dropped:
        return std::string(ui.say(Text::roster_use_dropped));
    }
    return {};
}

void draw_columns(Ui& ui, const KeptRoster& kept) {
    const Scope table(ui, Role::table, ui.say(Text::roster_headings_title));
    const float half = std::floor(ui.column.width / 2);
    const float line = line_height(ui, TextStyle::small);
    const auto row = [&](std::string_view left, std::string_view right, Role left_role,
                         Role right_role, Tone tone) {
        const Scope scope(ui, Role::row);
        const TextBlock first = lay_out(ui, left, TextStyle::small, half - ui.px(12));
        const TextBlock second = lay_out(ui, right, TextStyle::small, half);
        draw(ui, ui.column.x, ui.column.y, first, ui.pair(tone));
        table_cell(ui, left_role, {ui.column.x, ui.column.y, first.width, first.height}, left);
        draw(ui, ui.column.x + half, ui.column.y, second, ui.pair(tone));
        table_cell(ui, right_role, {ui.column.x + half, ui.column.y, second.width, second.height},
                   right);
        ui.take(std::max({first.height, second.height, line}));
        ui.gap(space::tiny);
    };
    row(ui.say(Text::roster_column_heading), ui.say(Text::roster_column_use), Role::columnheader,
        Role::columnheader, Tone::muted);
    const std::vector<RosterColumn>& columns = kept.survey().columns;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const std::string heading =
            columns[at].heading.empty()
                ? format_text(Text::roster_column_unnamed, ui.language, {std::to_string(at + 1)})
                : shortened(columns[at].heading);
        row(heading, use_words(ui, kept.book(), columns[at]), Role::rowheader, Role::cell,
            Tone::ink);
    }
}

bool has_column(const KeptRoster& kept, std::size_t fact) {
    const std::vector<RosterColumn>& columns = kept.survey().columns;
    return std::any_of(columns.begin(), columns.end(), [&](const RosterColumn& column) {
        return column.use == ColumnUse::fact && column.index == fact;
    });
}

void ask_preset(Ui& ui, Roster& roster, std::size_t fact) {
    const RuleBook& book = roster.kept().book();
    const FactColumn& column = book.columns[fact];
    const auto& presets = roster.presets();
    const auto found = std::find_if(presets.begin(), presets.end(),
                                    [&](const Preset& preset) { return preset.column == fact; });
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
    offer(ui.say(Text::roster_preset_open), std::nullopt);
    if (column.kind == FactKind::choice)
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
    const RuleBook& book = roster.kept().book();
    std::vector<std::size_t> facts;
    for (std::size_t fact = 0; fact < book.columns.size(); ++fact) {
        const FactKind kind = book.columns[fact].kind;
        if ((kind == FactKind::choice || kind == FactKind::yes_no) &&
            !book.columns[fact].blank_choice && !has_column(roster.kept(), fact))
            facts.push_back(fact);
    }
    if (facts.empty())
        return;
    ui.gap(space::medium);
    const std::string_view title = ui.say(Text::roster_presets_title);
    const Panel card(ui, "presets", title);
    heading(ui, 2, title);
    ui.gap(space::small);
    for (const std::size_t fact : facts)
        ask_preset(ui, roster, fact);
}

} // namespace

void draw_roster_headings(Ui& ui, State& state) {
    Roster& roster = state.roster;
    {
        const std::string_view title = ui.say(Text::roster_headings_title);
        const Panel card(ui, "columns", title);
        heading(ui, 2, title);
        ui.gap(space::small);
        paragraph(ui, ui.say(Text::roster_headings_lead), Tone::muted);
        for (const Diagnostic& problem : roster.problems()) {
            ui.gap(space::small);
            paragraph(ui, sentence(problem, ui.language), Tone::error);
        }
        ui.gap(space::small);
        draw_columns(ui, roster.kept());
    }
    draw_presets(ui, roster);
    ui.gap(space::medium);
    Flow flow(ui);
    if (row_button(ui, "go", Text::roster_headings_go, flow, ButtonKind::primary))
        roster.accept_headings(ui.language);
    if (row_button(ui, "other", Text::roster_open_other, flow))
        open_roster_file();
    if (row_button(ui, "close", Text::roster_close, flow))
        roster.close();
}

} // namespace zicha::web
