#include "hours_sums.hpp"

#include "web/widgets/bar.hpp"
#include "web/widgets/figures.hpp"
#include "web/widgets/text.hpp"

#include <cmath>
#include <string>
#include <vector>

namespace zicha::web {
namespace {

struct Sums {
    const Window& window;
    const Minima& need;
    Minima have;
};

Sums sums_of(const State& state) {
    const RuleBook& book = state.book();
    const InTotal& asked = *book.plans[*state.relevance.plan].in_total;
    const Window& window = book.windows[asked.window];
    return {window, asked.minima, known_hours(book, state.answers->cells(), window)};
}

} // namespace

bool has_sums(const State& state) {
    return state.relevance.plan && state.book().plans[*state.relevance.plan].in_total;
}

void draw_sums(Ui& ui, const State& state) {
    if (!has_sums(state))
        return;
    const RuleBook& book = state.book();
    const Sums sums = sums_of(state);
    std::vector<FigureRow> rows;
    rows.push_back({std::string(ui.say(Text::page_total)), sums.have.total, sums.need.total});
    for (const std::size_t category : book.gap_categories)
        rows.push_back({book.hours.categories[category].label.in(ui.language),
                        sums.have.by_category[category], sums.need.by_category[category]});
    const std::string title =
        format_text(Text::page_sum_title, ui.language, {sums.window.label.in(ui.language)});
    paragraph(ui, title, Tone::ink, TextStyle::small_strong);
    ui.gap(space::tiny);
    draw_figures(ui, title, rows);
}

void draw_total(Ui& ui, const State& state) {
    if (!has_sums(state))
        return;
    const Sums sums = sums_of(state);
    const std::string figures =
        format_text(Text::page_have_need, ui.language,
                    {format_class_hours(sums.have.total), format_class_hours(sums.need.total)});
    const std::string words = format_text(Text::page_problem_at, ui.language,
                                          {std::string(ui.say(Text::page_total)), figures});
    const Rect line = ui.take(line_height(ui, TextStyle::small));
    const Rect said = label(ui, line.x, line.y, words, TextStyle::small, Tone::ink);
    const float x = said.right() + ui.px(12);
    const float bar = ui.px(8);
    draw_bar(ui, {x, std::floor(line.y + (line.height - bar) / 2), line.right() - x, bar},
             sums.have.total, sums.need.total);
}

} // namespace zicha::web
