#include "hours_sums.hpp"

#include "web/widgets/figures.hpp"
#include "web/widgets/text.hpp"

#include <string>
#include <vector>

namespace zicha::web {

void draw_sums(Ui& ui, const State& state) {
    const RuleBook& book = state.book();
    if (!state.relevance.plan || !book.plans[*state.relevance.plan].in_total)
        return;
    const InTotal& asked = *book.plans[*state.relevance.plan].in_total;
    const Window& window = book.windows[asked.window];
    const Minima have = known_hours(book, state.answers->cells(), window);
    std::vector<FigureRow> rows;
    rows.push_back({std::string(ui.say(Text::page_total)), have.total, asked.minima.total});
    for (const std::size_t category : book.gap_categories)
        rows.push_back({book.hours.categories[category].label.in(ui.language),
                        have.by_category[category], asked.minima.by_category[category]});
    const std::string title =
        format_text(Text::page_sum_title, ui.language, {window.label.in(ui.language)});
    paragraph(ui, title, Tone::ink, TextStyle::small_strong);
    ui.gap(space::tiny);
    draw_figures(ui, title, rows);
}

} // namespace zicha::web
