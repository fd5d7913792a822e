// The fewest further hours of one plan, and one cheapest way to share them out over the
// categories and the periods that are open.
//
// Use: `FurtherHours(state, vertices, short_of)`; amounts are in hundredths of an hour. Promises:
// exact. That the vertices are all of 0 and 1 (vertices.hpp) means that whole hundredths suffice;
// each column, in its order, takes as much as some cheapest way gives it.
#pragma once

#include "core/needs/needs_book.hpp"

namespace zicha::needs {

class FurtherHours {
public:
    // What each group is short, none below 0.
    FurtherHours(const FurtherState& state, const FurtherVertices& vertices,
                 std::vector<std::int64_t> short_of)
        : state_(state), vertices_(vertices), short_of_(std::move(short_of)) {}

    [[nodiscard]] std::int64_t fewest() const { return fewest(short_of_); }

    // By column of the state; they sum to the fewest.
    [[nodiscard]] std::vector<std::int64_t> shares() const;

private:
    using ByGroup = std::vector<std::int64_t>;

    [[nodiscard]] std::int64_t fewest(const ByGroup& short_of) const;

    const FurtherState& state_;
    const FurtherVertices& vertices_;
    ByGroup short_of_;
};

} // namespace zicha::needs
