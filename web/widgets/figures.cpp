#include "web/widgets/figures.hpp"

#include "web/widgets/bar.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"
#include "web/widgets/words.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace zicha::web {
namespace {

struct FigureWords {
    std::string figures; // "57.34 / 72"
    std::string state;   // "14.66 short"
};

FigureWords words_of(const Ui& ui, const FigureRow& row) {
    FigureWords words;
    words.figures = format_text(words::page_have_need, ui.language,
                                {interval_words(ui, row.have), format_class_hours(row.need)});
    words.state = figure_state(ui, row.have, row.need);
    return words;
}

// `state_width`: of the widest state, so that all figures end at one line. `is_narrow`: the
// figures have a line of their own below the label.
void draw_row(Ui& ui, const FigureRow& row, const FigureWords& words, float state_width,
              bool is_narrow) {
    const Scope scope(ui, Role::row);
    Rect line = ui.take(line_height(ui, TextStyle::small));
    const float label_width =
        draw_line(ui, line.x, line.y, row.label, TextStyle::small, ui.pair(Tone::ink));
    table_cell(ui, Role::rowheader, {line.x, line.y, label_width, line.height}, row.label);
    if (is_narrow)
        line = ui.take(line.height);
    const float state_x = line.right() - state_width;
    const float figures_width = text_width(ui, words.figures, TextStyle::small);
    const float figures_x = state_x - ui.px(12) - figures_width;
    draw_line(ui, figures_x, line.y, words.figures, TextStyle::small, ui.pair(Tone::ink));
    table_cell(ui, Role::cell, {figures_x, line.y, figures_width, line.height}, words.figures);
    const float width = text_width(ui, words.state, TextStyle::small_strong);
    const float x = line.right() - width;
    draw_line(ui, x, line.y, words.state, TextStyle::small_strong,
              row.have.lower >= row.need ? TextPair::eligible_on_raised : ui.pair(Tone::ink));
    table_cell(ui, Role::cell, {x, line.y, width, line.height}, words.state);
    ui.gap(2);
    if (row.is_bare)
        return;
    if (row.bar)
        draw_stacked_bar(ui, ui.take(ui.px(10)), *row.bar);
    else
        draw_bar(ui, ui.take(ui.px(8)), row.have.lower, row.need);
}

} // namespace

// Nothing is short while unknown hours may make it up.
std::string figure_state(const Ui& ui, HoursInterval have, ClassHours need) {
    if (have.lower >= need)
        return std::string(ui.say(words::page_figure_status_reached));
    if (have.upper >= need)
        return std::string(ui.say(words::page_figure_status_open));
    return format_text(words::page_figure_status_short, ui.language,
                       {format_class_hours(shortfall(need, have.upper))});
}

std::string interval_words(const Ui& ui, HoursInterval hours) {
    std::string lower = format_class_hours(hours.lower);
    if (hours.is_known())
        return lower;
    if (hours.upper < unbounded)
        return format_text(words::page_figure_between, ui.language,
                           {lower, format_class_hours(hours.upper)});
    if (hours.lower.is_zero())
        return std::string(ui.say(words::page_unknown_short));
    return format_text(words::page_figure_at_least, ui.language, {lower});
}

void draw_figures(Ui& ui, std::string_view name, std::span<const FigureRow> rows) {
    const Scope table(ui, Role::table, name);
    std::vector<FigureWords> words;
    float state_width = 0;
    for (const FigureRow& row : rows) {
        words.push_back(words_of(ui, row));
        state_width =
            std::max(state_width, text_width(ui, words.back().state, TextStyle::small_strong));
    }
    bool is_narrow = false;
    for (std::size_t index = 0; index < rows.size(); ++index)
        is_narrow = is_narrow || text_width(ui, rows[index].label, TextStyle::small) +
                                         text_width(ui, words[index].figures, TextStyle::small) +
                                         state_width + ui.px(24) >
                                     ui.column.width;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        if (index > 0)
            ui.gap(10);
        draw_row(ui, rows[index], words[index], state_width, is_narrow);
    }
    ui.gap(space::tiny);
}

} // namespace zicha::web
