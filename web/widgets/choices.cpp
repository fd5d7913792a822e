#include "web/widgets/choices.hpp"

#include "web/widgets/control.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace zicha::web {
namespace {

using Painter = void (*)(Ui&, Rect, const Choice&, const Control&);

float smallest_part(const Ui& ui, std::span<const Choice> all) {
    float widest = 0;
    for (const Choice& choice : all)
        widest = std::max(widest, text_width(ui, choice.label, TextStyle::strong));
    return widest + ui.px(12 + 18 + 8 + 14);
}

void draw_large(Ui& ui, Rect box, const Choice& choice, const Control& state) {
    const bool lit = choice.checked || state.hovered;
    const Within within(ui, ui.column, lit ? Ground::accent_soft : Ground::raised);
    fill_box(ui, box, corner_radius, ui.color32(token_of(ui.ground)));
    draw_border(ui, box, corner_radius, choice.checked ? 2 : 1,
                ui.color32(choice.checked ? ShapePair::accent_border_on_raised
                                          : ShapePair::border_on_raised));
    const float dot = ui.px(18);
    const Rect circle{box.x + ui.px(12), box.y + (box.height - dot) / 2, dot, dot};
    fill_box(ui, circle, 9, ui.color32(Token::raised));
    draw_border(ui, circle, 9, choice.checked ? 2 : 1.5F,
                ui.color32(choice.checked ? ShapePair::accent_border_on_raised
                                          : ShapePair::border_on_raised));
    if (choice.checked)
        fill_box(ui, circle.inset(ui.px(5)), 9, ui.color32(ShapePair::accent_border_on_raised));
    draw_line(ui, circle.right() + ui.px(8),
              box.y + (box.height - line_height(ui, TextStyle::body)) / 2, choice.label,
              choice.checked ? TextStyle::strong : TextStyle::body, ui.pair(Tone::ink));
}

void draw_compact(Ui& ui, Rect box, const Choice& choice, const Control& state) {
    const bool marked = choice.checked && !choice.quiet;
    const bool lit = marked || state.hovered;
    const Within within(ui, ui.column, lit ? Ground::accent_soft : Ground::raised);
    if (lit)
        fill_box(ui, box, corner_radius, ui.color32(token_of(ui.ground)));
    if (marked)
        draw_border(ui, box, corner_radius, 2, ui.color32(ShapePair::accent_border_on_raised));
    draw_centred(ui, box, choice.label, marked ? TextStyle::small_strong : TextStyle::small,
                 ui.pair(Tone::ink));
}

struct Group {
    std::span<const Choice> all;
    std::optional<std::size_t> chosen;
    std::vector<std::uint32_t> ids;
    bool any_checked = false;
};

void one(Ui& ui, Group& group, std::size_t index, Rect box, Painter paint) {
    const Choice& choice = group.all[index];
    const Control state = control(ui, std::to_string(index), box);
    paint(ui, box, choice, state);
    if (state.ring)
        draw_focus_ring(ui, box);
    TwinNode node;
    node.id = state.id;
    node.role = Role::radio;
    node.name = choice.label;
    node.rect = box.twin();
    node.font_size = ui.px(14);
    node.checked = choice.checked;
    node.unfocusable = group.any_checked ? !choice.checked : index != 0;
    ui.twin.leaf(node);
    group.ids.push_back(state.id);
    if (state.activated)
        group.chosen = index;
    if (state.step != 0) {
        const std::size_t count = group.all.size();
        group.chosen = (index + (state.step > 0 ? 1 : count - 1)) % count;
    }
}

Group make_group(std::span<const Choice> all) {
    Group group;
    group.all = all;
    group.any_checked =
        std::any_of(all.begin(), all.end(), [](const Choice& choice) { return choice.checked; });
    return group;
}

// An arrow key both chooses and moves the focus, as radios do everywhere.
std::optional<std::size_t> finish(Ui& ui, const Question& question, const Group& group) {
    if (question.grab_focus)
        for (std::size_t index = 0; index < group.ids.size(); ++index)
            if (group.any_checked ? group.all[index].checked : index == 0)
                ui.twin.request_focus(group.ids[index]);
    if (group.chosen)
        for (const std::uint32_t id : group.ids)
            if (ui.twin.stepped(id) != 0)
                ui.twin.request_focus(group.ids[*group.chosen]);
    return group.chosen;
}

TwinNode group_node(Ui& ui, const Question& question) {
    TwinNode node;
    node.id = ui.id(question.key);
    node.role = Role::radiogroup;
    node.name = question.name;
    node.described_by = question.described_by;
    return node;
}

} // namespace

std::optional<std::size_t> choices(Ui& ui, const Question& question, std::span<const Choice> all) {
    const float gap = ui.px(space::small);
    const float part = std::max(smallest_part(ui, all), ui.px(104));
    const float room = ui.column.width + gap;
    std::size_t across = std::max<std::size_t>(1, static_cast<std::size_t>(room / (part + gap)));
    const std::size_t rows =
        (all.size() + std::min(across, all.size()) - 1) / std::min(across, all.size());
    across = (all.size() + rows - 1) / rows;
    const float stretched = room / static_cast<float>(across) - gap;
    const float width =
        across == 1 ? ui.column.width : std::min(stretched, std::max(part, ui.px(200)));

    const Scope scope(ui, group_node(ui, question));
    ImGui::PushID(static_cast<int>(ui.id(question.key)));
    Group group = make_group(all);
    for (std::size_t first = 0; first < all.size(); first += across) {
        if (first > 0)
            ui.gap(space::small);
        const Rect row = ui.take(ui.control_height());
        for (std::size_t index = first; index < std::min(first + across, all.size()); ++index) {
            const float x = row.x + static_cast<float>(index - first) * (width + gap);
            one(ui, group, index, {x, row.y, width, row.height}, draw_large);
        }
    }
    ImGui::PopID();
    return finish(ui, question, group);
}

std::optional<std::size_t> choices_in(Ui& ui, const Question& question, Rect box,
                                      std::span<const Choice> all) {
    const Scope scope(ui, group_node(ui, question));
    fill_box(ui, box, corner_radius, ui.color32(Token::raised));
    draw_border(ui, box, corner_radius, 1, ui.color32(ShapePair::border_on_raised));
    ImGui::PushID(static_cast<int>(ui.id(question.key)));
    Group group = make_group(all);
    // Every part gets the room of its word and an equal share of what is left.
    float words = 0;
    for (const Choice& choice : all)
        words += text_width(ui, choice.label, TextStyle::small_strong);
    const float padding = (box.width - words) / static_cast<float>(all.size());
    float x = box.x;
    for (std::size_t index = 0; index < all.size(); ++index) {
        const float width = text_width(ui, all[index].label, TextStyle::small_strong) + padding;
        one(ui, group, index, {x, box.y, width, box.height}, draw_compact);
        x += width;
    }
    ImGui::PopID();
    return finish(ui, question, group);
}

} // namespace zicha::web
