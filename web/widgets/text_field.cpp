#include "web/widgets/text_field.hpp"

#include "core/base/encoding.hpp"
#include "web/widgets/control.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/text.hpp"

#include <imgui_internal.h>

namespace zicha::web {
namespace {

constexpr float padding = 10;

struct Typing {
    std::optional<std::string> text;
    std::string shown;
    std::uint32_t id = 0;
    bool focused = false;
};

Typing through_twin(Ui& ui, const TextField& field) {
    Typing typing;
    typing.id = ui.id(field.key);
    typing.focused = ui.twin.focused(typing.id);
    typing.text = ui.twin.typed(typing.id);
    typing.shown = typing.text ? *typing.text : std::string(field.value);
    if (const auto composing = ui.twin.composing(typing.id))
        typing.shown = *composing;
    return typing;
}

void remove_last_character(std::string& text) {
    while (!text.empty() && continues_character(text.back()))
        text.pop_back();
    if (!text.empty())
        text.pop_back();
}

// Characters are added at the end of the field that was pressed last.
std::string with_characters(std::string_view text) {
    std::string result(text);
    for (const ImWchar character : ImGui::GetIO().InputQueueCharacters)
        if (character == '\b')
            remove_last_character(result);
        else
            append_utf8(result, character & 0xFFFFU);
    return result;
}

Typing on_the_canvas(Ui& ui, const TextField& field, Rect box) {
    Typing typing;
    typing.id = control(ui, field.key, box).id;
    if (field.grab_focus)
        ImGui::SetFocusID(ImGui::GetItemID(), ImGui::GetCurrentWindow());
    typing.focused = ImGui::IsItemFocused();
    typing.shown = typing.focused ? with_characters(field.value) : std::string(field.value);
    if (typing.shown != field.value)
        typing.text = typing.shown;
    return typing;
}

} // namespace

std::optional<std::string> text_field(Ui& ui, const TextField& field, Rect box) {
    fill_box(ui, box, corner_radius, ui.color32(Token::raised));
    const Typing typing =
        ui.twin.active() ? through_twin(ui, field) : on_the_canvas(ui, field, box);
    const ShapePair border = field.invalid    ? ShapePair::error_border_on_raised
                             : typing.focused ? ShapePair::accent_border_on_raised
                                              : ShapePair::border_on_raised;
    draw_border(ui, box, corner_radius, field.invalid || typing.focused ? 2 : 1,
                ui.color32(border));
    ImGui::PushClipRect(box.top_left(), {box.right() - ui.px(4), box.bottom()}, true);
    draw_line(ui, box.x + ui.px(padding),
              box.y + (box.height - line_height(ui, TextStyle::body)) / 2, typing.shown,
              TextStyle::body, TextPair::ink_on_raised);
    ImGui::PopClipRect();
    if (typing.focused)
        draw_focus_ring(ui, box);
    if (field.grab_focus)
        ui.twin.request_focus(typing.id);

    TwinNode node;
    node.id = typing.id;
    node.role = Role::textbox;
    if (field.is_search) {
        node.data_key = "search";
        node.data_value = "all";
    }
    node.name = field.name;
    node.value = typing.text ? std::string_view(*typing.text) : field.value;
    node.description = field.description;
    node.described_by = field.described_by;
    node.rect = box.twin();
    node.font_size = ui.px(type_size(TextStyle::body).size);
    node.padding = ui.px(padding);
    node.input_mode = field.input_mode;
    node.invalid = field.invalid;
    ui.twin.leaf(node);
    return typing.text;
}

void field_error(Ui& ui, std::uint32_t id, std::string_view sentence) {
    const float sign = ui.px(18);
    const float indent = sign + ui.px(6);
    const TextBlock block =
        lay_out(ui, sentence, TextStyle::small_strong, ui.column.width - indent);
    const Rect row = ui.take(block.height);
    const float line = line_height(ui, TextStyle::small_strong);
    draw_icon(ui, {row.x, row.y + (line - sign) / 2, sign, sign}, Icon::warning,
              ui.color32(ui.pair(Tone::error)), ui.color32(token_of(ui.ground)));
    draw(ui, row.x + indent, row.y, block, ui.pair(Tone::error));
    TwinNode node;
    node.id = id;
    node.role = Role::alert;
    node.name = sentence;
    node.rect = {row.x, row.y, indent + block.width, row.height};
    node.font_size = ui.px(type_size(TextStyle::small_strong).size);
    node.bold = true;
    ui.twin.leaf(node);
}

} // namespace zicha::web
