// Today's date in China, whatever the zone of this machine.
#pragma once

#include "core/base/calendar.hpp"

namespace zicha {

[[nodiscard]] CivilDate today_in_china();

} // namespace zicha
