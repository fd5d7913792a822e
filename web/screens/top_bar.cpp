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

std::string percent(float size) {
    return std::to_string(std::lround(size * 100));
}

float next_text_size(float size) {
    for (const float larger : text_sizes)
        if (larger > size + 0.01F)
            return larger;
    return text_sizes.front();
}

struct Setting {
    const char* key;
    std::string label;
    std::string name;
    Rect box;
};

// Language, appearance and text size, placed at the right end of the bar.
std::array<Setting, 3> settings_in(const Ui& ui, const State& state, Rect bar, bool narrow) {
    const bool dark = state.appearance == Appearance::dark;
    const std::string size = percent(state.text_size);
    std::array<Setting, 3> settings{{
        {"language",
         std::string(ui.say(narrow ? Text::page_language_other_short : Text::page_language_other)),
         std::string(ui.say(Text::page_language_other)),
         {}},
        {"theme",
         std::string(ui.say(dark ? Text::page_theme_light : Text::page_theme_dark)),
         std::string(ui.say(dark ? Text::page_to_light : Text::page_to_dark)),
         {}},
        {"text-size",
         narrow ? std::string(ui.say(Text::page_text_size_short))
                : format_text(Text::page_text_size, ui.language, {size}),
         format_text(Text::page_text_size_name, ui.language, {size}),
         {}},
    }};
    float right = bar.right();
    const float height = ui.control_height();
    for (auto setting = settings.rbegin(); setting != settings.rend(); ++setting) {
        const float width = text_width(ui, setting->label, TextStyle::body) + ui.px(20);
        right -= width;
        setting->box = {right, std::floor(bar.y + (bar.height - height) / 2), width, height};
    }
    return settings;
}

void draw_settings(Ui& ui, State& state, const std::array<Setting, 3>& settings) {
    std::array<bool, 3> pressed{};
    for (std::size_t index = 0; index < settings.size(); ++index) {
        ButtonLook look;
        look.kind = ButtonKind::quiet;
        look.name = settings[index].name;
        pressed[index] =
            button_in(ui, settings[index].key, settings[index].box, settings[index].label, look);
    }
    if (pressed[0])
        state.language = state.language == Language::zh ? Language::en : Language::zh;
    if (pressed[1])
        state.appearance =
            state.appearance == Appearance::dark ? Appearance::light : Appearance::dark;
    if (pressed[2])
        state.text_size = next_text_size(state.text_size);
}

// The name and the role are left out where large text leaves no room for them.
void draw_name(Ui& ui, Rect room) {
    const float mark = ui.px(28);
    const Rect square{room.x, std::floor(room.y + (room.height - mark) / 2), mark, mark};
    fill_box(ui, square, 6, ui.color32(Token::accent));
    draw_check_mark(ui, square, ui.px(3), ui.color32(Token::on_accent));
    float x = square.right() + ui.px(10);
    const auto put = [&](std::string_view words, TextStyle style, Tone tone) {
        if (x + text_width(ui, words, style) > room.right())
            return;
        const float y = room.y + (room.height - line_height(ui, style)) / 2;
        x = label(ui, x, y, words, style, tone).right() + ui.px(12);
    };
    put(ui.say(Text::page_name), TextStyle::strong, Tone::ink);
    put(ui.say(Text::page_role), TextStyle::small, Tone::muted);
}

struct Step {
    Screen screen;
    Text label;
    const char* key;
};

void draw_step(Ui& ui, State& state, const Step& step, Flow& flow, bool take_focus) {
    const std::string_view words = ui.say(step.label);
    const float inside = ui.px(12);
    const float width = text_width(ui, words, TextStyle::strong) + 2 * inside;
    ButtonLook look;
    look.kind = ButtonKind::quiet;
    look.current = state.screen == step.screen;
    const Rect box = flow.next(width, ui.control_height());
    if (button_in(ui, step.key, box, words, look) && !look.current)
        state.show(step.screen);
    if (!look.current)
        return;
    if (take_focus)
        ui.twin.request_focus(ui.id(step.key));
    fill_box(ui, {box.x + inside, box.bottom() - ui.px(1), width - 2 * inside, ui.px(3)}, 1,
             ui.color32(ShapePair::accent_border_on_surface));
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
    const Scope banner(ui, "banner", Role::banner, {});
    const Rect bar{ui.column.x, ui.column.y, ui.column.width, ui.px(56)};
    const std::array<Setting, 3> settings = settings_in(ui, state, bar, narrow);
    draw_name(ui, {bar.x, bar.y, settings.front().box.x - bar.x, bar.height});
    draw_settings(ui, state, settings);
}

void draw_steps(Ui& ui, State& state, bool take_focus) {
    constexpr std::array<Step, 4> steps{
        {{Screen::start, Text::page_step_start, "step-start"},
         {Screen::facts, Text::page_step_facts, "step-facts"},
         {Screen::result, Text::page_step_result, "step-result"},
         {Screen::sources, Text::page_step_sources, "step-sources"}}};
    const Scope navigation(ui, "steps", Role::navigation, ui.say(Text::page_steps));
    // The text of the first step stands flush with the column.
    const float inside = ui.px(12);
    const Rect column = ui.column;
    ui.column = {column.x - inside, column.y, column.width + 2 * inside, 0};
    {
        Flow flow(ui, 0);
        for (const Step& step : steps)
            draw_step(ui, state, step, flow, take_focus);
    }
    ui.column = {column.x, ui.column.y, column.width, 0};
    draw_hairline(ui, column.x, ui.column.y + ui.px(2), column.width);
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
    const Scope footer(ui, "footer", Role::footer, {});
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
