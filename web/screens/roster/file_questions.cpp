// What a file gives reason to ask before it takes the place of what is open.
#include "web/platform/large_file.hpp"
#include "web/screens/roster/roster.hpp"
#include "web/screens/roster/words.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace zicha::web {
namespace {

// A card that a screen reader speaks at once; `draw` puts what is asked into it.
template <typename Draw>
void ask(Ui& ui, std::string_view key, std::string_view question, Draw draw) {
    PanelLook look;
    look.role = Role::alert;
    {
        const Panel card(ui, key, {}, look);
        paragraph(ui, question);
        ui.gap(space::small);
        Flow flow(ui);
        draw(flow);
    }
    ui.gap(space::medium);
}

void draw_offered(Ui& ui) {
    const std::vector<std::string>& names = platform::offered_files();
    if (names.empty())
        return;
    const std::string question =
        format_text(words::roster_offered, ui.language, {std::to_string(names.size())});
    ask(ui, "offered", question, [&](Flow& flow) {
        for (std::size_t at = 0; at <= names.size(); ++at) {
            const std::string name = at < names.size()
                                         ? shortened(names[at])
                                         : std::string(ui.say(words::roster_offered_none));
            const Rect box = flow.next(button_width(ui, name), ui.control_height());
            if (button_in(ui, "offered-" + std::to_string(at), box, name, {}))
                platform::take_offered(at);
        }
    });
}

void draw_leaving(Ui& ui, State& state) {
    if (!state.employer.is_leaving())
        return;
    const std::size_t corrected = state.employer.roster().kept().corrected();
    const std::string question =
        format_text(words::roster_leaving, ui.language, {std::to_string(corrected)});
    ask(ui, "leaving", question, [&](Flow& flow) {
        if (row_button(ui, "stay", words::roster_stay, flow, ButtonKind::primary))
            state.employer.stay();
        if (row_button(ui, "leave", words::roster_leave, flow))
            state.employer.leave();
    });
}

void draw_file_trouble(Ui& ui, State& state) {
    if (!state.employer.trouble())
        return;
    ask(ui, "file-trouble", sentence(*state.employer.trouble(), ui.language), [&](Flow& flow) {
        if (row_button(ui, "seen", words::roster_seen, flow))
            state.employer.see_trouble();
    });
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
