#include "core/rules/written_years.hpp"

#include "core/base/ascii.hpp"

#include <algorithm>
#include <string>

namespace zicha::rules {
namespace {

constexpr std::size_t digits_of_year = 4;

// A number of the text, by itself.
struct Number {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Number> numbers_in(std::string_view text) {
    std::vector<Number> numbers;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_digit(text[end]))
            ++end;
        if (end > at)
            numbers.push_back({at, end});
        at = std::max(end, at + 1);
    }
    return numbers;
}

// The number of a document ends in its serial: 33 of 嘉人社〔2025〕33号.
std::string serial_of(const Source& source) {
    const std::vector<Number> numbers = numbers_in(source.number);
    if (numbers.size() < 2)
        return {};
    return source.number.substr(numbers.back().begin, numbers.back().end - numbers.back().begin);
}

bool stands_in_number(std::string_view text, std::size_t at, const Source& source) {
    for (std::size_t found = text.find(source.number);
         !source.number.empty() && found != std::string_view::npos;
         found = text.find(source.number, found + 1))
        if (at >= found && at < found + source.number.size())
            return true;
    return false;
}

// "notice 33 (2025)", "2025年33号": the year and the serial of one document, side by side.
bool stands_by_serial(std::string_view text, const std::vector<Number>& numbers, std::size_t index,
                      const Source& source) {
    constexpr std::size_t near = 5;
    const std::string serial = serial_of(source);
    const std::string_view year =
        text.substr(numbers[index].begin, numbers[index].end - numbers[index].begin);
    if (serial.empty() || source.number.find(year) == std::string::npos)
        return false;
    const auto is_serial = [&](const Number& number) {
        return text.substr(number.begin, number.end - number.begin) == serial;
    };
    const bool is_after = index > 0 && is_serial(numbers[index - 1]) &&
                          numbers[index].begin - numbers[index - 1].end <= near;
    const bool is_before = index + 1 < numbers.size() && is_serial(numbers[index + 1]) &&
                           numbers[index + 1].begin - numbers[index].end <= near;
    return is_after || is_before;
}

bool is_dash(std::string_view between) {
    constexpr std::string_view dashes[] = {"–",  "-",    "—",    "－",  "~",   "～",  "至",
                                           "到", "年至", "年到", "年–", "年-", "年—", " to "};
    return std::find(std::begin(dashes), std::end(dashes), between) != std::end(dashes);
}

} // namespace

std::vector<WrittenYear> years_in(std::string_view text, int least, int most,
                                  const std::vector<Source>& sources) {
    const std::vector<Number> numbers = numbers_in(text);
    std::vector<WrittenYear> years;
    std::size_t end_of_last = 0;
    for (std::size_t index = 0; index < numbers.size(); ++index) {
        const Number& number = numbers[index];
        if (number.end - number.begin != digits_of_year)
            continue;
        WrittenYear year;
        year.at = number.begin;
        year.year = whole_number(text.substr(number.begin, digits_of_year)).value_or(0);
        if (year.year < least || year.year > most)
            continue;
        year.is_of_document =
            std::any_of(sources.begin(), sources.end(), [&](const Source& source) {
                return stands_in_number(text, number.begin, source) ||
                       stands_by_serial(text, numbers, index, source);
            });
        if (!years.empty() && is_dash(text.substr(end_of_last, number.begin - end_of_last))) {
            years.back().begins_range = true;
            year.ends_range = true;
        }
        end_of_last = number.end;
        years.push_back(year);
    }
    return years;
}

} // namespace zicha::rules
