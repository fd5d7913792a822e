// One fact of one person, encoded in 32 bits so that a column can hold a million of them.
//
// Use: made by a reader (cell_reader.hpp) or by the factories; read back by the accessor that fits
// the column's kind. A blank cell is "not given": unknown, not zero.
// Limits: a Cell does not know its column; the RuleBook does.
#pragma once

#include "core/base/class_hours.hpp"
#include "core/base/truth.hpp"

#include <cstdint>

namespace zicha {

class Cell {
public:
    constexpr Cell() = default; // blank
    [[nodiscard]] static constexpr Cell of_hours(ClassHours hours) {
        return Cell(hours.hundredths());
    }
    [[nodiscard]] static constexpr Cell of_choice(std::uint8_t value) { return Cell(value); }
    [[nodiscard]] static constexpr Cell of_answer(bool yes) { return Cell(yes ? 1 : 0); }

    [[nodiscard]] constexpr bool is_blank() const { return encoded_ < 0; }
    [[nodiscard]] constexpr ClassHours hours() const {
        return ClassHours::from_hundredths(encoded_);
    }
    [[nodiscard]] constexpr std::uint8_t choice() const {
        return static_cast<std::uint8_t>(encoded_);
    }
    [[nodiscard]] constexpr Truth truth() const {
        return is_blank() ? Truth::unknown : truth_of(encoded_ != 0);
    }
    // As lanes.hpp takes it: below zero where blank.
    [[nodiscard]] constexpr std::int32_t encoded() const { return encoded_; }
    friend constexpr bool operator==(Cell, Cell) = default;

private:
    constexpr explicit Cell(std::int32_t encoded) : encoded_(encoded) {}
    std::int32_t encoded_ = -1;
};

} // namespace zicha
