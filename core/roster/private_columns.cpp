#include "core/roster/private_columns.hpp"

#include "core/base/words.hpp"
#include "core/facts/privacy.hpp"

#include <algorithm>

namespace zicha::roster {

void PrivateColumns::count(const Record& record) {
    const std::size_t columns = std::min(record.size(), counts_.size());
    for (std::size_t column = 0; column < columns; ++column) {
        const std::string_view cell = record[column];
        if (is_blank_text(cell))
            continue;
        ++counts_[column].filled;
        counts_[column].private_ones += facts::looks_private(cell) ? 1U : 0U;
    }
}

bool PrivateColumns::is_private(std::size_t column) const {
    const Counts& counts = counts_[column];
    return counts.private_ones * 2 > counts.filled;
}

} // namespace zicha::roster
