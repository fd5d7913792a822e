// The handle of a column of hours: dragged up and down by a pointer or a finger, or moved by keys;
// a slider of the twin.
//
// Use: `hours_handle` once a frame for each, its box lying around the column's end; it gives the
// new amount in the frame in which it changes. Promises: it goes in whole hours, and an amount
// between them stays until it is moved. A finger that begins on it does not scroll. Limits: keys
// need the twin.
#pragma once

#include "core/base/class_hours.hpp"
#include "web/widgets/ui.hpp"

#include <optional>
#include <string_view>

namespace zicha::web {

struct HoursHandle {
    std::string_view key;
    std::string_view name;
    ClassHours value;
    ClassHours most;    // by keys
    ClassHours highest; // by dragging: where the chart ends
    float hour = 1;     // its height, device pixels
    Token color = Token::accent;
};

[[nodiscard]] std::optional<ClassHours> hours_handle(Ui& ui, const HoursHandle& handle, Rect box);

} // namespace zicha::web
