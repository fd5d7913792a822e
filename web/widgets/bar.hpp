// A bar of an amount with a tick at its minimum: plain when reached, hatched while it is not.
#pragma once

#include "core/base/class_hours.hpp"
#include "web/widgets/ui.hpp"

namespace zicha::web {

// Decorates a figure that is next to it in words, so it has no node of its own.
void draw_bar(const Ui& ui, Rect box, ClassHours have, ClassHours need);

} // namespace zicha::web
