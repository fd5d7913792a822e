#include "web/widgets/button.hpp"

#include "web/platform/platform.hpp"
#include "web/widgets/paint.hpp"

#include <algorithm>
#include <cmath>

namespace zicha::web {
namespace {

TwinNode button_node(const Ui& ui, std::uint32_t id, Rect box, std::string_view label,
                     const ButtonLook& look) {
    TwinNode node;
    node.id = id;
    node.role = Role::button;
    node.name = look.name.empty() ? label : look.name;
    node.rect = box.twin();
    node.font_size = ui.px(16);
    node.current = look.current;
    node.expandable = look.expandable;
    node.expanded = look.expanded;
    return node;
}

void draw_primary(Ui& ui, Rect box, std::string_view label, const Control& state) {
    const bool lit = state.hovered || state.held;
    fill_box(ui, box, corner_radius, ui.color32(lit ? Token::accent_hover : Token::accent));
    draw_centred(ui, box, label, TextStyle::strong,
                 lit ? TextPair::on_accent_hover : TextPair::on_accent);
}

void draw_secondary(Ui& ui, Rect box, std::string_view label, const Control& state) {
    const bool lit = state.hovered || state.held;
    fill_box(ui, box, corner_radius, ui.color32(lit ? Token::accent_soft : Token::raised));
    draw_border(ui, box, corner_radius, 1, ui.color32(ShapePair::border_on_raised));
    draw_centred(ui, box, label, TextStyle::body,
                 lit ? TextPair::accent_on_accent_soft : TextPair::accent_on_raised);
}

void draw_quiet(Ui& ui, Rect box, std::string_view label, const Control& state,
                const ButtonLook& look) {
    if (state.hovered || state.held)
        fill_box(ui, box, corner_radius, ui.color32(Token::sunken));
    const Within within(ui, ui.column, state.hovered || state.held ? Ground::sunken : ui.ground);
    draw_centred(ui, box, label, look.current ? TextStyle::strong : TextStyle::body,
                 ui.pair(look.current ? Tone::accent : Tone::ink));
}

// Underlined text, centred in its box; gives its control.
Control draw_link(Ui& ui, std::string_view key, std::string_view label, Rect box) {
    const Control state = control(ui, key, box);
    const TextBlock block = lay_out(ui, label, TextStyle::body, box.width + 1);
    const TextPair pair = ui.pair(Tone::accent);
    const float top = std::floor(box.y + (box.height - block.height) / 2);
    draw(ui, box.x, top, block, pair);
    float y = top + line_height(ui, TextStyle::body) - ui.px(3);
    for (const std::string_view line : block.lines) {
        const float thickness = ui.px(state.hovered ? 2 : 1);
        ImGui::GetWindowDrawList()->AddRectFilled(
            {box.x, y}, {box.x + text_width(ui, line, block.style), y + thickness},
            ui.color32(pair));
        y += line_height(ui, TextStyle::body);
    }
    if (state.ring)
        draw_focus_ring(ui, box);
    return state;
}

// A triangle that points right while closed and down while open.
void draw_disclosure_mark(const Ui& ui, ImVec2 centre, bool open, ImU32 color) {
    const float arm = ui.px(5);
    const float back = arm * 0.5F;
    const float tip = arm * 0.7F;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (open)
        list.AddTriangleFilled({centre.x - arm, centre.y - back}, {centre.x + arm, centre.y - back},
                               {centre.x, centre.y + tip}, color);
    else
        list.AddTriangleFilled({centre.x - back, centre.y - arm}, {centre.x - back, centre.y + arm},
                               {centre.x + tip, centre.y}, color);
}

Rect link_box(Ui& ui, std::string_view label) {
    const TextBlock block = lay_out(ui, label, TextStyle::body, ui.column.width);
    Rect box = ui.take(ui.touch ? std::max(block.height, ui.control_height()) : block.height);
    box.width = block.width;
    return box;
}

} // namespace

float button_width(const Ui& ui, std::string_view label) {
    return text_width(ui, label, TextStyle::strong) + ui.px(2 * space::medium);
}

bool button_in(Ui& ui, std::string_view key, Rect box, std::string_view label, ButtonLook look) {
    const Control state = control(ui, key, box);
    switch (look.kind) {
    case ButtonKind::primary:
        draw_primary(ui, box, label, state);
        break;
    case ButtonKind::secondary:
        draw_secondary(ui, box, label, state);
        break;
    case ButtonKind::quiet:
        draw_quiet(ui, box, label, state, look);
        break;
    }
    if (state.ring)
        draw_focus_ring(ui, box);
    ui.twin.leaf(button_node(ui, state.id, box, label, look));
    return state.activated;
}

bool button(Ui& ui, std::string_view key, std::string_view label, ButtonLook look) {
    Rect box = ui.take(ui.control_height());
    if (!look.full_width)
        box.width = std::min(box.width, button_width(ui, label));
    return button_in(ui, key, box, label, look);
}

bool text_button(Ui& ui, std::string_view key, std::string_view label) {
    const Rect box = link_box(ui, label);
    const Control state = draw_link(ui, key, label, box);
    ui.twin.leaf(button_node(ui, state.id, box, label, {}));
    return state.activated;
}

void disclosure(Ui& ui, std::string_view key, std::string_view label, bool& open) {
    const float indent = ui.px(20);
    const TextBlock block = lay_out(ui, label, TextStyle::body, ui.column.width - indent);
    const float line = line_height(ui, TextStyle::body);
    Rect box = ui.take(std::max(ui.control_height(), block.height + ui.px(space::medium)));
    box.width = indent + block.width;
    const Control state = control(ui, key, box);
    const TextPair pair = ui.pair(Tone::accent);
    const float top = std::floor(box.y + (box.height - block.height) / 2);
    draw_disclosure_mark(ui, {box.x + ui.px(6), top + line / 2}, open, ui.color32(pair));
    draw(ui, box.x + indent, top, block, pair);
    if (state.ring)
        draw_focus_ring(ui, box);
    ButtonLook look;
    look.expandable = true;
    look.expanded = open;
    ui.twin.leaf(button_node(ui, state.id, box, label, look));
    if (state.activated)
        open = !open;
}

void link(Ui& ui, std::string_view key, std::string_view label, std::string_view address) {
    const Rect box = link_box(ui, label);
    const Control state = draw_link(ui, key, label, box);
    TwinNode node;
    node.id = state.id;
    node.role = Role::link;
    node.name = label;
    node.href = address;
    node.rect = box.twin();
    node.font_size = ui.px(16);
    ui.twin.leaf(node);
    if (state.activated)
        platform::open_link(address);
}

Flow::Flow(Ui& ui, float spacing) : ui_(ui), spacing_(ui.px(spacing)), x_(ui.column.x) {}

Flow::~Flow() {
    ui_.column.y += line_;
}

Rect Flow::next(float width, float height) {
    width = std::min(width, ui_.column.width);
    if (x_ > ui_.column.x && x_ + width > ui_.column.x + ui_.column.width + 0.5F) {
        ui_.column.y += line_ + spacing_;
        x_ = ui_.column.x;
        line_ = 0;
    }
    const Rect box{x_, ui_.column.y, width, height};
    x_ += width + spacing_;
    line_ = std::max(line_, height);
    return box;
}

} // namespace zicha::web
