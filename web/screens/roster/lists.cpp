// Lists to act on: made when asked for, shown below, copied, printed or saved.
#include "web/platform/files.hpp"
#include "web/screens/check/result.hpp"
#include "web/screens/roster/roster.hpp"
#include "web/screens/roster/words.hpp"
#include "web/screens/words.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"
#include "web/widgets/text_field.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::web {
namespace {

constexpr std::size_t most_lines = 400; // drawn; copying and printing take all
constexpr std::size_t list_copy_button = 500;

std::vector<std::string_view> cells_of(std::string_view line) {
    std::vector<std::string_view> cells;
    while (true) {
        const std::size_t tab = std::min(line.find('\t'), line.size());
        cells.push_back(line.substr(0, tab));
        if (tab == line.size())
            return cells;
        line.remove_prefix(tab + 1);
    }
}

bool is_of_table(const lists::ListLine& line) {
    return line.part == lists::ListPart::row || line.part == lists::ListPart::row_heading;
}

// The first cell takes what the others, which are numbers mostly, leave.
void draw_table_row(Ui& ui, const lists::ListLine& line, std::size_t columns) {
    const Scope row(ui, Role::row);
    const std::vector<std::string_view> cells = cells_of(line.text);
    const float rest = static_cast<float>(std::max<std::size_t>(columns, 2) - 1);
    const float width = std::min(ui.px(96), std::floor(ui.column.width * 0.7F / rest));
    const float first = ui.column.width - width * rest;
    const bool is_heading = line.part == lists::ListPart::row_heading;
    const Tone tone = is_heading ? Tone::muted : Tone::ink;
    float height = 0;
    for (std::size_t at = 0; at < cells.size(); ++at) {
        const float room = (at == 0 ? first : width) - ui.px(8);
        const TextBlock block = lay_out(ui, cells[at], TextStyle::small, room);
        const float right = ui.column.x + first + width * static_cast<float>(at);
        const float x = at == 0 ? ui.column.x : right - block.width;
        draw(ui, x, ui.column.y, block, ui.pair(tone));
        // An empty cell is one, too: without it those behind it would be under other headings.
        table_cell(ui,
                   is_heading ? Role::columnheader
                   : at == 0  ? Role::rowheader
                              : Role::cell,
                   {x, ui.column.y, block.width, block.height}, cells[at]);
        height = std::max(height, block.height);
    }
    ui.take(height);
    ui.gap(2);
}

std::size_t draw_table(Ui& ui, const std::vector<lists::ListLine>& lines, std::size_t at,
                       std::size_t end) {
    const Scope table(ui, Role::table, ui.say(words::roster_lists_title));
    std::size_t columns = 0;
    std::size_t last = at;
    for (; last < end && is_of_table(lines[last]); ++last)
        columns = std::max(columns, cells_of(lines[last].text).size());
    for (; at < last; ++at)
        draw_table_row(ui, lines[at], columns);
    return last;
}

std::size_t draw_items(Ui& ui, const std::vector<lists::ListLine>& lines, std::size_t at,
                       std::size_t end) {
    const Scope list(ui, Role::list);
    for (; at < end && lines[at].part == lists::ListPart::item; ++at)
        bullet(ui, lines[at].text);
    return at;
}

void draw_plain_line(Ui& ui, const lists::ListLine& line) {
    switch (line.part) {
    case lists::ListPart::title:
        heading(ui, 2, line.text);
        ui.gap(space::small);
        break;
    case lists::ListPart::heading:
        ui.gap(space::medium);
        heading(ui, 3, line.text);
        break;
    case lists::ListPart::footer:
        ui.gap(space::small);
        [[fallthrough]];
    case lists::ListPart::small:
        paragraph(ui, line.text, Tone::muted, TextStyle::small);
        break;
    default:
        paragraph(ui, line.text);
        break;
    }
}

void draw_lines(Ui& ui, const std::vector<lists::ListLine>& lines) {
    const std::size_t end = std::min(lines.size(), most_lines);
    for (std::size_t at = 0; at < end;) {
        if (is_of_table(lines[at])) {
            at = draw_table(ui, lines, at, end);
        } else if (lines[at].part == lists::ListPart::item) {
            at = draw_items(ui, lines, at, end);
        } else {
            draw_plain_line(ui, lines[at]);
            ++at;
        }
    }
    if (end < lines.size())
        paragraph(ui,
                  format_text(words::roster_list_cut, ui.language,
                              {std::to_string(end), std::to_string(lines.size())}),
                  Tone::muted, TextStyle::small);
}

void draw_list(Ui& ui, State& state) {
    Roster& roster = state.employer.roster();
    const std::vector<lists::ListLine>& lines = roster.list()->lines();
    const Panel card(ui, "list", lines.empty() ? std::string_view() : lines.front().text);
    draw_lines(ui, lines);
    ui.gap(space::medium);
    Flow flow(ui);
    copy_button(ui, state, list_copy_button, words::roster_list_copy,
                lists::list_text(roster.list()->lines()), flow);
    if (row_button(ui, "print-list", words::print_button, flow))
        platform::print();
    if (row_button(ui, "close-list", words::roster_list_close, flow))
        roster.close_list();
}

// As wide as a sheet of paper, not as the table.
void draw_made(Ui& ui, State& state) {
    ui.gap(space::medium);
    const float whole = ui.column.width;
    ui.column.width = std::min(whole, ui.px(720));
    draw_list(ui, state);
    ui.column.width = whole;
}

void draw_earlier(Ui& ui, State& state) {
    const Roster& earlier = state.employer.earlier();
    if (state.employer.is_comparison_refused())
        paragraph(ui, ui.say(words::roster_compare_no_labels), Tone::error);
    if (earlier.problems().empty())
        return;
    for (const Diagnostic& problem : earlier.problems()) {
        ui.gap(space::tiny);
        Diagnostic placed = problem;
        placed.place.file = earlier.name();
        paragraph(ui, placed_sentence(placed, ui.language), Tone::error);
    }
    ui.gap(space::small);
}

// Whom the messages tell people to turn to.
void draw_contact(Ui& ui, State& state) {
    const std::string_view name = ui.say(words::roster_contact);
    paragraph(ui, name, Tone::muted, TextStyle::small);
    TextField field;
    field.key = "contact";
    field.name = name;
    field.value = state.employer.contact();
    field.input_mode = InputMode::text;
    const Rect row = ui.take(ui.control_height());
    if (auto typed =
            text_field(ui, field, {row.x, row.y, std::min(row.width, ui.px(360)), row.height}))
        state.employer.set_contact(*std::move(typed));
    ui.gap(space::small);
}

void draw_list_buttons(Ui& ui, State& state) {
    Roster& roster = state.employer.roster();
    Flow flow(ui);
    if (row_button(ui, "list-summary", words::roster_list_summary, flow))
        roster.make(RosterList::summary, ui.language);
    if (row_button(ui, "list-questions", words::roster_list_questions, flow))
        roster.make(RosterList::questions, ui.language);
    if (row_button(ui, "list-messages", words::roster_list_messages, flow))
        roster.make(RosterList::messages, ui.language, state.employer.contact());
    if (row_button(ui, "list-compare", words::roster_list_compare, flow))
        state.employer.compare_with_earlier();
}

void draw_earlier_progress(Ui& ui, State& state) {
    const Roster& earlier = state.employer.earlier();
    const std::string words = format_text(words::roster_reading, ui.language, {earlier.name()});
    if (draw_progress(ui, earlier.progress(), words))
        state.employer.stop_comparing();
}

void draw_busy(Ui& ui, Roster& roster) {
    const Text words = roster.making() != nullptr ? words::roster_list_making
                       : roster.is_correcting()   ? words::roster_correcting
                                                  : words::roster_saving;
    if (draw_progress(ui, roster.busy_progress(), ui.say(words)))
        roster.stop_busy();
}

} // namespace

void draw_roster_lists(Ui& ui, State& state) {
    Roster& roster = state.employer.roster();
    {
        const std::string_view title = ui.say(words::roster_lists_title);
        const Panel card(ui, "lists", title);
        heading(ui, 2, title);
        ui.gap(space::small);
        paragraph(ui, ui.say(words::roster_lists_lead));
        ui.gap(space::medium);
        draw_earlier(ui, state);
        if (state.employer.earlier().is_reading())
            draw_earlier_progress(ui, state);
        else if (roster.is_busy())
            draw_busy(ui, roster);
        else {
            draw_contact(ui, state);
            draw_list_buttons(ui, state);
        }
    }
    if (roster.list() != nullptr)
        draw_made(ui, state);
}

} // namespace zicha::web
