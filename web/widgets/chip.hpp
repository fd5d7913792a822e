// A filter that is on or off: a toggle button with a rim, filled while it is on; with a verdict's
// icon, if it is about one.
//
// Use: `chip` in a box of a Flow, at least `chip_width` wide; true in the frame in which it is
// pressed.
#pragma once

#include "web/widgets/verdict_badge.hpp"

#include <string_view>

namespace zicha::web {

struct ChipLook {
    const VerdictLook* verdict = nullptr;
    bool is_on = false;
};

[[nodiscard]] float chip_width(const Ui& ui, std::string_view label, bool has_icon);
bool chip(Ui& ui, std::string_view key, Rect box, std::string_view label, ChipLook look);

} // namespace zicha::web
