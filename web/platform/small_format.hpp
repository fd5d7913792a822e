// printf for the few formats that name a window of ImGui or a byte in a JSON error: %s, %d, %u, %x,
// %X, %c and %% with width, zeros and precision. It takes the place of the C library's, which would
// bring floating point of 128 bits into the page; numbers that a person sees are core's to format.
#pragma once

#include <cstdarg>
#include <string>

namespace zicha::web::platform {

[[nodiscard]] std::string small_format(const char* format, va_list arguments);

} // namespace zicha::web::platform
