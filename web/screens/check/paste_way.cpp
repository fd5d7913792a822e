// The way to paste a table. What reads the table, and shows what it would fill in, comes with the
// rest of the page.
#include "web/platform/platform.hpp"
#include "web/screens/check/facts.hpp"
#include "web/screens/check/words.hpp"
#include "web/screens/screens.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/text.hpp"
#include "web/widgets/text_field.hpp"

#include <algorithm>

namespace zicha::web {

void draw_pasted(Ui& ui, State& state) {
    if (platform::environment().rest_here) {
        draw_paste(ui, state);
    } else if (state.applicant.holds_table()) {
        callout(ui, "paste-held", ui.say(rest_words()));
        ui.gap(space::large);
    }
}

void draw_paste_way(Ui& ui, State& state) {
    bool open = state.applicant.paste().is_open;
    disclosure(ui, "paste-open", ui.say(words::paste_open), open);
    state.applicant.open_paste(open);
    if (!open)
        return;
    paragraph(ui, ui.say(words::paste_lead), Tone::ink, TextStyle::small);
    ui.gap(space::small);
    const std::string_view name = ui.say(words::paste_field);
    paragraph(ui, name, Tone::muted, TextStyle::small);
    TextField field;
    field.key = "paste-field";
    field.name = name;
    field.input_mode = InputMode::text;
    Rect box = ui.take(ui.control_height());
    box.width = std::min(box.width, ui.px(400));
    if (const auto typed = text_field(ui, field, box); typed && !typed->empty())
        state.applicant.hold_table(*typed, state.form.focused_field());
    ui.gap(space::small);
}

} // namespace zicha::web
