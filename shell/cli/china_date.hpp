// Today's date in China, whatever the zone of this machine.
#pragma once

#include "core/base/calendar.hpp"

namespace zicha::cli {

[[nodiscard]] CivilDate today_in_china();

} // namespace zicha::cli
