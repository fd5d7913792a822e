// A verdict or the state of a requirement: always a colour, a shape and a word together.
#pragma once

#include "core/assess/assess.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/ui.hpp"

#include <string_view>

namespace zicha::web {

// The look of a verdict; requirements share the looks of the verdicts they lead to.
struct VerdictLook {
    Icon icon;
    Ground ground;
    Token edge;
    TextPair word;           // upon its soft ground
    TextPair word_on_raised; // upon a card
    ShapePair shape;
};

// Under a provisional edition a verdict has the icon of its own, and the colour of all that is
// assumed.
[[nodiscard]] VerdictLook look_of(assess::Verdict verdict, bool is_assumed);
[[nodiscard]] VerdictLook look_of(assess::RequirementValue value);

// Icon and word in large type.
void verdict_badge(Ui& ui, const VerdictLook& look, std::string_view word);
// Icon and word in one line at the right end of a box.
[[nodiscard]] float value_badge_width(const Ui& ui, std::string_view word);
void value_badge(Ui& ui, const VerdictLook& look, std::string_view word, Rect box);

} // namespace zicha::web
