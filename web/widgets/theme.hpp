// The page's colours, by name, in a light and a dark appearance.
// Use: text is coloured through a TextPair and shapes that carry meaning through a ShapePair, so
// that the list the contrast test walks is the list of what is drawn. Grounds and decoration
// (hairlines, rounded panels) take a Token.
// Limits: knows nothing of ImGui or the browser; compiles natively for its test.
#pragma once

#include <cstdint>

namespace zicha::web {

enum class Appearance : std::uint8_t { light, dark };

enum class Token : std::uint8_t {
#define COLOR(token, light, dark) token,
#include "web/widgets/theme_tokens.def"
#undef COLOR
    count
};

#define TEXT_PAIR(name, text, ground)
#define SHAPE_PAIR(name, shape, ground)

enum class TextPair : std::uint8_t {
#undef TEXT_PAIR
#define TEXT_PAIR(name, text, ground) name,
#include "web/widgets/theme_pairs.def"
#undef TEXT_PAIR
#define TEXT_PAIR(name, text, ground)
    count
};

enum class ShapePair : std::uint8_t {
#undef SHAPE_PAIR
#define SHAPE_PAIR(name, shape, ground) name,
#include "web/widgets/theme_pairs.def"
    count
};

#undef TEXT_PAIR
#undef SHAPE_PAIR

struct Rgb {
    std::uint8_t red;
    std::uint8_t green;
    std::uint8_t blue;
};

struct TokenPair {
    const char* name;
    Token front;
    Token ground;
};

[[nodiscard]] Rgb color(Token token, Appearance appearance);
[[nodiscard]] TokenPair tokens(TextPair pair);
[[nodiscard]] TokenPair tokens(ShapePair pair);

// WCAG 2.2's contrast ratio, 1 to 21.
[[nodiscard]] double contrast_ratio(Rgb one, Rgb other);

} // namespace zicha::web
