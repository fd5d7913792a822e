// Cells of a roster that only books of needs ask for: a count, a day, records of hours.
//
// Use: `read_count`, `read_day` and `read_records`. The problem has no place but the value. Besides
// "2026-03-25" a day is written 2026/3/25, 2026.3.25 or 2026年3月25日; records are day, category
// and hours, with semicolons or line breaks between them. Limits: a year has four digits, and comes
// first; a count is a whole number as people write it, without a unit.
#pragma once

#include "core/needs/person.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace zicha::screening {

// Blank, or a word for it.
[[nodiscard]] bool says_unknown(std::string_view cell);
[[nodiscard]] bool says_none(std::string_view cell);

[[nodiscard]] Result<needs::FactValue> read_count(const needs::NeedsFact& fact,
                                                  std::string_view cell);
[[nodiscard]] Result<needs::FactValue> read_day(const needs::NeedsFact& fact,
                                                std::string_view cell);
[[nodiscard]] Result<std::vector<needs::GivenHours>> read_records(const needs::NeedsBook& book,
                                                                  std::string_view cell);

} // namespace zicha::screening
