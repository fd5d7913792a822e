// What one person says: facts, and hours by year or by day.
//
// Use: `read_needs_person` reads it from JSON; `decide` (decide.hpp) asks it. The members of the
// JSON are the ids of the book's facts; "years", a year to categories and perhaps the "total"; or
// "records", a list of day, category and hours; "made_up", as "years", what was booked to a year
// once that was over; and "carried_in", by category. null is unknown, and what is left out is no
// hours, no day, and no; only a choice or count that is left out is unknown, a day that a ladder
// counts from, and what the book says is unknown so. A year's "completed" is its mark: true, false,
// or none, and then its hours decide. "sums", as "years" but by period, are over several years
// (person_sums.hpp): of those years, what is left out is unknown, unless a blank is none.
// Limits: NeedsLimits. An unknown amount lies between 0 and what the year's total and the sums
// leave, by itself.
#pragma once

#include "core/base/result.hpp"
#include "core/needs/needs_book.hpp"
#include "core/rules/reader/node.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::needs {

struct GivenHours {
    std::size_t category = 0;
    std::int32_t day = 0; // of a year its last
    bool is_carried_in = false;
    bool is_made_up = false; // booked to its year after that was over
    bool is_unknown = false;
    ClassHours hours;                // 0 if they are unknown
    std::optional<ClassHours> limit; // of unknown hours, where something limits them
    std::string name;                // of unknown hours alone: "years.2026.professional"
};

struct GivenTotal {
    std::int32_t day = 0; // the last of the year
    ClassHours hours;
    bool is_made_up = false;
};

// Over a period that takes sums; hours made up do not belong to it.
struct GivenSum {
    std::size_t period = 0;
    std::optional<std::size_t> category; // none: of all
    ClassHours hours;
};

// What the platform says of a year, if it says anything.
enum class YearMark : std::uint8_t { none, complete, not_complete };

struct NeedsPerson {
    std::vector<FactValue> facts; // as the book's
    std::vector<GivenHours> hours;
    std::vector<GivenTotal> totals;
    std::vector<GivenSum> sums;  // of one period, or of several that share no year
    std::vector<YearMark> marks; // as the book's
};

// "years.2025.completed"
[[nodiscard]] std::string name_of_mark(int year);

[[nodiscard]] Result<NeedsPerson> read_needs_person(const NeedsBook& book, std::string_view json,
                                                    std::string_view file);

[[nodiscard]] Result<NeedsPerson> read_needs_person(const NeedsBook& book, const Json& person,
                                                    std::string_view file);

// The total of a year whose hours by category are those from `first` on, which it limits where they
// are unknown. False, and nothing is added, if those that are known are more.
[[nodiscard]] bool add_total(NeedsPerson& person, std::size_t first, const GivenTotal& total);

// Reports what is wrong to the node's problems.
[[nodiscard]] NeedsPerson read_person_members(const NeedsBook& book, const rules::Node& node);

} // namespace zicha::needs
