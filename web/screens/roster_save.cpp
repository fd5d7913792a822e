// What is taken away from a checked roster.
#include "roster.hpp"

#include "web/widgets/panel.hpp"
#include "web/widgets/text.hpp"

namespace zicha::web {

void draw_roster_save(Ui& ui, State& state) {
    Roster& roster = state.roster;
    const std::string_view title = ui.say(Text::roster_save_title);
    const Panel card(ui, "save", title);
    heading(ui, 2, title);
    ui.gap(space::small);
    paragraph(ui, ui.say(Text::roster_save_lead));
    ui.gap(space::medium);
    if (roster.is_busy())
        return; // the card above says how far
    Flow flow(ui);
    if (row_button(ui, "save-workbook", Text::roster_save_workbook, flow, ButtonKind::primary))
        roster.save(RosterFile::workbook, ui.language);
    if (row_button(ui, "save-csv", Text::roster_save_csv, flow))
        roster.save(RosterFile::csv, ui.language);
}

} // namespace zicha::web
