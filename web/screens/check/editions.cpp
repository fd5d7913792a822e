// Which of the page's editions of rules is shown; nothing if there is no choice.
#include "web/check/editions.hpp"
#include "web/screens/check/words.hpp"
#include "web/screens/screens.hpp"
#include "web/widgets/choices.hpp"
#include "web/widgets/text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace zicha::web {

namespace {

// What it is for, and whether that is assumed or over.
std::string edition_words(const Ui& ui, const State& state, const rules::RuleBook& book) {
    const std::string& title = book.title.in(ui.language);
    const std::optional<CivilDate>& day = state.applicant.options().as_of;
    if (book.assumed)
        return format_text(words::page_edition_assumed, ui.language, {title});
    if (day && *day > book.valid_until)
        return format_text(words::page_edition_over, ui.language, {title});
    return title;
}

} // namespace

void draw_editions(Ui& ui, State& state) {
    if (state.editions.all().size() < 2)
        return;
    ui.gap(space::medium);
    const std::string_view name = ui.say(words::page_editions);
    paragraph(ui, name, Tone::muted, TextStyle::small);
    ui.gap(space::tiny);
    std::vector<std::string> labels;
    for (const auto& book : state.editions.all())
        labels.push_back(edition_words(ui, state, *book));
    std::vector<Choice> editions;
    for (std::size_t at = 0; at < labels.size(); ++at)
        editions.push_back({labels[at], state.editions.all()[at] == state.editions.shown()});
    if (const auto chosen = choices(ui, {"edition", name}, editions))
        show_edition(state, *chosen);
}

} // namespace zicha::web
