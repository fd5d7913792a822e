// The way in: a file is chosen or dropped; or an empty list is taken away to be filled in.
#include "web/screens/roster/roster.hpp"
#include "web/screens/roster/words.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/text.hpp"

#include <string>

namespace zicha::web {
namespace {

void save_template(const Ui& ui, const State& state, RosterFileKind kind) {
    save_roster_template(state.book(), ui.language, kind,
                         std::string(ui.say(words::roster_template_name)));
}

} // namespace

void draw_roster_open(Ui& ui, State& state) {
    const std::string_view title = ui.say(words::employer_list_title);
    const Panel card(ui, "list", title);
    heading(ui, 2, title);
    ui.gap(space::small);
    paragraph(ui, ui.say(words::roster_lead));
    ui.gap(space::small);
    paragraph(ui, ui.say(words::roster_formats), Tone::muted);
    ui.gap(space::medium);
    Flow flow(ui);
    if (row_button(ui, "open", words::roster_open, flow, ButtonKind::primary))
        state.employer.choose_file();
    if (row_button(ui, "template-workbook", words::roster_template_workbook, flow))
        save_template(ui, state, RosterFileKind::workbook);
    if (row_button(ui, "template-csv", words::roster_template_csv, flow))
        save_template(ui, state, RosterFileKind::csv);
}

} // namespace zicha::web
