// What stands around every screen: name and settings above, the steps, notices, the last lines.
#include "screens.hpp"

#include "web/platform/platform.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace zicha::web {
namespace {

constexpr std::array<float, 4> text_sizes{1.0F, 1.15F, 1.3F, 1.5F};

std::string percent(float size) {
    return std::to_string(static_cast<int>(size * 100 + 0.5F));
}

float next_text_size(float size) {
    for (const float larger : text_sizes)
        if (larger > size + 0.01F)
            return larger;
    return text_sizes.front();
}

// Places buttons from the right end of the bar towards its middle.
struct FromRight {
    Ui& ui;
    Rect bar;
    float right;

    Rect next(std::string_view label) {
        const float width = text_width(ui, label, TextStyle::body) + ui.px(20);
        const float height = ui.control_height();
        right -= width;
        return {right, std::floor(bar.y + (bar.height - height) / 2), width, height};
    }
};

void draw_settings(Ui& ui, State& state, Rect bar, bool narrow) {
    ButtonLook look;
    look.kind = ButtonKind::quiet;
    const std::string_view language =
        ui.say(narrow ? Text::page_language_other_short : Text::page_language_other);
    const bool dark = state.appearance == Appearance::dark;
    const std::string_view theme = ui.say(dark ? Text::page_theme_light : Text::page_theme_dark);
    const std::string size =
        format_text(Text::page_text_size, ui.language, {percent(state.text_size)});
    const std::string size_name =
        format_text(Text::page_text_size_name, ui.language, {percent(state.text_size)});

    FromRight places{ui, bar, bar.right()};
    const Rect size_box = places.next(size);
    const Rect theme_box = places.next(theme);
    const Rect language_box = places.next(language);
    look.name = ui.say(Text::page_language_other);
    if (button_in(ui, "language", language_box, language, look))
        state.language = state.language == Language::zh ? Language::en : Language::zh;
    look.name = ui.say(dark ? Text::page_to_light : Text::page_to_dark);
    if (button_in(ui, "theme", theme_box, theme, look))
        state.appearance = dark ? Appearance::light : Appearance::dark;
    look.name = size_name;
    if (button_in(ui, "text-size", size_box, size, look))
        state.text_size = next_text_size(state.text_size);
}

void draw_name(Ui& ui, Rect bar, bool narrow) {
    const float mark = ui.px(28);
    const Rect square{bar.x, std::floor(bar.y + (bar.height - mark) / 2), mark, mark};
    fill_box(ui, square, 6, ui.color32(Token::accent));
    draw_check_mark(ui, square, ui.px(3), ui.color32(Token::on_accent));
    const float line = line_height(ui, TextStyle::strong);
    const Rect name = label(ui, square.right() + ui.px(10), bar.y + (bar.height - line) / 2,
                            ui.say(Text::page_name), TextStyle::strong, Tone::ink);
    if (!narrow)
        label(ui, name.right() + ui.px(12),
              bar.y + (bar.height - line_height(ui, TextStyle::small)) / 2, ui.say(Text::page_role),
              TextStyle::small, Tone::muted);
}

void notice(Ui& ui, std::string_view key, std::string_view sentence) {
    if (sentence.empty())
        return;
    PanelLook look;
    look.ground = Ground::open_soft;
    look.edge = Token::open;
    look.padding = space::medium;
    look.border = false;
    {
        const Panel panel(ui, key, {}, look);
        paragraph(ui, sentence);
    }
    ui.gap(space::medium);
}

} // namespace

void draw_top_bar(Ui& ui, State& state, bool narrow) {
    const Scope banner(ui, Role::banner);
    const Rect bar{ui.column.x, ui.column.y, ui.column.width, ui.px(56)};
    draw_name(ui, bar, narrow);
    draw_settings(ui, state, bar, narrow);
}

void draw_steps(Ui& ui, State& state, bool take_focus) {
    struct Step {
        Screen screen;
        Text label;
        const char* key;
    };
    constexpr std::array<Step, 4> steps{
        {{Screen::start, Text::page_step_start, "step-start"},
         {Screen::facts, Text::page_step_facts, "step-facts"},
         {Screen::result, Text::page_step_result, "step-result"},
         {Screen::sources, Text::page_step_sources, "step-sources"}}};
    const Scope navigation(ui, Role::navigation, ui.say(Text::page_steps));
    const Rect row = ui.take(ui.control_height());
    float x = row.x;
    for (const Step& step : steps) {
        const std::string_view words = ui.say(step.label);
        const float inside = ui.px(12);
        // The text of the first step stands flush with the column.
        const float width = text_width(ui, words, TextStyle::strong) + 2 * inside;
        ButtonLook look;
        look.kind = ButtonKind::quiet;
        look.current = state.screen == step.screen;
        const Rect box{x - inside, row.y, width, row.height};
        if (button_in(ui, step.key, box, words, look) && !look.current)
            state.show(step.screen);
        if (look.current && take_focus)
            ui.twin.request_focus(ui.id(step.key));
        if (look.current)
            fill_box(ui, {x, row.bottom() - ui.px(1), width - 2 * inside, ui.px(3)}, 1,
                     ui.color32(ShapePair::accent_border_on_surface));
        x += width;
    }
    draw_hairline(ui, row.x, row.bottom() + ui.px(2), row.width);
    ui.gap(space::large);
}

void draw_notices(Ui& ui, const State& state) {
    const platform::Environment& device = platform::environment();
    if (!device.chinese_glyphs)
        notice(ui, "no-glyphs", ui.say(Text::page_no_chinese_glyphs));
    if (!device.glyphs_readable)
        notice(ui, "blurred", ui.say(Text::page_glyphs_blurred));
    notice(ui, "validity", state.explanation.banner);
}

void draw_footer(Ui& ui, const State& state) {
    const Scope footer(ui, Role::footer);
    ui.gap(space::huge);
    draw_hairline(ui, ui.column.x, ui.column.y, ui.column.width);
    ui.gap(space::medium);
    paragraph(ui, ui.say(Text::page_footer_not_official), Tone::muted, TextStyle::small);
    paragraph(ui,
              format_text(Text::page_footer_edition, ui.language,
                          {state.book().id, state.book().edition, platform::environment().build}),
              Tone::muted, TextStyle::small);
    ui.gap(space::huge);
}

} // namespace zicha::web
