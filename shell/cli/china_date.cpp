#include "shell/cli/china_date.hpp"

#include <chrono>

namespace zicha::cli {

CivilDate today_in_china() {
    using namespace std::chrono;
    const year_month_day day{floor<days>(system_clock::now() + hours{8})};
    return {static_cast<std::int16_t>(static_cast<int>(day.year())),
            static_cast<std::uint8_t>(static_cast<unsigned>(day.month())),
            static_cast<std::uint8_t>(static_cast<unsigned>(day.day()))};
}

} // namespace zicha::cli
