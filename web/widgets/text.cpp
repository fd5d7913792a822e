#include "web/widgets/text.hpp"

#include "core/base/ascii.hpp"
#include "core/base/encoding.hpp"
#include "web/widgets/joined_text.hpp"
#include "web/widgets/line_breaker.hpp"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <string>

namespace zicha::web {
namespace {

ImFont* face(const Ui& ui, TextStyle style) {
    return type_size(style).bold ? ui.faces.bold : ui.faces.regular;
}

float font_size(const Ui& ui, TextStyle style) {
    return ui.px(type_size(style).size);
}

float paragraph_width(const Ui& ui, TextStyle style) {
    return std::min(ui.column.width, font_size(ui, style) * (longest_line + 0.25F));
}

TwinNode text_node(Ui& ui, std::string_view text, TextStyle style, Rect rect) {
    TwinNode node;
    node.id = ui.text_id();
    node.role = Role::text;
    node.name = text;
    node.rect = rect.twin();
    node.font_size = font_size(ui, style);
    node.bold = type_size(style).bold;
    return node;
}

Rect stack(Ui& ui, const TextBlock& block, float indent, Tone tone) {
    Rect box = ui.take(block.height);
    box.x += indent;
    box.width = block.width;
    draw(ui, box.x, box.y, block, ui.pair(tone));
    return box;
}

} // namespace

std::string capitalised(std::string_view words) {
    std::string result(words);
    if (!result.empty())
        result.front() = to_upper(result.front());
    return result;
}

float line_height(const Ui& ui, TextStyle style) {
    return ui.px(type_size(style).line);
}

float text_width(const Ui& ui, std::string_view text, TextStyle style) {
    if (text.empty())
        return 0;
    JoinedRoom room;
    const std::string_view shown = drawn(text, room);
    return face(ui, style)
        ->CalcTextSizeA(font_size(ui, style), FLT_MAX, 0, shown.data(), shown.data() + shown.size())
        .x;
}

float draw_line(const Ui& ui, float x, float y, std::string_view text, TextStyle style,
                TextPair pair) {
    const float size = font_size(ui, style);
    const float top = std::floor(y + (line_height(ui, style) - size) / 2);
    JoinedRoom room;
    const std::string_view shown = drawn(text, room);
    ImGui::GetWindowDrawList()->AddText(face(ui, style), size, {std::floor(x), top},
                                        ui.color32(pair), shown.data(),
                                        shown.data() + shown.size());
    return text_width(ui, text, style);
}

std::string fitted(const Ui& ui, std::string_view text, TextStyle style, float width) {
    std::string shown(text);
    while (shown.size() > 3 && text_width(ui, shown, style) > width) {
        shown.resize(shown.size() - (shown.ends_with("…") ? 3 : 0));
        while (!shown.empty() && continues_character(shown.back()))
            shown.pop_back();
        if (!shown.empty())
            shown.pop_back();
        shown += "…";
    }
    return shown;
}

void draw_centred(const Ui& ui, Rect box, std::string_view text, TextStyle style, TextPair pair) {
    const std::string shown = fitted(ui, text, style, box.width);
    draw_line(ui, box.x + (box.width - text_width(ui, shown, style)) / 2,
              box.y + (box.height - line_height(ui, style)) / 2, shown, style, pair);
}

TextBlock lay_out(const Ui& ui, std::string_view text, TextStyle style, float width) {
    TextBlock block;
    block.style = style;
    block.lines = break_lines(text, width,
                              [&](std::string_view slice) { return text_width(ui, slice, style); });
    for (const std::string_view line : block.lines)
        block.width = std::max(block.width, text_width(ui, line, style));
    block.height = line_height(ui, style) * static_cast<float>(block.lines.size());
    return block;
}

void draw(const Ui& ui, float x, float y, const TextBlock& block, TextPair pair) {
    for (const std::string_view line : block.lines) {
        draw_line(ui, x, y, line, block.style, pair);
        y += line_height(ui, block.style);
    }
}

void heading(Ui& ui, std::uint8_t level, std::string_view text) {
    const TextStyle style = level == 1   ? TextStyle::title
                            : level == 2 ? TextStyle::heading
                                         : TextStyle::strong;
    const Rect box = stack(ui, lay_out(ui, text, style, ui.column.width), 0, Tone::ink);
    TwinNode node = text_node(ui, text, style, box);
    node.role = Role::heading;
    node.level = level;
    if (level == 1 && ui.title_takes_focus)
        ui.twin.request_focus(node.id);
    ui.twin.leaf(node);
}

std::uint32_t paragraph(Ui& ui, std::string_view text, Tone tone, TextStyle style) {
    if (text.empty())
        return 0;
    const float width = paragraph_width(ui, style);
    const Rect box = stack(ui, lay_out(ui, text, style, width), 0, tone);
    const TwinNode node = text_node(ui, text, style, box);
    ui.twin.leaf(node);
    return node.id;
}

void bullet(Ui& ui, std::string_view text, Tone tone) {
    const float indent = ui.px(20);
    const float width = paragraph_width(ui, TextStyle::body) - indent;
    const TextBlock block = lay_out(ui, text, TextStyle::body, width);
    const ImVec2 centre{ui.column.x + ui.px(6), ui.column.y + line_height(ui, TextStyle::body) / 2};
    ImGui::GetWindowDrawList()->AddCircleFilled(centre, ui.px(2.5F), ui.color32(ui.pair(tone)));
    Rect box = stack(ui, block, indent, tone);
    TwinNode node = text_node(ui, text, TextStyle::body, box);
    node.role = Role::listitem;
    ui.twin.leaf(node);
}

void table_cell(Ui& ui, Role role, Rect box, std::string_view words, std::string_view description) {
    TwinNode node = text_node(ui, words, TextStyle::small, box);
    node.role = role;
    node.description = description;
    ui.twin.leaf(node);
}

Rect label(Ui& ui, float x, float y, std::string_view text, TextStyle style, Tone tone, Role role) {
    const Rect box{x, y, draw_line(ui, x, y, text, style, ui.pair(tone)), line_height(ui, style)};
    if (!text.empty()) {
        TwinNode node = text_node(ui, text, style, box);
        node.role = role;
        ui.twin.leaf(node);
    }
    return box;
}

} // namespace zicha::web
