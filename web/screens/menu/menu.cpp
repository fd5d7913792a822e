#include "web/screens/menu/menu.hpp"

#include "web/screens/menu/words.hpp"
#include "web/screens/screens.hpp"
#include "web/screens/ways.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"

#include <cmath>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::web {
namespace {

void draw_entry(Ui& ui, State& state, Flow& flow, Screen screen) {
    const std::string_view words = ui.say(title_of(screen));
    const std::string key = "menu-" + std::string(address_of(screen));
    ButtonLook look;
    look.current = state.navigation.screen() == screen;
    if (button_in(ui, key, flow.next(button_width(ui, words), ui.control_height()), words, look))
        state.navigation.show(screen);
}

// Whom it is for, and the screens: beside one another where there is room.
void draw_group(Ui& ui, State& state, std::string_view title, std::span<const Screen> screens) {
    const Scope group(ui, Role::group, title);
    const Rect whole = ui.column;
    const float beside = whole.width < ui.px(480) ? 0 : ui.px(112);
    if (beside > 0)
        ui.column.y += std::floor((ui.control_height() - line_height(ui, TextStyle::small)) / 2);
    paragraph(ui, title, Tone::muted, TextStyle::small);
    if (beside > 0)
        ui.column = {whole.x + beside, whole.y, whole.width - beside, 0};
    {
        Flow flow(ui);
        for (const Screen screen : screens)
            draw_entry(ui, state, flow, screen);
    }
    ui.column = {whole.x, ui.column.y, whole.width, 0};
    ui.gap(space::small);
}

void draw_groups(Ui& ui, State& state) {
    using enum zicha::notice::Audience;
    for (const zicha::notice::Audience role : {applicant, employer, committee}) {
        const std::span<const Screen> own = screens_of(role);
        std::vector<Screen> screens(own.begin(), own.end());
        if (role == committee && has_plan(state))
            screens.push_back(Screen::plan);
        draw_group(ui, state, role_name(role, ui.language), screens);
    }
    constexpr Screen for_all[] = {Screen::start,   Screen::integrity, Screen::archive,
                                  Screen::systems, Screen::clauses,   Screen::sources};
    draw_group(ui, state, ui.say(words::menu_for_all), for_all);
}

} // namespace

void draw_menu(Ui& ui, State& state) {
    const std::string_view title = ui.say(words::menu_title);
    PanelLook look;
    look.padding = space::medium;
    const Panel card(ui, "all-parts", title, look);
    draw_groups(ui, state);
}

} // namespace zicha::web
