// The screen of a page without a usable rule file: every problem in it, instead of a blank.
#include "core/base/diagnostic.hpp"
#include "web/platform/platform.hpp"
#include "web/screens/screens.hpp"
#include "web/screens/words.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/text.hpp"

namespace zicha::web {

void draw_trouble(Ui& ui, const State& state) {
    heading(ui, 1, ui.say(words::page_trouble_title));
    ui.gap(space::small);
    paragraph(ui, ui.say(words::page_trouble_lead));
    ui.gap(space::large);
    const Panel card(ui, "trouble", ui.say(words::page_trouble_title));
    if (state.editions.problems().empty())
        paragraph(ui, ui.say(words::page_trouble_none));
    if (!platform::environment()
             .rest_here) { // nor the sentences of what may be wrong in a rule file
        paragraph(ui, ui.say(rest_words()));
        return;
    }
    for (const Diagnostic& problem : state.editions.problems()) {
        paragraph(ui, placed_sentence(problem, ui.language));
        ui.gap(space::small);
    }
}

} // namespace zicha::web
