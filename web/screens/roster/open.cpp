// The way in: a file is chosen or dropped; or an empty list is taken away to be filled in.
#include "web/platform/large_file.hpp"
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

void draw_offered_files(Ui& ui) {
    const std::vector<std::string>& names = platform::offered_files();
    if (names.empty())
        return;
    PanelLook look;
    look.role = Role::alert;
    {
        const Panel card(ui, "offered", {}, look);
        paragraph(ui,
                  format_text(words::roster_offered, ui.language, {std::to_string(names.size())}));
        ui.gap(space::small);
        Flow flow(ui);
        for (std::size_t at = 0; at <= names.size(); ++at) {
            const std::string name = at < names.size()
                                         ? shortened(names[at])
                                         : std::string(ui.say(words::roster_offered_none));
            const Rect box = flow.next(button_width(ui, name), ui.control_height());
            if (button_in(ui, "offered-" + std::to_string(at), box, name, {}))
                platform::take_offered(at);
        }
    }
    ui.gap(space::medium);
}

} // namespace zicha::web
