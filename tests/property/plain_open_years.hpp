// Small books of three years of which several are open, and persons under them, drawn at random;
// with a plain reading that tries every way to earn hours. Hours are in hundredths.
#pragma once

#include "tests/property/random_persons.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace zicha::tests {

inline constexpr int open_book_years = 3; // 2024 to 2026
inline constexpr int open_book_kinds = 2; // the categories "a" and "b"
using YearCells = std::array<std::array<int, open_book_kinds>, open_book_years>;

struct YearMinimum {
    unsigned kinds = 3; // set of the categories
    bool is_total = false;
    int first = 0; // of its years
    int last = 0;
    int figure = 0;
    std::optional<int> made_up;
};

struct YearOpen {
    int year = 0;
    bool is_made_up = false;
    std::optional<int> until; // a day of January 2027
};

// All of the minima; of the first two either, if it is so drawn.
struct OpenYearsBook {
    std::vector<YearMinimum> minima;
    bool has_choice = false;
    std::vector<YearOpen> open; // first choice first
};

// -1 in a cell: unknown.
struct OpenYearsPerson {
    YearCells in_time{};
    YearCells made_up{};
};

inline bool minimum_is_met(const YearMinimum& minimum, const OpenYearsPerson& person) {
    int in_time = 0;
    int all = 0;
    for (int year = minimum.first; year <= minimum.last; ++year)
        for (int kind = 0; kind < open_book_kinds; ++kind) {
            if (!minimum.is_total && (minimum.kinds >> kind & 1U) == 0)
                continue;
            const auto at = static_cast<std::size_t>(year);
            const auto of = static_cast<std::size_t>(kind);
            in_time += person.in_time[at][of];
            all += person.in_time[at][of] + person.made_up[at][of];
        }
    if (!minimum.made_up)
        return all >= minimum.figure;
    return in_time >= minimum.figure || all >= *minimum.made_up;
}

inline bool all_is_met(const OpenYearsBook& book, const OpenYearsPerson& person) {
    std::size_t first = 0;
    if (book.has_choice) {
        if (!minimum_is_met(book.minima[0], person) && !minimum_is_met(book.minima[1], person))
            return false;
        first = 2;
    }
    return std::all_of(book.minima.begin() + static_cast<std::ptrdiff_t>(first), book.minima.end(),
                       [&](const YearMinimum& minimum) { return minimum_is_met(minimum, person); });
}

// Whether some way to earn so many hours for each of the years is enough.
inline bool enough_with(const OpenYearsBook& book, OpenYearsPerson& person,
                        const std::vector<int>& by_open, std::size_t at = 0) {
    if (at == by_open.size())
        return all_is_met(book, person);
    const YearOpen& open = book.open[at];
    const auto year = static_cast<std::size_t>(open.year);
    auto& cells = open.is_made_up ? person.made_up[year] : person.in_time[year];
    const auto before = cells;
    bool is_enough = false;
    for (int a = 0; a <= by_open[at] && !is_enough; ++a) {
        cells = {before[0] + a, before[1] + by_open[at] - a};
        is_enough = enough_with(book, person, by_open, at + 1);
    }
    cells = before;
    return is_enough;
}

inline bool is_open_on(const YearOpen& open, int day) {
    return !open.until || day <= *open.until;
}

// The fewest hours that are enough, earned in years that are open on the day.
inline std::optional<int> fewest_hours(const OpenYearsBook& book, OpenYearsPerson person, int day) {
    std::vector<int> shares(book.open.size());
    for (std::size_t at = 0; at < shares.size(); ++at)
        shares[at] = is_open_on(book.open[at], day) ? 1 : 0;
    OpenYearsPerson rich = person;
    constexpr int plenty = 100;
    for (std::size_t at = 0; at < shares.size(); ++at)
        if (shares[at] != 0) {
            const auto year = static_cast<std::size_t>(book.open[at].year);
            (book.open[at].is_made_up ? rich.made_up : rich.in_time)[year] = {plenty, plenty};
        }
    if (!all_is_met(book, rich))
        return std::nullopt;
    const std::vector<int> is_open = shares;
    const std::function<bool(std::size_t, int)> share_out = [&](std::size_t at, int hours) {
        if (at == shares.size())
            return hours == 0 && enough_with(book, person, shares);
        for (int here = 0; here <= (is_open[at] != 0 ? hours : 0); ++here) {
            shares[at] = here;
            if (share_out(at + 1, hours - here))
                return true;
        }
        return false;
    };
    for (int hours = 0;; ++hours)
        if (share_out(0, hours))
            return hours;
}

inline YearMinimum draw_year_minimum(Random& random, const std::vector<YearOpen>& open) {
    YearMinimum minimum;
    minimum.kinds = static_cast<unsigned>(random.below(3)) + 1;
    minimum.is_total = random.one_in(3);
    minimum.first = random.below(open_book_years);
    minimum.last = random.one_in(3) ? open_book_years - 1 : minimum.first;
    minimum.figure = random.below(4);
    const bool can_make_up = std::any_of(open.begin(), open.end(), [&](const YearOpen& one) {
        return one.is_made_up && minimum.first <= one.year && one.year <= minimum.last;
    });
    if (can_make_up && !random.one_in(3))
        minimum.made_up = minimum.figure + random.below(3);
    return minimum;
}

inline OpenYearsBook draw_open_book(Random& random) {
    OpenYearsBook book;
    const auto until = [&] {
        return random.one_in(3) ? std::nullopt : std::optional<int>(random.below(3) + 2);
    };
    for (int year = open_book_years - 1; year >= 0; --year)
        if (year == open_book_years - 1 || !random.one_in(3))
            book.open.push_back({year, year < open_book_years - 1 && !random.one_in(5), until()});
    if (random.one_in(2))
        std::reverse(book.open.begin(), book.open.end());
    for (int minima = random.below(4) + 2; minima > 0; --minima)
        book.minima.push_back(draw_year_minimum(random, book.open));
    book.has_choice = random.one_in(3);
    return book;
}

} // namespace zicha::tests
