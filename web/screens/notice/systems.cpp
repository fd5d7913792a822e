// The official systems that the notice names: where each link leads and what it is for.
#include "web/screens/check/result.hpp"
#include "web/screens/notice/notice.hpp"
#include "web/screens/notice/words.hpp"
#include "web/screens/screens.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/text.hpp"

#include <string>

namespace zicha::web {
namespace {

void draw_system(Ui& ui, const notice::Notice& notice, const notice::OfficialLink& system) {
    const std::string& title = system.title.in(ui.language);
    const Panel card(ui, "system-" + system.id, title);
    heading(ui, 2, title);
    ui.gap(space::tiny);
    paragraph(ui, system.purpose.in(ui.language));
    paragraph(ui,
              format_text(words::notice_for, ui.language, {role_names(system.roles, ui.language)}),
              Tone::muted, TextStyle::small);
    if (!system.warning.in(ui.language).empty()) {
        ui.gap(space::small);
        callout(ui, "warning-" + system.id, system.warning.in(ui.language));
    }
    ui.gap(space::small);
    link(ui, "open-" + system.id,
         format_text(words::systems_open, ui.language, {std::string(system.host()), title}),
         system.address);
    ui.gap(space::tiny);
    paragraph(ui, format_text(words::systems_address, ui.language, {system.address}), Tone::muted,
              TextStyle::small);
    draw_citations(ui, notice.sources, system.citations);
}

} // namespace

void draw_systems(Ui& ui, State& state) {
    const notice::Notice* notice = notice_or_trouble(ui, state);
    if (!notice)
        return;
    heading(ui, 1, ui.say(words::systems_title));
    ui.gap(space::small);
    paragraph(ui, ui.say(words::systems_lead));
    ui.gap(space::small);
    for (const notice::OfficialLink& system : notice->links) {
        ui.gap(space::medium);
        draw_system(ui, *notice, system);
    }
}

} // namespace zicha::web
