#include "web/widgets/ui.hpp"

#include <array>
#include <cmath>
#include <cstddef>

namespace zicha::web {
namespace {

constexpr std::array<TypeSize, 7> type_sizes{{{16, 24, false},
                                              {16, 24, true},
                                              {14, 21, false},
                                              {14, 21, true},
                                              {22, 32, true},
                                              {28, 40, true},
                                              {32, 40, true}}};

struct GroundPairs {
    Token token;
    TextPair ink;
    TextPair muted;
    TextPair accent;
    TextPair error;
};

// On a soft ground there is one kind of quiet text, the ink itself; an error appears only on the
// two grounds that carry fields.
constexpr std::array<GroundPairs, 10> grounds{{
    {Token::surface, TextPair::ink_on_surface, TextPair::muted_on_surface,
     TextPair::accent_on_surface, TextPair::error_on_surface},
    {Token::raised, TextPair::ink_on_raised, TextPair::muted_on_raised, TextPair::accent_on_raised,
     TextPair::error_on_raised},
    {Token::sunken, TextPair::ink_on_sunken, TextPair::muted_on_sunken, TextPair::accent_on_sunken,
     TextPair::ink_on_sunken},
    {Token::accent_soft, TextPair::ink_on_accent_soft, TextPair::ink_on_accent_soft,
     TextPair::accent_on_accent_soft, TextPair::ink_on_accent_soft},
    {Token::eligible_soft, TextPair::ink_on_eligible_soft, TextPair::ink_on_eligible_soft,
     TextPair::eligible_on_soft, TextPair::ink_on_eligible_soft},
    {Token::not_eligible_soft, TextPair::ink_on_not_eligible_soft,
     TextPair::ink_on_not_eligible_soft, TextPair::not_eligible_on_soft,
     TextPair::not_eligible_on_soft},
    {Token::open_soft, TextPair::ink_on_open_soft, TextPair::ink_on_open_soft,
     TextPair::open_on_soft, TextPair::ink_on_open_soft},
    {Token::ruling_soft, TextPair::ink_on_ruling_soft, TextPair::ink_on_ruling_soft,
     TextPair::ruling_on_soft, TextPair::ink_on_ruling_soft},
    {Token::refer_soft, TextPair::ink_on_refer_soft, TextPair::ink_on_refer_soft,
     TextPair::refer_on_soft, TextPair::ink_on_refer_soft},
    {Token::assumed_soft, TextPair::ink_on_assumed_soft, TextPair::ink_on_assumed_soft,
     TextPair::assumed_on_soft, TextPair::ink_on_assumed_soft},
}};

constexpr std::uint32_t text_id_space = 0x80000000U;

} // namespace

TypeSize type_size(TextStyle style) {
    return type_sizes[static_cast<std::size_t>(style)];
}

Token token_of(Ground ground) {
    return grounds[static_cast<std::size_t>(ground)].token;
}

float Ui::px(float css) const {
    return std::floor(css * scale + 0.5F);
}

Rect Ui::take(float height) {
    const Rect taken{column.x, column.y, column.width, std::ceil(height)};
    column.y += taken.height;
    return taken;
}

std::uint32_t Ui::id(std::string_view key) const {
    return ImGui::GetID(key.data(), key.data() + key.size());
}

std::uint32_t Ui::text_id() {
    std::uint32_t mixed = (parent ^ 0x9E3779B9U) * 0x85EBCA6BU + ++texts * 0xC2B2AE35U;
    mixed = (mixed ^ mixed >> 15U) * 0x2C1B3C6DU;
    return text_id_space | (mixed ^ mixed >> 12U);
}

ImU32 Ui::color32(Token token) const {
    const Rgb rgb = color(token, appearance);
    return IM_COL32(rgb.red, rgb.green, rgb.blue, 255);
}

TextPair Ui::pair(Tone tone) const {
    const GroundPairs& pairs = grounds[static_cast<std::size_t>(ground)];
    switch (tone) {
    case Tone::ink:
        return pairs.ink;
    case Tone::muted:
        return pairs.muted;
    case Tone::accent:
        return pairs.accent;
    case Tone::error:
        return pairs.error;
    }
    return pairs.ink;
}

} // namespace zicha::web
