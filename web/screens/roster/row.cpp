#include "web/screens/roster/row.hpp"

#include "core/explain/words.hpp"
#include "core/facts/privacy.hpp"
#include "core/roster/wrong_cells.hpp"
#include "web/check/words.hpp"
#include "web/screens/roster/roster.hpp"
#include "web/screens/roster/words.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"
#include "web/widgets/verdict_badge.hpp"

#include <algorithm>
#include <cmath>

namespace zicha::web {
namespace {

// Why a row cannot be read: all reasons.
std::string wrong_words(const Ui& ui, roster::KeptRoster& kept, std::size_t index) {
    std::string words;
    for (const roster::WrongCell& wrong : roster::wrong_cells(kept, index)) {
        words += words.empty() ? "" : " ";
        const std::string reason = sentence(wrong.problem, ui.language);
        words += wrong.problem.place.column.empty()
                     ? reason
                     : format_text(words::page_problem_at, ui.language,
                                   {wrong.problem.place.column, reason});
    }
    return words;
}

std::string missing_words(const Ui& ui, roster::KeptRoster& kept, std::size_t index) {
    const roster::KeptRow& row = kept.row(index);
    if (row.verdict == assess::Verdict::invalid)
        return wrong_words(ui, kept, index);
    std::string words;
    for (std::size_t fact = 0; fact < kept.book().columns.size(); ++fact) {
        if (!row.missing.test(fact))
            continue;
        words += words.empty() ? "" : ui.say(words::list_separator);
        words += kept.book().columns[fact].heading.in(ui.language);
        if (words.size() > 200) // no line is so long
            break;
    }
    return words;
}

// The node of a cell: all of its words, of which `shown` may be a part. Without words it has no
// place, and is there so that those behind it stay under their headings.
TwinNode cell_node(Ui& ui, std::uint32_t number, std::string_view words, std::string_view shown,
                   TextStyle style, Rect place) {
    TwinNode node;
    node.id = ui.text_id();
    node.role = Role::cell;
    node.name = words;
    node.position = number;
    if (!words.empty())
        node.rect = place.twin();
    node.font_size =
        ui.px(shown == words ? type_size(style).size : 1); // it says more than is drawn
    node.bold = type_size(style).bold;
    return node;
}

// A text in its cell, cut if it is too long; `number` is the cell's in its row.
void put_cell(Ui& ui, std::uint32_t number, Rect box, std::string_view words, Tone tone,
              bool is_right = false) {
    const std::string shown = fitted(ui, words, TextStyle::small, box.width - ui.px(8));
    const float width = text_width(ui, shown, TextStyle::small);
    const float line = line_height(ui, TextStyle::small);
    const Rect place{is_right ? box.right() - ui.px(8) - width : box.x,
                     std::floor(box.y + (box.height - line) / 2), width, line};
    draw_line(ui, place.x, place.y, shown, TextStyle::small, ui.pair(tone));
    ui.twin.leaf(cell_node(ui, number, words, shown, TextStyle::small, place));
}

void put_verdict(Ui& ui, std::uint32_t number, Rect box, const rules::RuleBook& book,
                 const roster::KeptRow& row, bool is_right) {
    const VerdictLook look = look_of(row.verdict, book.assumed.has_value());
    const std::string words = explain::verdict_label(book, row.verdict, ui.language);
    const float icon = ui.px(18);
    const float gap = ui.px(6);
    const std::string shown =
        fitted(ui, words, TextStyle::small_strong, box.width - icon - gap - ui.px(8));
    const float width = text_width(ui, shown, TextStyle::small_strong);
    const float left = is_right ? box.right() - width - icon - gap : box.x;
    const float line = line_height(ui, TextStyle::small_strong);
    const float y = std::floor(box.y + (box.height - line) / 2);
    draw_icon(ui, {left, std::floor(box.y + (box.height - icon) / 2), icon, icon}, look.icon,
              ui.color32(look.shape), ui.color32(token_of(look.ground)));
    draw_line(ui, left + icon + gap, y, shown, TextStyle::small_strong, look.word_on_raised);
    TwinNode node = cell_node(ui, number, words, shown, TextStyle::small_strong,
                              {left + icon + gap, y, width, line});
    node.data_key = "verdict";
    node.data_value = explain::verdict_name(row.verdict);
    ui.twin.leaf(node);
}

struct PersonCells {
    std::string id;
    std::string name; // or what stands for it
    std::string unit;
};

PersonCells person_of(const Ui& ui, roster::KeptRoster& kept, std::size_t index) {
    const RosterLabels labels = labels_of(kept);
    const Record& record = kept.record(index);
    const auto cell = [&](std::optional<std::size_t> column) {
        return column ? facts::masked(record[*column]) : std::string();
    };
    PersonCells person{cell(labels.id), cell(labels.name), cell(labels.unit)};
    person.name = person_title(ui.language, person.name, person.id, kept.row(index).line);
    return person;
}

// The person's name, which opens the person.
Control name_button(Ui& ui, std::uint32_t number, Rect box, const std::string& name,
                    const roster::KeptRow& row) {
    TwinNode cell;
    cell.id = ui.id("name-cell");
    cell.role = Role::rowheader;
    cell.position = number;
    cell.rect = box.twin();
    const Scope scope(ui, cell);
    const Control state = control(ui, "name", box);
    const std::string shown = fitted(ui, name, TextStyle::body, box.width - ui.px(8));
    const float width = text_width(ui, shown, TextStyle::body);
    const float line = line_height(ui, TextStyle::body);
    const float y = std::floor(box.y + (box.height - line) / 2);
    draw_line(ui, box.x, y, shown, TextStyle::body, ui.pair(Tone::accent));
    const float thickness = ui.px(state.hovered ? 2 : 1);
    const float under = y + line - ui.px(3);
    ImGui::GetWindowDrawList()->AddRectFilled({box.x, under}, {box.x + width, under + thickness},
                                              ui.color32(ui.pair(Tone::accent)));
    if (row.is_corrected)
        fill_box(ui, {box.x - ui.px(10), y + line / 2 - ui.px(3), ui.px(6), ui.px(6)}, 3,
                 ui.color32(ui.pair(Tone::accent)));
    if (state.ring)
        draw_focus_ring(ui, {box.x, box.y + ui.px(4), width, box.height - ui.px(8)});
    TwinNode node;
    node.id = state.id;
    node.role = Role::button;
    node.name = name;
    node.rect = {box.x, box.y, std::max(width, ui.px(44)), box.height};
    node.font_size = ui.px(shown == name ? type_size(TextStyle::body).size : 1);
    ui.twin.leaf(node);
    return state;
}

std::string hours_words(const roster::KeptRow& row) {
    if (!row.has_gap)
        return {};
    std::string most = format_class_hours(row.further_hours);
    // What is not known leaves a range.
    return row.further_hours_at_best == row.further_hours
               ? most
               : format_class_hours(row.further_hours_at_best) + "–" + most;
}

Control draw_wide_row(Ui& ui, const RosterLook& look, roster::KeptRoster& kept, std::size_t index,
                      const PersonCells& person, Rect box) {
    const roster::KeptRow& row = kept.row(index);
    Control name;
    float x = box.x;
    std::uint32_t number = 0;
    for (const RosterColumnLook& column : look.columns) {
        const Rect cell{x, box.y, column.width, box.height};
        x += column.width;
        ++number;
        switch (column.order) {
        case roster::RosterOrder::row:
            put_cell(ui, number, {cell.x, cell.y, cell.width - ui.px(12), cell.height},
                     std::to_string(row.line), Tone::muted, true);
            break;
        case roster::RosterOrder::id:
            put_cell(ui, number, cell, person.id, Tone::ink);
            break;
        case roster::RosterOrder::name:
            name = name_button(ui, number, cell, person.name, row);
            break;
        case roster::RosterOrder::unit:
            put_cell(ui, number, cell, person.unit, Tone::ink);
            break;
        case roster::RosterOrder::verdict:
            put_verdict(ui, number, cell, kept.book(), row, false);
            break;
        case roster::RosterOrder::further_hours:
            put_cell(ui, number, cell, hours_words(row), Tone::ink, true);
            break;
        }
    }
    put_cell(ui, number + 1, {x + ui.px(8), box.y, box.right() - x - ui.px(8), box.height},
             missing_words(ui, kept, index), Tone::muted);
    return name;
}

// On a phone: name and verdict, below them the person's place and what is lacking.
Control draw_stacked_row(Ui& ui, roster::KeptRoster& kept, std::size_t index,
                         const PersonCells& person, Rect box) {
    const roster::KeptRow& row = kept.row(index);
    const float half = std::floor(box.width / 2);
    const float height = ui.control_height();
    const Control name = name_button(ui, 1, {box.x, box.y, half, height}, person.name, row);
    put_verdict(ui, 2, {box.x + half, box.y, box.width - half, height}, kept.book(), row, true);
    const float line = line_height(ui, TextStyle::small);
    std::string place = person.name == person.id ? std::string() : person.id;
    if (!person.unit.empty())
        place += (place.empty() ? "" : " · ") + person.unit;
    put_cell(ui, 3, {box.x, box.y + height, box.width, line}, place, Tone::muted);
    std::string lacking = hours_words(row);
    if (!lacking.empty() && lacking != "0")
        lacking = format_text(words::roster_further_words, ui.language,
                              {lacking, kept.book().hours.unit.in(ui.language)});
    else
        lacking.clear();
    const std::string missing = missing_words(ui, kept, index);
    if (row.verdict == assess::Verdict::invalid) {
        lacking = missing;
    } else if (!missing.empty()) {
        lacking += lacking.empty() ? "" : " · ";
        lacking += format_text(words::roster_missing_words, ui.language, {missing});
    }
    put_cell(ui, 4, {box.x, box.y + height + line, box.width, line}, lacking, Tone::muted);
    return name;
}

} // namespace

RosterLabels labels_of(const roster::KeptRoster& kept) {
    return {kept.label_column("id"), kept.label_column("name"), kept.label_column("unit")};
}

Control draw_roster_row(Ui& ui, const RosterLook& look, roster::KeptRoster& kept, std::size_t index,
                        Rect box) {
    const PersonCells person = person_of(ui, kept, index);
    return look.stacked ? draw_stacked_row(ui, kept, index, person, box)
                        : draw_wide_row(ui, look, kept, index, person, box);
}

} // namespace zicha::web
