// The columns of the table of people, their widths, and how it is sorted by them.
#include "core/explain/words.hpp"
#include "core/workbook/words.hpp"
#include "web/screens/roster/row.hpp"
#include "web/screens/roster/words.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/chip.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"

#include <cmath>
#include <utility>

namespace zicha::web {
namespace {

std::string heading_of(const roster::KeptRoster& kept, std::optional<std::size_t> column) {
    return column ? kept.survey().columns[*column].heading : std::string();
}

std::string sort_words(const Ui& ui, const roster::RosterQuery& query,
                       const RosterColumnLook& column) {
    std::string words = format_text(words::roster_sort_by, ui.language, {column.words});
    if (query.order != column.order)
        return words;
    words += ui.say(words::list_separator);
    words += ui.say(query.is_descending ? words::roster_descending : words::roster_ascending);
    return words;
}

void sort_by(roster::RosterQuery& query, roster::RosterOrder order) {
    query.is_descending = query.order == order && !query.is_descending;
    query.order = order;
}

std::string marked(const roster::RosterQuery& query, const RosterColumnLook& column) {
    if (query.order != column.order)
        return column.words;
    return column.words + (query.is_descending ? " ↓" : " ↑");
}

} // namespace

RosterLook roster_look(const Ui& ui, const roster::KeptRoster& kept) {
    RosterLook look;
    look.stacked = ui.column.width < ui.px(760);
    look.row_height =
        std::ceil(look.stacked ? ui.control_height() + ui.px(52) : ui.control_height() + ui.px(4));
    const RosterLabels labels = labels_of(kept);
    const auto add = [&](roster::RosterOrder order, std::string words, float width,
                         bool is_right = false) {
        look.columns.push_back({order, std::move(words), ui.px(width), is_right});
    };
    add(roster::RosterOrder::row, std::string(ui.say(words::result_row)), 72, true);
    if (labels.id)
        add(roster::RosterOrder::id, heading_of(kept, labels.id), 104);
    add(roster::RosterOrder::name,
        labels.name ? heading_of(kept, labels.name) : std::string(ui.say(words::roster_table)),
        128);
    if (labels.unit)
        add(roster::RosterOrder::unit, heading_of(kept, labels.unit), 152);
    add(roster::RosterOrder::verdict, std::string(ui.say(words::result_verdict)), 216);
    add(roster::RosterOrder::further_hours, std::string(ui.say(words::roster_further)), 112, true);
    return look;
}

void draw_roster_sorts(Ui& ui, const RosterLook& look, roster::RosterQuery& query) {
    const std::string_view title = ui.say(words::roster_sort_title);
    const Scope group(ui, "sort", Role::group, title);
    paragraph(ui, title, Tone::muted, TextStyle::small);
    ui.gap(space::tiny);
    Flow flow(ui);
    for (const RosterColumnLook& column : look.columns) {
        const std::string words = marked(query, column);
        const Rect box = flow.next(chip_width(ui, words, false), ui.control_height());
        if (chip(ui, column.words, box, words, {nullptr, query.order == column.order}))
            sort_by(query, column.order);
    }
}

void draw_roster_headings_row(Ui& ui, const RosterLook& look, roster::RosterQuery& query) {
    const Scope row(ui, "heading-row", Role::row, {});
    const float height = ui.control_height();
    float x = ui.column.x;
    std::uint32_t number = 0;
    for (const RosterColumnLook& column : look.columns) {
        const Rect box{x, ui.column.y, column.width, height};
        TwinNode cell;
        cell.id = ui.id("heading-" + column.words);
        cell.role = Role::columnheader;
        cell.name = column.words; // read with each cell of it, and not what the button in it does
        cell.position = ++number;
        cell.rect = box.twin();
        const Scope scope(ui, cell);
        const Control state = control(ui, "sort-" + column.words, box);
        if (state.hovered)
            fill_box(ui, box, 4, ui.color32(Token::sunken));
        const Within within(ui, ui.column, state.hovered ? Ground::sunken : ui.ground);
        const std::string words =
            fitted(ui, marked(query, column), TextStyle::small_strong, box.width - ui.px(8));
        const float width = text_width(ui, words, TextStyle::small_strong);
        const float left = column.is_right ? box.right() - ui.px(8) - width : box.x;
        draw_line(ui, left, box.y + (height - line_height(ui, TextStyle::small_strong)) / 2, words,
                  TextStyle::small_strong, ui.pair(Tone::ink));
        if (state.ring)
            draw_focus_ring(ui, box);
        const std::string name = sort_words(ui, query, column);
        TwinNode node;
        node.id = state.id;
        node.role = Role::button;
        node.name = name;
        node.rect = box.twin();
        node.font_size = ui.px(1); // it says more than is drawn
        ui.twin.leaf(node);
        if (state.activated)
            sort_by(query, column.order);
        x += column.width;
    }
    const std::string_view missing = ui.say(words::result_missing);
    const float line = line_height(ui, TextStyle::small_strong);
    const float y = ui.column.y + (height - line) / 2;
    const float width =
        draw_line(ui, x + ui.px(8), y, missing, TextStyle::small_strong, ui.pair(Tone::ink));
    TwinNode last;
    last.id = ui.text_id();
    last.role = Role::columnheader;
    last.name = missing;
    last.position = number + 1;
    last.rect = {x + ui.px(8), y, width, line};
    last.font_size = ui.px(type_size(TextStyle::small_strong).size);
    last.bold = true;
    ui.twin.leaf(last);
    ui.take(height);
}

} // namespace zicha::web
