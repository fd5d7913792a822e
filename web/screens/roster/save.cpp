// The files to be taken away from a checked roster: the results, the corrections.
#include "web/screens/roster/roster.hpp"
#include "web/screens/roster/words.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/text.hpp"

#include <string>

namespace zicha::web {

void draw_roster_save(Ui& ui, State& state) {
    Roster& roster = state.employer.roster();
    const std::string_view title = ui.say(words::roster_save_title);
    const Panel card(ui, "save", title);
    heading(ui, 2, title);
    ui.gap(space::small);
    paragraph(ui, ui.say(roster.has_own_workbook() ? words::roster_save_own_lead
                                                   : words::roster_save_lead));
    ui.gap(space::medium);
    if (roster.is_busy())
        return; // the card above says how far
    Flow flow(ui);
    if (row_button(ui, "save-workbook", words::roster_save_workbook, flow, ButtonKind::primary))
        roster.save(RosterFileKind::workbook, ui.language);
    if (roster.has_own_workbook() && row_button(ui, "save-plain", words::roster_save_plain, flow))
        roster.save(RosterFileKind::plain_workbook, ui.language);
    if (row_button(ui, "save-csv", words::roster_save_csv, flow))
        roster.save(RosterFileKind::csv, ui.language);
}

void draw_roster_corrections(Ui& ui, State& state) {
    Roster& roster = state.employer.roster();
    const std::string_view title = ui.say(words::roster_corrections_title);
    const std::size_t corrected = roster.kept().corrected();
    const Panel card(ui, "corrections", title);
    heading(ui, 2, title);
    ui.gap(space::small);
    if (corrected == 0)
        paragraph(ui, ui.say(words::roster_corrections_none));
    else
        paragraph(ui, format_text(words::roster_corrections_some, ui.language,
                                  {std::to_string(corrected)}));
    ui.gap(space::medium);
    if (roster.is_busy())
        return;
    Flow flow(ui);
    if (corrected > 0 && row_button(ui, "save-corrections", words::roster_corrections_save, flow))
        roster.save_corrections(ui.language);
    if (row_button(ui, "use-corrections", words::roster_corrections_use, flow))
        state.employer.choose_corrections();
}

} // namespace zicha::web
