// The employer's start: the way to a whole list, and what the notice asks of employers.
#include "web/screens/check/result.hpp"
#include "web/screens/notice/notice.hpp"
#include "web/screens/roster/roster.hpp"
#include "web/screens/roster/words.hpp"
#include "web/screens/screens.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/text.hpp"

#include <algorithm>
#include <string>

namespace zicha::web {
namespace {

constexpr std::size_t commands_copy_button = 3;
constexpr std::string_view make_list = "zicha template --format xlsx > staff.xlsx";
constexpr std::string_view check_list = "zicha check staff.xlsx -o result.xlsx";

void draw_command(Ui& ui, std::string_view key, std::string_view command) {
    PanelLook look;
    look.ground = Ground::sunken;
    look.padding = 12;
    look.border = false;
    look.role = Role::group;
    const Panel quote(ui, key, command, look);
    paragraph(ui, command);
}

// For lists that are checked again and again, or beyond what a browser holds.
void draw_commands(Ui& ui, State& state) {
    disclosure(ui, "commands", ui.say(words::employer_commands), state.folds.commands);
    if (!state.folds.commands)
        return;
    paragraph(ui, ui.say(words::employer_list_lead));
    ui.gap(space::small);
    paragraph(ui, ui.say(words::employer_list_template));
    ui.gap(space::tiny);
    draw_command(ui, "make", make_list);
    ui.gap(space::medium);
    paragraph(ui, ui.say(words::employer_list_check));
    ui.gap(space::tiny);
    draw_command(ui, "check", check_list);
    ui.gap(space::small);
    copy_button(ui, state, commands_copy_button, words::employer_copy_commands,
                std::string(make_list) + "\n" + std::string(check_list) + "\n");
}

} // namespace

void draw_employer(Ui& ui, State& state) {
    heading(ui, 1, ui.say(words::employer_title));
    ui.gap(space::large);
    draw_roster_open(ui, state);
    ui.gap(space::small);
    draw_commands(ui, state);
    ui.gap(space::large);
    const notice::Notice* notice = notice_or_trouble(ui, state, 2);
    if (!notice)
        return;
    heading(ui, 2, ui.say(words::employer_duties));
    for (const notice::Clause& clause : notice->clauses) {
        if (std::find(clause.binds.begin(), clause.binds.end(),
                      zicha::notice::Audience::employer) == clause.binds.end())
            continue;
        ui.gap(space::medium);
        draw_clause(ui, state, *notice, clause);
    }
}

} // namespace zicha::web
