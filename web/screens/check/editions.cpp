// Which of the page's editions of rules is shown; nothing if there is no choice.
#include "web/check/editions.hpp"
#include "web/screens/check/words.hpp"
#include "web/screens/screens.hpp"
#include "web/widgets/choices.hpp"
#include "web/widgets/text.hpp"

#include <vector>

namespace zicha::web {

void draw_editions(Ui& ui, State& state) {
    if (state.editions.all().size() < 2)
        return;
    ui.gap(space::medium);
    const std::string_view name = ui.say(words::page_editions);
    paragraph(ui, name, Tone::muted, TextStyle::small);
    ui.gap(space::tiny);
    std::vector<Choice> editions;
    for (const auto& book : state.editions.all())
        editions.push_back({book->title.in(ui.language), book == state.editions.shown()});
    if (const auto chosen = choices(ui, {"edition", name}, editions))
        show_edition(state, *chosen);
}

} // namespace zicha::web
