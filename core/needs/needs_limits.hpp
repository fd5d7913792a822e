// How large a book of needs, and a person under it, can be. The readers refuse what is beyond these
// limits with a diagnostic, so that nothing behind them checks again.
#pragma once

#include "core/base/class_hours.hpp"

#include <cstddef>
#include <cstdint>

namespace zicha::needs {

struct NeedsLimits {
    static constexpr std::size_t categories = 16;
    static constexpr std::size_t layers = 8; // of a file, itself counted
    static constexpr std::size_t facts = 16;
    static constexpr std::size_t yearly = 10; // years for which one fact is asked
    static constexpr std::size_t periods = 16;
    static constexpr std::size_t list = 64;    // sources, examples, operands of one thing …
    static constexpr std::size_t depth = 8;    // of needs, of amounts and of conditions
    static constexpr std::size_t marks = 16;   // years whose mark decides anything
    static constexpr std::size_t minima = 128; // once every `each` is unfolded
    static constexpr std::size_t rows = 256;   // linear minima of a book
    static constexpr std::size_t ways = 64;    // alternatives, of one amount and of the whole book
    static constexpr std::size_t open = 8;     // periods in which hours can still be earned
    static constexpr std::size_t all_groups = 32; // different rows that further hours can fill
    static constexpr std::size_t all_earned = 32; // categories by period that are worth earning
    static constexpr std::size_t groups = 12;     // of those that share such categories
    static constexpr std::size_t earned = 12;     // and such categories among them
    static constexpr std::size_t bases = 200'000; // systems tried to list the vertices
    static constexpr std::size_t vertices = 64;   // of one part of one way
    static constexpr std::size_t worlds = 4096;   // answers that unknown facts can have together
    static constexpr std::size_t records = 4096;  // of one person
    static constexpr std::int64_t weight = 1'000'000; // of an atom in a row, in hundredths
    // Of one figure, of one record and of carried-in hours.
    static constexpr ClassHours hours = ClassHours::from_hundredths(9'999'999);
};

// Amounts are counted in ten-thousandths of an hour, so that a conversion by two decimals is exact.
inline constexpr std::int64_t fine_units = 100; // in a hundredth

} // namespace zicha::needs
