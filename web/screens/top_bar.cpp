// The parts around every screen: name, role, settings and menu above, notices, the last lines.
#include "web/check/words.hpp"
#include "web/platform/platform.hpp"
#include "web/screens/screens.hpp"
#include "web/screens/ways.hpp"
#include "web/screens/words.hpp"
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

using Settings = std::array<Setting, 4>;

constexpr float mark_side = 28;

// Language, appearance, text size and the menu, placed at the right end of the bar.
Settings settings_in(const Ui& ui, const State& state, Rect bar, bool narrow) {
    const bool dark = state.display.appearance() == Appearance::dark;
    const std::string size = in_percent(state.display.text_size());
    Settings settings{{
        {"language",
         std::string(
             ui.say(narrow ? words::page_language_other_short : words::page_language_other)),
         std::string(ui.say(words::page_language_other)),
         {}},
        {"theme",
         std::string(ui.say(dark ? words::page_theme_light : words::page_theme_dark)),
         std::string(ui.say(dark ? words::page_to_light : words::page_to_dark)),
         {}},
        {"text-size",
         narrow ? std::string(ui.say(words::page_text_size_short))
                : format_text(words::page_text_size, ui.language, {size}),
         format_text(words::page_text_size_name, ui.language, {size}),
         {}},
        {"menu", std::string(ui.say(words::page_menu)), std::string(ui.say(words::page_menu)), {}},
    }};
    // Large text leaves less around the words.
    float room = bar.width - ui.px(mark_side + 4);
    for (const Setting& setting : settings)
        room -= text_width(ui, setting.label, TextStyle::body);
    const float around =
        std::clamp(room / static_cast<float>(settings.size()), 0.0F, ui.px(narrow ? 14 : 20));
    float right = bar.right();
    const float height = ui.control_height();
    for (auto setting = settings.rbegin(); setting != settings.rend(); ++setting) {
        const float width = text_width(ui, setting->label, TextStyle::body) + around;
        right -= width;
        setting->box = {right, std::floor(bar.y + (bar.height - height) / 2), width, height};
    }
    return settings;
}

void draw_settings(Ui& ui, State& state, const Settings& settings) {
    std::array<bool, 4> pressed{};
    for (std::size_t index = 0; index < settings.size(); ++index) {
        ButtonLook look;
        look.kind = ButtonKind::quiet;
        look.name = settings[index].name;
        look.expandable = index == 3;
        look.expanded = look.expandable && state.navigation.is_menu_open();
        pressed[index] =
            button_in(ui, settings[index].key, settings[index].box, settings[index].label, look);
    }
    if (pressed[0])
        state.display.choose(state.display.language() == Language::zh ? Language::en
                                                                      : Language::zh);
    if (pressed[1])
        state.display.choose(state.display.appearance() == Appearance::dark ? Appearance::light
                                                                            : Appearance::dark);
    if (pressed[2])
        state.display.choose_text_size(next_text_size(state.display.text_size()));
    if (pressed[3])
        state.navigation.toggle_menu();
}

// The first stop of the keyboard, at the mark of the page until it has the focus. Gives its right
// end.
float draw_way_past(Ui& ui, Rect square) {
    const std::string_view words = ui.say(words::page_skip);
    const float height = ui.control_height();
    const Rect target{square.x, std::floor(square.y + (square.height - height) / 2), square.width,
                      height};
    const Control skip = control(ui, "skip", target);
    TwinNode node;
    node.id = skip.id;
    node.role = Role::button;
    node.name = words;
    node.rect = target.twin();
    {
        const Scope named(ui, node); // by a label: there is no room for its words
    }
    if (skip.activated)
        ui.title_takes_focus = true;
    if (!skip.ring)
        return square.right();
    const Rect box{target.x, target.y, button_width(ui, words), height};
    fill_box(ui, box, 6, ui.color32(Token::accent));
    draw_centred(ui, box, words, TextStyle::strong, TextPair::on_accent);
    draw_focus_ring(ui, box);
    return box.right();
}

// Large text may leave no room for the name, or not even for the role.
void draw_name(Ui& ui, State& state, Rect room) {
    const float mark = ui.px(mark_side);
    const Rect square{room.x, std::floor(room.y + (room.height - mark) / 2), mark, mark};
    fill_box(ui, square, 6, ui.color32(Token::accent));
    draw_check_mark(ui, square, ui.px(3), ui.color32(Token::on_accent));
    float x = draw_way_past(ui, square) + ui.px(4);
    const std::string_view name = ui.say(words::page_name);
    const std::string role(role_name(state.navigation.role(), ui.language));
    const float name_width = text_width(ui, name, TextStyle::strong) + ui.px(10);
    const float role_width = text_width(ui, role, TextStyle::body) + ui.px(20);
    if (x == square.right() + ui.px(4) && x + name_width + role_width <= room.right()) {
        const float y = room.y + (room.height - line_height(ui, TextStyle::strong)) / 2;
        label(ui, x + ui.px(6), y, name, TextStyle::strong, Tone::ink);
        x += name_width;
    }
    if (x + role_width > room.right())
        return;
    const std::string says_how = format_text(words::page_role_change, ui.language, {role});
    ButtonLook look;
    look.kind = ButtonKind::quiet;
    look.name = says_how;
    const float height = ui.control_height();
    const Rect box{x, std::floor(room.y + (room.height - height) / 2), role_width, height};
    if (button_in(ui, "role", box, role, look))
        state.navigation.show(Screen::start);
}

void notice(Ui& ui, std::string_view key, std::string_view sentence) {
    if (sentence.empty())
        return;
    callout(ui, key, sentence);
    ui.gap(space::medium);
}

} // namespace

void draw_top_bar(Ui& ui, State& state, bool narrow) {
    const Scope banner(ui, "banner", Role::banner, {});
    ImGui::PushID(
        "bar"); // in a low window its controls are among a screen's, which may be called alike
    const Rect bar{ui.column.x, ui.column.y, ui.column.width, ui.px(56)};
    const Settings settings = settings_in(ui, state, bar, narrow);
    draw_name(ui, state, {bar.x, bar.y, settings.front().box.x - bar.x, bar.height});
    draw_settings(ui, state, settings);
    ImGui::PopID();
}

void draw_notices(Ui& ui, const State& state) {
    const platform::Environment& device = platform::environment();
    if (!device.chinese_glyphs)
        notice(ui, "no-glyphs", ui.say(words::page_no_chinese_glyphs));
    if (!device.glyphs_readable)
        notice(ui, "blurred", ui.say(words::page_glyphs_blurred));
    notice(ui, "assumed", state.applicant.explanation().assumed);
    if (!device.rest_trouble.empty() && state.navigation.screen() == Screen::start)
        notice(ui, "rest", ui.say(rest_words()));
    notice(ui, "validity", state.applicant.explanation().banner);
}

void draw_footer(Ui& ui, const State& state) {
    const Scope footer(ui, "footer", Role::footer, {});
    ui.gap(space::huge);
    draw_hairline(ui, ui.column.x, ui.column.y, ui.column.width);
    ui.gap(space::medium);
    paragraph(ui, ui.say(words::page_footer_not_official), Tone::muted, TextStyle::small);
    paragraph(ui,
              format_text(words::page_footer_edition, ui.language,
                          {state.book().id, state.book().edition, platform::environment().build}),
              Tone::muted, TextStyle::small);
    ui.gap(space::huge);
}

} // namespace zicha::web
