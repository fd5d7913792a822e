// The files to be taken away from a checked roster.
#include "web/screens/roster/roster.hpp"
#include "web/screens/roster/words.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/text.hpp"

namespace zicha::web {

void draw_roster_save(Ui& ui, State& state) {
    Roster& roster = state.employer.roster();
    const std::string_view title = ui.say(words::roster_save_title);
    const Panel card(ui, "save", title);
    heading(ui, 2, title);
    ui.gap(space::small);
    paragraph(ui, ui.say(words::roster_save_lead));
    ui.gap(space::medium);
    if (roster.is_busy())
        return; // the card above says how far
    Flow flow(ui);
    if (row_button(ui, "save-workbook", words::roster_save_workbook, flow, ButtonKind::primary))
        roster.save(RosterFileKind::workbook, ui.language);
    if (row_button(ui, "save-csv", words::roster_save_csv, flow))
        roster.save(RosterFileKind::csv, ui.language);
}

} // namespace zicha::web
