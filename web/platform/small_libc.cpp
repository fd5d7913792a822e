// Functions of the C library and of ImGui that the page replaces by small ones: with the library's
// own a tenth of the page would be floating point that nothing uses.

#include "web/platform/small_format.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <imgui.h>
#include <imgui_internal.h>

using zicha::web::platform::small_format;

namespace {

// Writes what fits; returns the length of the whole.
int put(char* buffer, std::size_t size, const std::string& text) {
    if (buffer != nullptr && size > 0) {
        const std::size_t kept = std::min(text.size(), size - 1);
        std::memcpy(buffer, text.data(), kept);
        buffer[kept] = 0;
    }
    return static_cast<int>(text.size());
}

// A decimal number, nearly: good to fifteen digits.
struct ScaledDecimal {
    double value = 0;
    int exponent = 0;

    const char* read_digits(const char* at, int step) {
        for (; *at >= '0' && *at <= '9'; ++at) {
            value = value * 10 + (*at - '0');
            exponent += step;
        }
        return at;
    }

    [[nodiscard]] double scaled() const {
        double result = value;
        for (int left = exponent; left > 0 && result != 0 && result < HUGE_VAL; --left)
            result *= 10;
        for (int left = exponent; left < 0 && result != 0; ++left)
            result /= 10;
        return result;
    }
};

const char* read_exponent(const char* at, int& exponent) {
    const bool negative = *at == '-';
    if (*at == '+' || *at == '-')
        ++at;
    int number = 0;
    for (; *at >= '0' && *at <= '9'; ++at)
        number = std::min(number * 10 + (*at - '0'), 100000);
    exponent += negative ? -number : number;
    return at;
}

} // namespace

// ImGui wants the length that was written.
int ImFormatStringV(char* buffer, std::size_t size, const char* format, va_list arguments) {
    const int length = put(buffer, size, small_format(format, arguments));
    return buffer == nullptr ? length : std::min(length, static_cast<int>(size) - 1);
}

int ImFormatString(char* buffer, std::size_t size, const char* format, ...) {
    va_list arguments;
    va_start(arguments, format);
    const int length = ImFormatStringV(buffer, size, format, arguments);
    va_end(arguments);
    return length;
}

extern "C" {

// nlohmann/json shows a control character with it.
int snprintf(char* buffer, std::size_t size, const char* format, ...) {
    va_list arguments;
    va_start(arguments, format);
    const int length = put(buffer, size, small_format(format, arguments));
    va_end(arguments);
    return length;
}

// nlohmann/json converts each number with it after checking its form, refuses infinite ones, and
// core then reads the text instead.
double strtod(const char* text, char** end) {
    ScaledDecimal number;
    const char* at = number.read_digits(text + (*text == '-' ? 1 : 0), 0);
    if (*at == '.')
        at = number.read_digits(at + 1, -1);
    if (*at == 'e' || *at == 'E')
        at = read_exponent(at + 1, number.exponent);
    if (end != nullptr)
        *end = const_cast<char*>(at);
    return *text == '-' ? -number.scaled() : number.scaled();
}

// The library's strtod shares a file with these, which libc++ mentions and nothing calls.
float strtof(const char* text, char** end) {
    return static_cast<float>(strtod(text, end));
}
long double strtold(const char* text, char** end) {
    return strtod(text, end);
}
}
