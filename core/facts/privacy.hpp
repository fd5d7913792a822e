// What looks like an identity-card or mobile number, and how it is kept out of results.
//
// Use: `looks_private` on one cell; `masked` for what may be shown of it; PrivateColumns counts the
// cells of a roster's first records and names the columns to be dropped.
// Limits: a whole cell is judged, never a part of a longer text. 18 characters of identity card (17
// digits and a digit or X) and 11-digit mobile numbers of the mainland, with or without +86, spaces
// and hyphens. Check digits and birth dates are not looked at: a mistyped number is private too.
#pragma once

#include "core/base/csv.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::facts {

[[nodiscard]] bool looks_private(std::string_view cell);

// The cell itself, or, if it looks private, asterisks and its last two characters.
[[nodiscard]] std::string masked(std::string_view cell);

class PrivateColumns {
public:
    explicit PrivateColumns(std::size_t columns) : counts_(columns) {}

    void count(const CsvRecord& record);
    // More than half of the column's cells that are not blank look private.
    [[nodiscard]] bool is_private(std::size_t column) const;

private:
    struct Counts {
        std::size_t filled = 0;
        std::size_t private_ones = 0;
    };
    std::vector<Counts> counts_;
};

} // namespace zicha::facts
