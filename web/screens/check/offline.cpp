// The offline copy and the link. Only a page that is whole can be handed on, so this comes with its
// rest.
#include "web/platform/files.hpp"
#include "web/platform/platform.hpp"
#include "web/screens/check/keep.hpp"
#include "web/screens/check/later/words.hpp"
#include "web/screens/check/result.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/text.hpp"

#include <string>

namespace zicha::web {
namespace {

constexpr std::size_t link_copy_button = 3;

std::string link_to_this(const State& state) {
    return platform::environment().address + "?rules=" + state.book().id +
           (state.display.language() == Language::en ? "&lang=en" : "");
}

} // namespace

void draw_offline_part(Ui& ui, State& state) {
    const std::string_view title = ui.say(words::offline_title);
    const Panel card(ui, "offline", title);
    heading(ui, 2, title);
    ui.gap(space::small);
    paragraph(ui, ui.say(words::offline_lead));
    const bool has_link = !platform::environment().address.empty();
    if (has_link)
        paragraph(ui, ui.say(words::share_lead));
    ui.gap(space::medium);
    Flow flow(ui);
    const std::string_view save = ui.say(words::offline_save);
    const Rect box = flow.next(button_width(ui, save), ui.control_height());
    if (button_in(ui, "save-page", box, save, {}))
        platform::save_page("zicha-" + state.book().id + ".html");
    if (has_link)
        copy_button(ui, state, link_copy_button, words::share_copy, link_to_this(state), flow);
}

} // namespace zicha::web
