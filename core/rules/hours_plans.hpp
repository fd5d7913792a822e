// What a rule file asks of a table of hours: least amounts, the years they are counted in, and the
// plans made of them.
//
// Use: parts of RuleBook (rule_book.hpp), whose hours table, ambiguities and other plans are meant
// by the indexes here.
#pragma once

#include "core/base/class_hours.hpp"
#include "core/base/text.hpp"
#include "core/rules/citation.hpp"
#include "core/rules/rule_book_limits.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace zicha::rules {

// Least hours in total and in each category; a category without a minimum has zero.
struct Minima {
    ClassHours total;
    std::array<ClassHours, RuleBookLimits::categories> by_category{};

    friend constexpr bool operator==(const Minima&, const Minima&) = default;
};

struct Standard {
    std::string id;
    LocalText label;
    Minima minima;
    Citations citations;
};

// Years first … last, as indexes into the HoursTable's years.
struct Window {
    std::string id;
    LocalText label;
    std::size_t first = 0;
    std::size_t last = 0;
    Citations citations;

    [[nodiscard]] std::size_t count() const { return last - first + 1; }
};

// A way to meet an hours requirement; named in results.
struct NamedPath {
    std::string id;
    LocalText label;
};

// The hours of a window, added up, reach the minima.
struct InTotal {
    std::size_t window = 0;
    Minima minima;
    Citations citations;
};

// Every year of the plan's window is complete: assessed so, or (no assessment given) its hours
// reach the standard.
struct EachYear {
    std::size_t standard = 0;
    Citations citations;
};

// Another plan's in_total that would also serve if an open clause is read leniently.
struct Reading {
    std::size_t ambiguity = 0;
    std::size_t plan = 0; // whose in_total is lent
};

struct Plan {
    std::string id;
    LocalText label;
    std::size_t window = 0;
    std::optional<EachYear> each_year;
    std::optional<InTotal> in_total;
    std::vector<Reading> readings;
};

} // namespace zicha::rules
