// One requirement of the result: met or not, why, the figures, the clauses, what next.
#include "web/check/words.hpp"
#include "web/screens/check/result.hpp"
#include "web/screens/check/words.hpp"
#include "web/screens/words.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/figures.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"
#include "web/widgets/verdict_badge.hpp"

#include <string>
#include <vector>

namespace zicha::web {
namespace {

void draw_next_step(Ui& ui, const explain::Finding& finding) {
    ui.gap(space::tiny);
    paragraph(ui, format_text(words::page_next_step, ui.language, {finding.next_step}), Tone::ink,
              TextStyle::strong);
    if (finding.ways.empty())
        return;
    const Scope list(ui, Role::list);
    for (const std::string& way : finding.ways)
        bullet(ui, way);
}

void draw_finding(Ui& ui, const explain::Finding& finding, bool says_next) {
    paragraph(ui, finding.text);
    // The sums are drawn once, in the chart, which also has the bars of the years.
    const bool is_in_chart = !says_next && finding.code.starts_with("hours.in_total");
    if (!finding.figures.empty() && !is_in_chart) {
        ui.gap(space::small);
        std::vector<FigureRow> rows;
        for (const explain::Figure& figure : finding.figures)
            rows.push_back({figure.label, figure.have, figure.need, {}, !says_next});
        draw_figures(ui, finding.text, rows);
    }
    if (says_next && !finding.next_step.empty())
        draw_next_step(ui, finding);
}

// What it is, and the value beside it; below where both do not fit on a line.
void draw_title(Ui& ui, const explain::RequirementView& view) {
    const std::string value = capitalised(view.value_label);
    const float badge = value_badge_width(ui, value);
    Rect row{ui.column.x, ui.column.y, ui.column.width, line_height(ui, TextStyle::heading)};
    const float words = text_width(ui, view.label, TextStyle::heading);
    const bool is_beside = words + ui.px(space::medium) + badge <= row.width;
    heading(ui, 2, view.label);
    if (!is_beside) {
        ui.gap(space::tiny);
        row = ui.take(line_height(ui, TextStyle::strong));
        row.width = badge;
    }
    value_badge(ui, look_of(view.value), value, row);
}

void draw_sources(Ui& ui, const explain::Finding& finding) {
    if (finding.clauses.empty())
        return;
    ui.gap(space::tiny);
    draw_clauses(ui, finding.clauses);
}

} // namespace

bool draw_requirement(Ui& ui, const rules::RuleBook& book, const explain::RequirementView& view,
                      bool says_next, std::uint32_t* why) {
    const std::string& id = book.requirements[view.requirement].id;
    const Panel card(ui, id, view.label);
    draw_title(ui, view);
    for (const explain::Finding& finding : view.findings) {
        ui.gap(space::medium);
        draw_finding(ui, finding, says_next);
        if (!why)
            draw_sources(ui, finding);
    }
    if (!why)
        return false;
    const std::uint32_t own = 1U << view.requirement;
    bool is_open = (*why & own) != 0;
    ui.gap(space::small);
    disclosure(ui, "why-" + id, ui.say(words::page_why), is_open);
    *why = is_open ? *why | own : *why & ~own;
    if (!is_open)
        return false;
    for (const explain::Finding& finding : view.findings)
        draw_sources(ui, finding);
    return text_button(ui, "clauses-" + id, ui.say(words::go_clauses));
}

} // namespace zicha::web
