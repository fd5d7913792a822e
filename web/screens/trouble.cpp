// What is shown when the page holds no usable rule file: every problem in it, instead of a blank.
#include "screens.hpp"

#include "web/widgets/panel.hpp"
#include "web/widgets/text.hpp"

#include "core/diagnostic.hpp"

namespace zicha::web {

void draw_trouble(Ui& ui, const State& state) {
    heading(ui, 1, ui.say(Text::page_trouble_title));
    ui.gap(space::small);
    paragraph(ui, ui.say(Text::page_trouble_lead));
    ui.gap(space::large);
    const Panel card(ui, "trouble", ui.say(Text::page_trouble_title));
    if (state.rules.problems.empty())
        paragraph(ui, ui.say(Text::page_trouble_none));
    for (const Diagnostic& problem : state.rules.problems) {
        paragraph(ui, located_sentence(problem, ui.language));
        ui.gap(space::small);
    }
}

} // namespace zicha::web
