// In place of a screen whose part of the page is not there: it is on its way and will be shown by
// itself, or the file ended before it.
#include "web/platform/platform.hpp"
#include "web/screens/screens.hpp"
#include "web/screens/words.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"

namespace zicha::web {

Text rest_words() {
    const std::string& trouble = platform::environment().rest_trouble;
    if (trouble.empty())
        return words::page_moment;
    return trouble == "cut" ? words::page_rest_cut : words::page_rest_damaged;
}

void draw_moment(Ui& ui, const State& state) {
    heading(ui, 1, ui.say(title_of(state.navigation.screen())));
    ui.gap(space::small);
    TwinNode said;
    said.id = ui.id("moment");
    said.role = Role::group;
    said.polite = true;
    const Scope scope(ui, said);
    paragraph(ui, ui.say(rest_words()));
}

} // namespace zicha::web
