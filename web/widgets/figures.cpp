#include "figures.hpp"

#include "bar.hpp"
#include "scope.hpp"
#include "text.hpp"

namespace zicha::web {
namespace {

void cell(Ui& ui, Role role, Rect box, std::string_view words) {
    TwinNode node;
    node.id = ui.text_id();
    node.role = role;
    node.name = words;
    node.rect = box.twin();
    node.font_size = ui.px(type_size(TextStyle::small).size);
    ui.twin.leaf(node);
}

void draw_row(Ui& ui, const FigureRow& row) {
    const Scope scope(ui, Role::row);
    const Rect line = ui.take(line_height(ui, TextStyle::small));
    const std::string have = row.have_words.empty() ? format_class_hours(row.have) : row.have_words;
    const std::string figures =
        format_text(Text::page_have_need, ui.language, {have, format_class_hours(row.need)});
    const bool reached = row.have >= row.need;
    const std::string state =
        reached ? std::string(ui.say(Text::page_figure_status_reached))
                : format_text(Text::page_figure_status_short, ui.language,
                              {format_class_hours(shortfall(row.need, row.have))});

    const float label_width =
        draw_line(ui, line.x, line.y, row.label, TextStyle::small, ui.pair(Tone::ink));
    cell(ui, Role::rowheader, {line.x, line.y, label_width, line.height}, row.label);
    const float state_width = text_width(ui, state, TextStyle::small_strong);
    const float state_x = line.right() - state_width;
    const float figures_width = text_width(ui, figures, TextStyle::small);
    const float figures_x = state_x - ui.px(12) - figures_width;
    draw_line(ui, figures_x, line.y, figures, TextStyle::small, ui.pair(Tone::ink));
    cell(ui, Role::cell, {figures_x, line.y, figures_width, line.height}, figures);
    draw_line(ui, state_x, line.y, state, TextStyle::small_strong,
              reached ? TextPair::eligible_on_raised : ui.pair(Tone::ink));
    cell(ui, Role::cell, {state_x, line.y, state_width, line.height}, state);
    ui.gap(2);
    draw_bar(ui, ui.take(ui.px(8)), row.have, row.need);
    ui.gap(10);
}

} // namespace

void draw_figures(Ui& ui, std::string_view name, std::span<const FigureRow> rows) {
    const Scope table(ui, Role::table, name);
    for (const FigureRow& row : rows)
        draw_row(ui, row);
}

} // namespace zicha::web
