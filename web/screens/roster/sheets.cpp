// Which sheet of a workbook is read, and a way to another.
#include "web/screens/roster/roster.hpp"
#include "web/screens/roster/words.hpp"
#include "web/widgets/choices.hpp"
#include "web/widgets/text.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace zicha::web {
namespace {

constexpr std::size_t most_sheets = 30; // offered; more are no choice

} // namespace

bool draw_roster_sheets(Ui& ui, State& state) {
    const workbook::SheetNames& sheets = state.employer.roster().sheets();
    if (sheets.names.empty() || (sheets.names.size() == 1 && sheets.chosen))
        return false;
    const std::string lead =
        format_text(words::roster_sheets, ui.language, {std::to_string(sheets.names.size())});
    ui.gap(space::medium);
    paragraph(ui, lead, Tone::muted, TextStyle::small);
    ui.gap(space::tiny);
    std::vector<std::string> names;
    for (const std::string& name : sheets.names)
        names.push_back(shortened(name));
    std::vector<Choice> all;
    for (std::size_t at = 0; at < std::min(names.size(), most_sheets); ++at)
        all.push_back({names[at], sheets.chosen == at});
    const auto chosen = choices(ui, {"sheets", lead}, all);
    return chosen && sheets.chosen != *chosen && state.employer.read_sheet(*chosen);
}

} // namespace zicha::web
