#include "web/platform/small_format.hpp"

#include <algorithm>
#include <cstring>

namespace zicha::web::platform {

namespace {

struct Specification {
    bool zeros = false;
    int width = 0;
    int precision = -1;
};

int read_number(const char*& at, va_list& arguments) {
    if (*at == '*') {
        ++at;
        return va_arg(arguments, int);
    }
    int number = 0;
    while (*at >= '0' && *at <= '9')
        number = number * 10 + (*at++ - '0');
    return number;
}

Specification read_specification(const char*& at, va_list& arguments) {
    Specification result;
    result.zeros = *at == '0';
    result.width = read_number(at, arguments);
    if (*at == '.')
        result.precision = read_number(++at, arguments);
    return result;
}

std::string digits(unsigned number, unsigned base, bool capital) {
    std::string text;
    do {
        text.insert(text.begin(),
                    (capital ? "0123456789ABCDEF" : "0123456789abcdef")[number % base]);
        number /= base;
    } while (number != 0);
    return text;
}

std::string decimal(int number) {
    const auto magnitude = static_cast<unsigned>(number);
    return number < 0 ? "-" + digits(0U - magnitude, 10, false) : digits(magnitude, 10, false);
}

std::string bounded(const char* text, int precision) {
    return precision < 0 ? std::string(text)
                         : std::string(text, strnlen(text, static_cast<std::size_t>(precision)));
}

std::string convert(char kind, const Specification& specification, va_list& arguments) {
    switch (kind) {
    case 's':
        return bounded(va_arg(arguments, const char*), specification.precision);
    case 'd':
    case 'i':
        return decimal(va_arg(arguments, int));
    case 'u':
        return digits(va_arg(arguments, unsigned), 10, false);
    case 'x':
    case 'X':
        return digits(va_arg(arguments, unsigned), 16, kind == 'X');
    case 'c':
        return std::string(1, static_cast<char>(va_arg(arguments, int)));
    case '%':
        return "%";
    default:
        return {};
    }
}

std::string format(const char* at, va_list& arguments) {
    std::string result;
    while (*at != 0) {
        if (*at != '%') {
            result += *at++;
            continue;
        }
        const Specification specification = read_specification(++at, arguments);
        if (*at == 0)
            break;
        const std::string part = convert(*at++, specification, arguments);
        const auto width = static_cast<std::size_t>(std::max(specification.width, 0));
        if (part.size() < width)
            result.append(width - part.size(), specification.zeros ? '0' : ' ');
        result += part;
    }
    return result;
}

} // namespace

std::string small_format(const char* text, va_list arguments) {
    va_list copy;
    va_copy(copy, arguments);
    std::string result = format(text, copy);
    va_end(copy);
    return result;
}

} // namespace zicha::web::platform
