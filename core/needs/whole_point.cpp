#include "core/needs/whole_point.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>

namespace zicha::needs {
namespace {

using SimplexRow = std::vector<std::int64_t>;

// The bounds as slack = most − sum of weight × number, in a table over one divisor; the numbers
// that are outside of the basis are 0.
class Simplex {
public:
    Simplex(const std::vector<LinearBound>& bounds, std::size_t numbers) : numbers_(numbers) {
        for (const LinearBound& bound : bounds) {
            SimplexRow row = bound.weights;
            row.push_back(bound.most);
            basis_.push_back(numbers + basis_.size());
            table_.push_back(std::move(row));
        }
        for (std::size_t number = 0; number < numbers; ++number)
            outside_.push_back(number);
    }

    [[nodiscard]] PointSearch solve() {
        constexpr int most_pivots = 10'000;
        for (int pivots = 0; pivots < most_pivots; ++pivots) {
            const std::optional<std::size_t> row = row_below_zero();
            if (!row)
                return PointSearch::found;
            const std::optional<std::size_t> column = entering(*row);
            if (!column)
                return PointSearch::none;
            if (!pivot(*row, *column))
                return PointSearch::too_hard;
        }
        return PointSearch::too_hard;
    }

    // The first number that is a fraction, and the whole number below it.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::int64_t>> fraction() const {
        for (std::size_t row = 0; row < table_.size(); ++row)
            if (basis_[row] < numbers_ && table_[row][numbers_] % divisor_ != 0)
                return std::pair(basis_[row], table_[row][numbers_] / divisor_);
        return std::nullopt;
    }

private:
    // Always the least of those that can be chosen, so that it ends.
    [[nodiscard]] std::optional<std::size_t> row_below_zero() const {
        std::optional<std::size_t> chosen;
        for (std::size_t row = 0; row < table_.size(); ++row)
            if (table_[row][numbers_] < 0 && (!chosen || basis_[row] < basis_[*chosen]))
                chosen = row;
        return chosen;
    }
    [[nodiscard]] std::optional<std::size_t> entering(std::size_t row) const {
        std::optional<std::size_t> chosen;
        for (std::size_t column = 0; column < numbers_; ++column)
            if (table_[row][column] < 0 && (!chosen || outside_[column] < outside_[*chosen]))
                chosen = column;
        return chosen;
    }
    [[nodiscard]] bool pivot(std::size_t row, std::size_t column);

    std::size_t numbers_;
    std::vector<SimplexRow> table_;
    std::vector<std::size_t> basis_;   // by row: which number or slack it is
    std::vector<std::size_t> outside_; // by column
    std::int64_t divisor_ = 1;         // above 0
};

bool Simplex::pivot(std::size_t row, std::size_t column) {
    const std::int64_t by = table_[row][column]; // below 0
    for (std::size_t at = 0; at < table_.size(); ++at) {
        if (at == row)
            continue;
        const std::int64_t factor = table_[at][column];
        for (std::size_t entry = 0; entry <= numbers_; ++entry) {
            std::int64_t kept = 0;
            std::int64_t taken = 0;
            std::int64_t left = 0;
            if (entry == column)
                continue;
            if (__builtin_mul_overflow(table_[at][entry], by, &kept) ||
                __builtin_mul_overflow(factor, table_[row][entry], &taken) ||
                __builtin_sub_overflow(kept, taken, &left))
                return false;
            table_[at][entry] = -(left / divisor_);
        }
    }
    // The divisor becomes −by, so that it stays above 0; so the pivot's row changes its signs, and
    // its column, which would have to change them twice, stays.
    for (std::size_t entry = 0; entry <= numbers_; ++entry)
        if (entry != column)
            table_[row][entry] = -table_[row][entry];
    table_[row][column] = -divisor_;
    divisor_ = -by;
    std::swap(basis_[row], outside_[column]);
    return true;
}

void divide_weights(LinearBound& bound) {
    std::int64_t divisor = 0;
    for (const std::int64_t weight : bound.weights)
        divisor = std::gcd(divisor, weight);
    if (divisor < 2)
        return;
    for (std::int64_t& weight : bound.weights)
        weight /= divisor;
    // Rounded down: the sum is whole.
    const bool is_uneven = bound.most % divisor != 0;
    bound.most = bound.most / divisor - (is_uneven && bound.most < 0 ? 1 : 0);
}

class WholeSearch {
public:
    explicit WholeSearch(std::size_t numbers) : numbers_(numbers) {}

    [[nodiscard]] PointSearch search(std::vector<LinearBound>& bounds) {
        constexpr int most_systems = 500;
        if (++systems_ > most_systems)
            return PointSearch::too_hard;
        Simplex simplex(bounds, numbers_);
        const PointSearch solved = simplex.solve();
        if (solved != PointSearch::found)
            return solved;
        const auto fraction = simplex.fraction();
        if (!fraction)
            return PointSearch::found;
        const auto [number, below] = *fraction;
        const PointSearch under = with(bounds, number, 1, below);
        if (under != PointSearch::none)
            return under;
        return with(bounds, number, -1, -(below + 1));
    }

private:
    [[nodiscard]] PointSearch with(std::vector<LinearBound>& bounds, std::size_t number,
                                   std::int64_t weight, std::int64_t most) {
        LinearBound bound;
        bound.weights.resize(numbers_);
        bound.weights[number] = weight;
        bound.most = most;
        bounds.push_back(std::move(bound));
        const PointSearch result = search(bounds);
        bounds.pop_back();
        return result;
    }

    std::size_t numbers_;
    int systems_ = 0;
};

} // namespace

PointSearch find_whole_point(const std::vector<LinearBound>& bounds,
                             const std::vector<std::int64_t>& limits) {
    std::vector<LinearBound> all = bounds;
    for (LinearBound& bound : all)
        divide_weights(bound);
    for (std::size_t number = 0; number < limits.size(); ++number) {
        LinearBound limit;
        limit.weights.resize(limits.size());
        limit.weights[number] = 1;
        limit.most = limits[number];
        all.push_back(std::move(limit));
    }
    return WholeSearch(limits.size()).search(all);
}

} // namespace zicha::needs
