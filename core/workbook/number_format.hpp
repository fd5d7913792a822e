// What a number format lets people see of hours: not always what the workbook stores.
//
// Use: `read_number_format` once for each style; `shown_hours` for a cell. Promises: formats that
// show hours as they are stored, with any usual unit behind them, are no format to look at;
// rounding is Excel's. Limits: what a format shows is told for hours in hundredths, which are not
// negative; formats of conditions, colours and colour scales that hide a number by its looks are
// not seen through, nor are columns too narrow for their numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::workbook {

struct NumberSection {
    enum class Shows : std::uint8_t { nothing, digits, fraction, scientific, as_stored };
    enum class Compares : std::uint8_t { never, below, at_most, equal, other, at_least, above };
    Shows shows = Shows::nothing;
    std::string before; // the digits, as text
    std::string behind;
    bool shows_zero = false; // there is a 0 among the digits
    std::size_t decimals = 0;
    std::size_t thousands = 0; // by how many of them the number is divided
    Compares compares = Compares::never;
    std::int64_t bound = 0; // in hundredths
};

struct NumberFormat {
    std::vector<NumberSection> sections;
    bool shows_whole_hours = false; // all but 0 as they are stored
    std::string text;               // as it is written
};

// Nothing if it shows all hours as they are stored.
[[nodiscard]] std::optional<NumberFormat> read_number_format(std::string_view format);

struct ShownHours {
    std::string text;        // blank: nothing is shown
    bool is_another = false; // a number that nobody can mean by those that are stored
};

// Nothing if they are shown as they are stored.
[[nodiscard]] std::optional<ShownHours> shown_hours(const NumberFormat& format,
                                                    std::int64_t hundredths);

} // namespace zicha::workbook
