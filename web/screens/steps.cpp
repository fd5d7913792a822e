// The navigation: what the reader's role has to do, in its order, and the screen that is shown. All
// others are in the menu (menu/), which is drawn above it.
#include "web/platform/platform.hpp"
#include "web/screens/menu/menu.hpp"
#include "web/screens/screens.hpp"
#include "web/screens/words.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"

#include <algorithm>
#include <span>

namespace zicha::web {
namespace {

struct Step {
    Text label;
    const char* key;
};

// In the order of Screen.
constexpr Step all_steps[] = {{words::page_step_start, "step-start"},
                              {words::page_step_facts, "step-facts"},
                              {words::page_step_result, "step-result"},
                              {words::page_step_sources, "step-sources"},
                              {words::page_step_employer, "step-employer"},
                              {words::page_step_roster, "step-roster"},
                              {words::page_step_filing_dates, "step-filing-dates"},
                              {words::page_step_plan, "step-plan"},
                              {words::page_step_filing, "step-filing"},
                              {words::page_step_integrity, "step-integrity"},
                              {words::page_step_archive, "step-archive"},
                              {words::page_step_systems, "step-systems"},
                              {words::page_step_clauses, "step-clauses"}};

const Step& step_of(Screen screen) {
    return all_steps[static_cast<std::size_t>(screen)];
}

constexpr Screen of_applicant[] = {Screen::facts, Screen::result};
constexpr Screen of_employer[] = {Screen::employer, Screen::roster};
constexpr Screen of_committee[] = {Screen::filing_dates, Screen::filing};

void draw_step(Ui& ui, State& state, Screen screen, Flow& flow) {
    const Step& step = step_of(screen);
    const std::string_view words = ui.say(step.label);
    const float inside = ui.px(12);
    const bool current = state.navigation.screen() == screen;
    const float width =
        text_width(ui, words, current ? TextStyle::strong : TextStyle::body) + 2 * inside;
    ButtonLook look;
    look.kind = ButtonKind::quiet;
    look.current = current;
    const Rect box = flow.next(width, ui.control_height());
    if (button_in(ui, step.key, box, words, look) && !look.current)
        state.navigation.show(screen);
    if (!look.current)
        return;
    fill_box(ui, {box.x + inside, box.bottom() - ui.px(1), width - 2 * inside, ui.px(3)}, 1,
             ui.color32(ShapePair::accent_border_on_surface));
}

void draw_steps_of_role(Ui& ui, State& state) {
    Flow flow(ui, 0);
    const std::span<const Screen> own = screens_of(state.navigation.role());
    for (const Screen screen : own)
        draw_step(ui, state, screen, flow);
    if (std::find(own.begin(), own.end(), state.navigation.screen()) == own.end())
        draw_step(ui, state, state.navigation.screen(), flow);
}

} // namespace

std::span<const Screen> screens_of(zicha::notice::Audience role) {
    switch (role) {
    case zicha::notice::Audience::employer:
        return of_employer;
    case zicha::notice::Audience::committee:
        return of_committee;
    default:
        return of_applicant;
    }
}

Text title_of(Screen screen) {
    return step_of(screen).label;
}

std::string_view address_of(Screen screen) {
    constexpr std::string_view prefix = "step-";
    return std::string_view(step_of(screen).key).substr(prefix.size());
}

Screen screen_named(std::string_view address) {
    for (std::size_t at = 0; at < std::size(all_steps); ++at)
        if (address_of(static_cast<Screen>(at)) == address)
            return static_cast<Screen>(at);
    return Screen::start;
}

void draw_navigation(Ui& ui, State& state) {
    const Scope navigation(ui, "steps", Role::navigation, ui.say(words::page_steps));
    // The text of the first step is flush with the column.
    const float inside = ui.px(12);
    const Rect column = ui.column;
    ui.column = {column.x - inside, column.y, column.width + 2 * inside, 0};
    draw_steps_of_role(ui, state);
    ui.column = {column.x, ui.column.y, column.width, 0};
    draw_hairline(ui, column.x, ui.column.y + ui.px(2), column.width);
    ui.gap(space::large);
}

void draw_open_menu(Ui& ui, State& state) {
    if (!state.navigation.is_menu_open())
        return;
    ui.gap(space::small);
    if (platform::environment().rest_here)
        draw_menu(ui, state);
    else
        paragraph(ui, ui.say(rest_words()));
    ui.gap(space::small);
}

} // namespace zicha::web
