// The first screen: what this is, what it is not, and how it shall look.
#include "keep.hpp"
#include "screens.hpp"

#include "web/widgets/button.hpp"
#include "web/widgets/choices.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"

#include <initializer_list>
#include <string_view>

namespace zicha::web {
namespace {

void section(Ui& ui, std::string_view title, std::initializer_list<std::string_view> sentences) {
    ui.gap(space::large);
    heading(ui, 2, title);
    ui.gap(space::small);
    const Scope list(ui, Role::list, title);
    for (const std::string_view sentence : sentences) {
        if (sentence.empty())
            continue;
        bullet(ui, sentence);
        ui.gap(space::tiny);
    }
}

void draw_display(Ui& ui, State& state) {
    ui.gap(space::large);
    const std::string_view title = ui.say(Text::page_display_title);
    const Panel card(ui, "display", title);
    heading(ui, 2, title);
    ui.gap(space::medium);
    const std::string_view language = ui.say(Text::page_language);
    paragraph(ui, language, Tone::muted, TextStyle::small);
    ui.gap(space::tiny);
    const Choice languages[] = {{ui.say(Text::page_language_zh), state.language == Language::zh},
                                {ui.say(Text::page_language_en), state.language == Language::en}};
    if (const auto chosen = choices(ui, {"language", language}, languages))
        state.language = *chosen == 0 ? Language::zh : Language::en;
    ui.gap(space::medium);
    const std::string_view theme = ui.say(Text::page_theme);
    paragraph(ui, theme, Tone::muted, TextStyle::small);
    ui.gap(space::tiny);
    const Choice themes[] = {
        {ui.say(Text::page_theme_light), state.appearance == Appearance::light},
        {ui.say(Text::page_theme_dark), state.appearance == Appearance::dark}};
    if (const auto chosen = choices(ui, {"theme", theme}, themes))
        state.appearance = *chosen == 0 ? Appearance::light : Appearance::dark;
}

} // namespace

void draw_start(Ui& ui, State& state) {
    const RuleBook& book = state.book();
    heading(ui, 1, ui.say(Text::page_start_title));
    ui.gap(space::small);
    paragraph(ui, book.scope.in(ui.language));
    ui.gap(space::tiny);
    paragraph(ui,
              format_text(Text::page_start_edition, ui.language,
                          {book.title.in(ui.language), book.authority.in(ui.language)}),
              Tone::muted, TextStyle::small);
    ui.gap(space::large);
    {
        Flow flow(ui);
        const std::string_view begin = ui.say(Text::page_begin);
        const std::string_view read = ui.say(Text::page_read_sources);
        const float height = ui.control_height();
        ButtonLook primary;
        primary.kind = ButtonKind::primary;
        if (button_in(ui, "begin", flow.next(button_width(ui, begin) + ui.px(32), height), begin,
                      primary))
            state.show(Screen::facts);
        if (button_in(ui, "read", flow.next(button_width(ui, read), height), read, {}))
            state.show(Screen::sources);
    }
    ui.gap(space::small);
    section(ui, ui.say(Text::page_is_title),
            {ui.say(Text::page_is_reasons), ui.say(Text::page_is_gap), ui.say(Text::page_is_ask)});
    section(ui, ui.say(Text::page_is_not_title),
            {book.disclaimer.in(ui.language), ui.say(Text::page_is_not_official)});
    section(ui, ui.say(Text::page_privacy_title),
            {ui.say(Text::page_privacy_local), ui.say(Text::page_privacy_needless)});
    section(ui, ui.say(Text::page_prepare_title),
            {book.hours.where.in(ui.language), ui.say(Text::page_prepare_blank)});
    draw_keeping(ui, state);
    draw_display(ui, state);
}

} // namespace zicha::web
