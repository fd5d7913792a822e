#include "web/screens/menu/menu.hpp"

#include "web/screens/menu/words.hpp"
#include "web/screens/screens.hpp"
#include "web/screens/ways.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"

#include <cmath>
#include <initializer_list>
#include <string>
#include <string_view>

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
void draw_group(Ui& ui, State& state, std::string_view title,
                std::initializer_list<Screen> screens) {
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
    const auto of = [&](zicha::notice::Audience role) { return role_name(role, ui.language); };
    using enum Screen;
    draw_group(ui, state, of(zicha::notice::Audience::applicant), {facts, result});
    draw_group(ui, state, of(zicha::notice::Audience::employer), {employer, roster});
    if (has_plan(state))
        draw_group(ui, state, of(zicha::notice::Audience::committee), {filing_dates, filing, plan});
    else
        draw_group(ui, state, of(zicha::notice::Audience::committee), {filing_dates, filing});
    draw_group(ui, state, ui.say(words::menu_for_all),
               {start, integrity, archive, systems, clauses, sources});
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
