#include "core/needs/further_hours.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace zicha::needs {
namespace {

// What is left once a column has given so many hours.
void fill(std::vector<std::int64_t>& short_of, std::uint32_t groups, std::int64_t hours) {
    for (std::uint32_t left = groups; left != 0; left &= left - 1) {
        std::int64_t& group = short_of[static_cast<std::size_t>(std::countr_zero(left))];
        group = std::max<std::int64_t>(0, group - hours);
    }
}

// More than this a column gives in vain.
std::int64_t most_short(const std::vector<std::int64_t>& short_of, std::uint32_t groups) {
    std::int64_t most = 0;
    for (std::uint32_t left = groups; left != 0; left &= left - 1)
        most = std::max(most, short_of[static_cast<std::size_t>(std::countr_zero(left))]);
    return most;
}

} // namespace

std::int64_t FurtherHours::fewest(const ByGroup& short_of) const {
    std::int64_t all = 0;
    for (const std::vector<std::uint32_t>& part : vertices_) {
        std::int64_t greatest = 0;
        for (const std::uint32_t vertex : part) {
            std::int64_t sum = 0;
            for (std::uint32_t left = vertex; left != 0; left &= left - 1)
                sum += short_of[static_cast<std::size_t>(std::countr_zero(left))];
            greatest = std::max(greatest, sum);
        }
        all += greatest;
    }
    return all;
}

std::vector<std::int64_t> FurtherHours::shares() const {
    std::vector<std::int64_t> shares;
    ByGroup rest = short_of_;
    ByGroup tried;
    std::int64_t whole = fewest(rest); // of the rest
    for (const EarnedColumn& column : state_.columns) {
        // Whatever lies between none and the most that a cheapest way gives is in one as well.
        std::int64_t good = 0;
        std::int64_t bad = std::min(whole, most_short(rest, column.groups)) + 1;
        // All that it can give is usually good.
        for (std::int64_t middle = bad - 1; bad - good > 1; middle = good + (bad - good) / 2) {
            tried = rest;
            fill(tried, column.groups, middle);
            const bool is_cheapest = middle + fewest(tried) == whole;
            (is_cheapest ? good : bad) = middle;
        }
        shares.push_back(good);
        fill(rest, column.groups, good);
        whole -= good;
    }
    return shares;
}

} // namespace zicha::needs
