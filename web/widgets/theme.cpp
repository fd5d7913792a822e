#include "web/widgets/theme.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace zicha::web {
namespace {

struct Shades {
    std::uint32_t light;
    std::uint32_t dark;
};

constexpr std::array<Shades, static_cast<std::size_t>(Token::count)> shades{{
#define COLOR(token, light, dark) {light, dark},
#include "web/widgets/theme_tokens.def"
#undef COLOR
}};

constexpr std::array<TokenPair, static_cast<std::size_t>(TextPair::count)> text_pairs{{
#define TEXT_PAIR(name, text, ground) {#name, Token::text, Token::ground},
#define SHAPE_PAIR(name, shape, ground)
#include "web/widgets/theme_pairs.def"
#undef TEXT_PAIR
#undef SHAPE_PAIR
}};

constexpr std::array<TokenPair, static_cast<std::size_t>(ShapePair::count)> shape_pairs{{
#define TEXT_PAIR(name, text, ground)
#define SHAPE_PAIR(name, shape, ground) {#name, Token::shape, Token::ground},
#include "web/widgets/theme_pairs.def"
#undef TEXT_PAIR
#undef SHAPE_PAIR
}};

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Rgb rgb) {
    return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue);
}

} // namespace

Rgb color(Token token, Appearance appearance) {
    const Shades& shade = shades[static_cast<std::size_t>(token)];
    const std::uint32_t value = appearance == Appearance::dark ? shade.dark : shade.light;
    return {static_cast<std::uint8_t>(value >> 16U & 255U),
            static_cast<std::uint8_t>(value >> 8U & 255U), static_cast<std::uint8_t>(value & 255U)};
}

TokenPair tokens(TextPair pair) {
    return text_pairs[static_cast<std::size_t>(pair)];
}

TokenPair tokens(ShapePair pair) {
    return shape_pairs[static_cast<std::size_t>(pair)];
}

double contrast_ratio(Rgb one, Rgb other) {
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace zicha::web
