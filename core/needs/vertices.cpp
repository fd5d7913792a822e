#include "core/needs/vertices.hpp"

#include "core/needs/needs_limits.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace zicha::needs {
namespace {

using GroupSets = std::vector<std::uint32_t>;

// The sets as far as they are in `within`, without those that another one holds.
GroupSets largest_within(const GroupSets& sets, std::uint32_t within) {
    GroupSets cut;
    for (const std::uint32_t set : sets)
        cut.push_back(set & within);
    std::sort(cut.begin(), cut.end());
    cut.erase(std::unique(cut.begin(), cut.end()), cut.end());
    GroupSets largest;
    for (const std::uint32_t set : cut)
        if (set != 0 && std::none_of(cut.begin(), cut.end(), [&](std::uint32_t other) {
                return other != set && (set & other) == set;
            }))
            largest.push_back(set);
    return largest;
}

bool is_connected(const GroupSets& sets, std::uint32_t support) {
    std::uint32_t reached = support & (~support + 1);
    for (std::uint32_t before = 0; before != reached;) {
        before = reached;
        for (const std::uint32_t set : sets)
            if ((set & reached) != 0)
                reached |= set;
    }
    return reached == support;
}

// Of the only solution of "each chosen set sums to 1", as numerators over one divisor above 0.
struct GroupSolution {
    std::vector<std::int64_t> numerators; // in ascending order of the groups
    std::int64_t divisor = 0;             // 0: there is not exactly one
};

std::vector<std::vector<std::int64_t>> system_of(const GroupSets& chosen, std::uint32_t support) {
    std::vector<std::vector<std::int64_t>> rows;
    for (const std::uint32_t set : chosen) {
        std::vector<std::int64_t> row;
        for (std::uint32_t rest = support; rest != 0; rest &= rest - 1)
            row.push_back((set & rest & (~rest + 1)) != 0 ? 1 : 0);
        row.push_back(1);
        rows.push_back(std::move(row));
    }
    return rows;
}

// In integers only: after each step all entries are minors of the matrix, and small.
GroupSolution solve(const GroupSets& chosen, std::uint32_t support) {
    std::vector<std::vector<std::int64_t>> rows = system_of(chosen, support);
    const std::size_t size = rows.size();
    std::int64_t divisor = 1;
    for (std::size_t column = 0; column < size; ++column) {
        std::size_t pivot = column;
        while (pivot < size && rows[pivot][column] == 0)
            ++pivot;
        if (pivot == size)
            return {};
        std::swap(rows[pivot], rows[column]);
        const std::int64_t by = rows[column][column];
        for (std::size_t at = 0; at < size; ++at) {
            const std::int64_t factor = rows[at][column];
            for (std::size_t entry = 0; at != column && entry <= size; ++entry)
                rows[at][entry] = (rows[at][entry] * by - factor * rows[column][entry]) / divisor;
        }
        divisor = by;
    }
    GroupSolution solution;
    for (const std::vector<std::int64_t>& row : rows)
        solution.numerators.push_back(divisor > 0 ? row[size] : -row[size]);
    solution.divisor = divisor > 0 ? divisor : -divisor;
    return solution;
}

class FractionSearch {
public:
    FractionSearch(GroupSets sets, std::uint32_t support)
        : sets_(std::move(sets)), support_(support),
          size_(static_cast<std::size_t>(std::popcount(support))) {}

    // Whether some choice of as many tight sets as there are groups is a vertex; `tried` counts.
    [[nodiscard]] bool finds(std::size_t next, std::size_t& tried) {
        if (tried > NeedsLimits::bases)
            return true; // too many: taken for the worst
        if (chosen_.size() == size_) {
            ++tried;
            return is_vertex();
        }
        for (std::size_t at = next; at + (size_ - chosen_.size()) <= sets_.size(); ++at) {
            chosen_.push_back(sets_[at]);
            const bool is_found = finds(at + 1, tried);
            chosen_.pop_back();
            if (is_found)
                return true;
        }
        return false;
    }

private:
    // Above 0 throughout, and in no set above 1.
    [[nodiscard]] bool is_vertex() const {
        const GroupSolution solution = solve(chosen_, support_);
        if (solution.divisor == 0 ||
            std::any_of(solution.numerators.begin(), solution.numerators.end(),
                        [](std::int64_t numerator) { return numerator <= 0; }))
            return false;
        return std::all_of(sets_.begin(), sets_.end(), [&](std::uint32_t set) {
            std::int64_t sum = 0;
            std::size_t at = 0;
            for (std::uint32_t rest = support_; rest != 0; rest &= rest - 1, ++at)
                if ((set & rest & (~rest + 1)) != 0)
                    sum += solution.numerators[at];
            return sum <= solution.divisor;
        });
    }

    GroupSets sets_;
    std::uint32_t support_;
    std::size_t size_;
    GroupSets chosen_;
};

// A vertex whose groups are linked by shared categories, and are more than one, is a fraction: with
// 1 each, some category would have 2. Of two groups there is none.
bool has_fraction(const GroupSets& columns, std::uint32_t groups) {
    std::size_t tried = 0;
    for (std::uint32_t support = groups; support != 0; support = (support - 1) & groups) {
        constexpr int fewest = 3;
        if (std::popcount(support) < fewest)
            continue;
        GroupSets sets = largest_within(columns, support);
        if (is_connected(sets, support) && FractionSearch(std::move(sets), support).finds(0, tried))
            return true;
    }
    return false;
}

bool shares_no_column(const GroupSets& columns, std::uint32_t set) {
    return std::all_of(columns.begin(), columns.end(),
                       [&](std::uint32_t column) { return std::popcount(column & set) <= 1; });
}

} // namespace

std::optional<std::vector<std::uint32_t>> list_vertices(const std::vector<std::uint32_t>& columns,
                                                        std::uint32_t groups) {
    const GroupSets sets = largest_within(columns, groups);
    if (has_fraction(sets, groups))
        return std::nullopt;
    std::vector<std::uint32_t> vertices;
    // From the full set down, so that a set comes before those within it.
    for (std::uint32_t set = groups;; set = (set - 1) & groups) {
        const bool is_new = std::none_of(vertices.begin(), vertices.end(),
                                         [&](std::uint32_t other) { return (set & other) == set; });
        if (is_new && shares_no_column(sets, set))
            vertices.push_back(set);
        if (vertices.size() > NeedsLimits::vertices)
            return std::nullopt;
        if (set == 0)
            return vertices;
    }
}

} // namespace zicha::needs
