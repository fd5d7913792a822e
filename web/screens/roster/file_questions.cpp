// What a file gives reason to ask before it takes the place of what is open.
#include "web/platform/large_file.hpp"
#include "web/screens/roster/roster.hpp"
#include "web/screens/roster/words.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/text.hpp"

#include <string>
#include <vector>

namespace zicha::web {
namespace {

void draw_offered(Ui& ui) {
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

void draw_leaving(Ui& ui, State& state) {
    if (!state.employer.is_leaving())
        return;
    PanelLook look;
    look.role = Role::alert;
    {
        const Panel card(ui, "leaving", {}, look);
        const std::size_t corrected = state.employer.roster().kept().corrected();
        paragraph(ui, format_text(words::roster_leaving, ui.language, {std::to_string(corrected)}));
        ui.gap(space::small);
        Flow flow(ui);
        if (row_button(ui, "stay", words::roster_stay, flow, ButtonKind::primary))
            state.employer.stay();
        if (row_button(ui, "leave", words::roster_leave, flow))
            state.employer.leave();
    }
    ui.gap(space::medium);
}

void draw_file_trouble(Ui& ui, State& state) {
    if (!state.employer.trouble())
        return;
    PanelLook look;
    look.role = Role::alert;
    {
        const Panel card(ui, "file-trouble", {}, look);
        paragraph(ui, sentence(*state.employer.trouble(), ui.language));
        ui.gap(space::small);
        if (button(ui, "seen", ui.say(words::roster_seen)))
            state.employer.see_trouble();
    }
    ui.gap(space::medium);
}

void draw_looking(Ui& ui, State& state) {
    if (!state.employer.is_looking())
        return;
    {
        const Panel card(ui, "looking", ui.say(words::roster_title));
        if (draw_progress(ui, 0, ui.say(words::roster_looking_into)))
            state.employer.stop_looking();
    }
    ui.gap(space::medium);
}

} // namespace

void draw_file_questions(Ui& ui, State& state) {
    draw_looking(ui, state);
    draw_offered(ui);
    draw_file_trouble(ui, state);
    draw_leaving(ui, state);
}

} // namespace zicha::web
