#include "web/widgets/verdict_badge.hpp"

#include "web/widgets/text.hpp"

#include <algorithm>
#include <cmath>

namespace zicha::web {
namespace {

constexpr float value_icon = 20;
constexpr float value_gap = 6;

constexpr VerdictLook eligible{Icon::check,
                               Ground::eligible_soft,
                               Token::eligible,
                               TextPair::eligible_on_soft,
                               TextPair::eligible_on_raised,
                               ShapePair::eligible_icon};
constexpr VerdictLook not_eligible{Icon::cross,
                                   Ground::not_eligible_soft,
                                   Token::not_eligible,
                                   TextPair::not_eligible_on_soft,
                                   TextPair::not_eligible_on_raised,
                                   ShapePair::not_eligible_icon};
constexpr VerdictLook open{Icon::question,         Ground::open_soft,        Token::open,
                           TextPair::open_on_soft, TextPair::open_on_raised, ShapePair::open_icon};
constexpr VerdictLook ruling{Icon::ruling,
                             Ground::ruling_soft,
                             Token::ruling,
                             TextPair::ruling_on_soft,
                             TextPair::ruling_on_raised,
                             ShapePair::ruling_icon};
constexpr VerdictLook refer{Icon::arrow,
                            Ground::refer_soft,
                            Token::refer,
                            TextPair::refer_on_soft,
                            TextPair::refer_on_raised,
                            ShapePair::refer_icon};
constexpr VerdictLook assumed{Icon::none,
                              Ground::assumed_soft,
                              Token::assumed,
                              TextPair::assumed_on_soft,
                              TextPair::assumed_on_raised,
                              ShapePair::assumed_icon};
constexpr VerdictLook invalid{Icon::warning,
                              Ground::not_eligible_soft,
                              Token::not_eligible,
                              TextPair::not_eligible_on_soft,
                              TextPair::not_eligible_on_raised,
                              ShapePair::not_eligible_icon};

VerdictLook look_of(assess::Verdict verdict) {
    switch (verdict) {
    case assess::Verdict::eligible:
        return eligible;
    case assess::Verdict::not_eligible:
        return not_eligible;
    case assess::Verdict::needs_info:
        return open;
    case assess::Verdict::needs_ruling:
        return ruling;
    case assess::Verdict::refer:
    case assess::Verdict::skipped:
        return refer;
    case assess::Verdict::invalid:
        return invalid;
    }
    return invalid;
}

} // namespace

VerdictLook look_of(assess::Verdict verdict, bool is_assumed) {
    const VerdictLook own = look_of(verdict);
    const bool is_decided =
        verdict != assess::Verdict::invalid && verdict != assess::Verdict::skipped;
    if (!is_assumed || !is_decided)
        return own;
    VerdictLook look = assumed;
    look.icon = own.icon;
    return look;
}

VerdictLook look_of(assess::RequirementValue value) {
    switch (value) {
    case assess::RequirementValue::yes:
        return eligible;
    case assess::RequirementValue::no:
        return not_eligible;
    case assess::RequirementValue::unknown:
        return open;
    case assess::RequirementValue::needs_ruling:
        return ruling;
    case assess::RequirementValue::refer:
    case assess::RequirementValue::not_asked:
        return refer;
    case assess::RequirementValue::none:
        return invalid;
    }
    return invalid;
}

void verdict_badge(Ui& ui, const VerdictLook& look, std::string_view word) {
    const float icon = ui.px(32);
    const float indent = icon + ui.px(12);
    const TextBlock block = lay_out(ui, word, TextStyle::title, ui.column.width - indent);
    const Rect row = ui.take(block.height);
    const float line = line_height(ui, TextStyle::title);
    draw_icon(ui, {row.x, std::floor(row.y + (line - icon) / 2), icon, icon}, look.icon,
              ui.color32(look.shape), ui.color32(token_of(ui.ground)));
    draw(ui, row.x + indent, row.y, block, look.word);
    TwinNode node;
    node.id = ui.text_id();
    node.role = Role::heading;
    node.level = 2;
    node.name = word;
    node.rect = {row.x + indent, row.y, block.width, row.height};
    node.font_size = ui.px(type_size(TextStyle::title).size);
    node.bold = true;
    ui.twin.leaf(node);
}

float value_badge_width(const Ui& ui, std::string_view word) {
    return text_width(ui, word, TextStyle::strong) + ui.px(value_icon + value_gap);
}

void value_badge(Ui& ui, const VerdictLook& look, std::string_view word, Rect box) {
    const float icon = ui.px(value_icon);
    const float line = line_height(ui, TextStyle::strong);
    const float left = box.right() - value_badge_width(ui, word);
    const float x = left + ui.px(value_icon + value_gap);
    const float y = std::floor(box.y + (box.height - line) / 2);
    draw_icon(ui, {left, std::floor(box.y + (box.height - icon) / 2), icon, icon}, look.icon,
              ui.color32(look.shape), ui.color32(token_of(ui.ground)));
    const float width = draw_line(ui, x, y, word, TextStyle::strong, look.word_on_raised);
    TwinNode node;
    node.id = ui.text_id();
    node.role = Role::text;
    node.name = word;
    node.rect = {x, y, width, line};
    node.font_size = ui.px(16);
    node.bold = true;
    ui.twin.leaf(node);
}

} // namespace zicha::web
