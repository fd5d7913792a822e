// The clock by which the host counts its waits: it never jumps.
#pragma once

#include <chrono>

namespace zicha::host {

using Clock = std::chrono::steady_clock;

} // namespace zicha::host
