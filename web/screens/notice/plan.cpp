// The annual plan that a bureau has added, and a search in it.
#include "web/screens/check/result.hpp"
#include "web/screens/notice/notice.hpp"
#include "web/screens/notice/words.hpp"
#include "web/screens/screens.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"
#include "web/widgets/text_field.hpp"

#include <algorithm>
#include <string>

namespace zicha::web {
namespace {

constexpr std::size_t most_rows = 50; // drawn at once

void draw_row(Ui& ui, const notice::ReviewPlan& plan, const std::vector<std::string>& row) {
    const Scope item(ui, Role::listitem);
    for (std::size_t column = 0; column < row.size(); ++column)
        if (!row[column].empty())
            paragraph(ui,
                      format_text(words::plan_cell, ui.language,
                                  {plan.columns[column].label.in(ui.language), row[column]}),
                      Tone::ink, column == 0 ? TextStyle::strong : TextStyle::body);
}

void draw_rows(Ui& ui, State& state, const notice::ReviewPlan& plan) {
    const Panel card(ui, "plan", plan.title.in(ui.language));
    const std::string_view name = ui.say(words::plan_search);
    paragraph(ui, name, Tone::ink, TextStyle::strong);
    paragraph(ui, ui.say(words::plan_search_how), Tone::muted, TextStyle::small);
    ui.gap(space::small);
    TextField field;
    field.key = "plan-query";
    field.name = name;
    field.value = state.notice_work.plan_query();
    field.input_mode = InputMode::text;
    if (auto typed = text_field(ui, field, ui.take(ui.control_height())))
        state.notice_work.search_plan(*std::move(typed));
    ui.gap(space::medium);

    const std::vector<std::size_t> found =
        notice::find_plan_rows(plan, state.notice_work.plan_query());
    const std::size_t shown = std::min(found.size(), most_rows);
    {
        const Scope status(ui, "found", Role::status, {});
        paragraph(ui,
                  format_text(shown < found.size() ? words::plan_found_first : words::plan_found,
                              ui.language, {std::to_string(found.size()), std::to_string(shown)}));
    }
    const Scope list(ui, Role::list, plan.title.in(ui.language));
    for (std::size_t index = 0; index < shown; ++index) {
        ui.gap(space::medium);
        draw_row(ui, plan, plan.rows[found[index]]);
    }
}

} // namespace

bool has_plan(State& state) {
    const notice::ReviewPlan* plan = state.notice_library.files().plan.get();
    return plan && !plan->rows.empty();
}

void draw_plan(Ui& ui, State& state) {
    if (!has_plan(state)) {
        draw_filing_dates(ui, state);
        return;
    }
    const notice::ReviewPlan& plan = *state.notice_library.files().plan;
    heading(ui, 1, plan.title.in(ui.language));
    ui.gap(space::large);
    paragraph(ui, plan.lead.in(ui.language));
    ui.gap(space::medium);
    draw_rows(ui, state, plan);
    ui.gap(space::small);
    draw_citations(ui, plan.sources, plan.citations);
}

} // namespace zicha::web
