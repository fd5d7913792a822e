// Which columns of a roster hold identity-card or mobile numbers and are to be dropped.
//
// Use: `count` the first records, then `is_private` for each column. Limits: as privacy.hpp.
#pragma once

#include "core/base/record.hpp"

#include <cstddef>
#include <vector>

namespace zicha::roster {

class PrivateColumns {
public:
    explicit PrivateColumns(std::size_t columns) : counts_(columns) {}

    void count(const Record& record);
    // More than half of the column's cells that are not blank look private.
    [[nodiscard]] bool is_private(std::size_t column) const;

private:
    struct Counts {
        std::size_t filled = 0;
        std::size_t private_ones = 0;
    };
    std::vector<Counts> counts_;
};

} // namespace zicha::roster
