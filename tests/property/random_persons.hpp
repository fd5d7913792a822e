// Persons drawn at random, near the limits of a rule book, for properties that must hold for all.
#pragma once

#include "tests/persons.hpp"

#include <cstdint>
#include <vector>

namespace zicha::tests {

// A small generator of our own, so that every machine draws the same persons.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    // From 0 to `below` − 1.
    std::int32_t below(std::int32_t below) {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        mixed ^= mixed >> 31U;
        return static_cast<std::int32_t>(mixed % static_cast<std::uint64_t>(below));
    }
    bool one_in(std::int32_t n) { return below(n) == 0; }

private:
    std::uint64_t state_;
};

// `hours` gives an amount; a cell is blank once in `blank_rate`. Totals never fall below the parts.
template <typename Hours>
std::vector<Cell> random_person(const rules::RuleBook& book, Random& random,
                                std::int32_t blank_rate, const Hours& hours) {
    std::vector<Cell> cells(book.columns.size());
    for (std::size_t at = 0; at < book.columns.size(); ++at) {
        const rules::FactColumn& column = book.columns[at];
        const bool is_blank = random.one_in(blank_rate);
        switch (column.kind) {
        case rules::FactKind::choice:
            if (!is_blank)
                cells[at] = Cell::of_choice(static_cast<std::uint8_t>(
                    random.below(static_cast<std::int32_t>(column.values.size()))));
            break;
        case rules::FactKind::yes_no:
            if (!is_blank)
                cells[at] = Cell::of_answer(random.one_in(2));
            break;
        case rules::FactKind::assessed:
            if (random.one_in(4))
                cells[at] = Cell::of_answer(!random.one_in(3));
            break;
        case rules::FactKind::hours:
            if (!is_blank)
                cells[at] = Cell::of_hours(hours());
            break;
        case rules::FactKind::total:
            break;
        }
    }
    for (std::size_t year = 0; year < book.hours.years; ++year) {
        if (!random.one_in(4))
            continue;
        ClassHours known;
        for (std::size_t category = 0; category < book.hours.categories.size(); ++category) {
            const Cell cell = cells[book.hours.hours_column(year, category)];
            known += cell.is_blank() ? ClassHours{} : cell.hours();
        }
        cells[book.hours.total_column(year)] =
            Cell::of_hours(random.one_in(3) ? known : known + hours());
    }
    return cells;
}

// Hours of the notice of 2025 crowd around what it asks for.
inline ClassHours hours_near_the_limits(Random& random) {
    constexpr std::int32_t limits[] = {0, 1800, 6000, 7200, 9000, 9600, 24000, 36000};
    const std::int32_t limit = limits[random.below(8)];
    const std::int32_t moved = random.one_in(2) ? limit : limit + random.below(3) - 1;
    return ClassHours::from_hundredths(std::max(0, moved));
}

inline std::vector<Cell> person_near_the_limits(Random& random, std::int32_t blank_rate) {
    return random_person(jiaxing(), random, blank_rate,
                         [&] { return hours_near_the_limits(random); });
}

} // namespace zicha::tests
