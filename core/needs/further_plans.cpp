#include "core/needs/further_plans.hpp"

#include "core/needs/vertices.hpp"

#include <algorithm>

namespace zicha::needs {
namespace {

using ColumnWeights = std::vector<std::int64_t>; // by row

// What an hour of the category, earned on the last day of the open period, adds to each row.
ColumnWeights column_of(const NeedsBook& book, std::size_t category) {
    ColumnWeights column;
    for (const FormRow& row : book.rows) {
        std::int64_t sum = 0;
        for (const auto& [index, weight] : row.form.atoms) {
            const HoursAtom& atom = book.atoms[index];
            const bool counts = atom.kind == AtomKind::total ||
                                (atom.kind == AtomKind::hours && atom.category == category);
            if (counts && book.periods[atom.period].holds_open)
                sum += weight;
        }
        column.push_back(sum);
    }
    return column;
}

// Those that no other one is as good as; of equal ones the first.
std::vector<ColumnWeights> worth_earning(const NeedsBook& book) {
    std::vector<ColumnWeights> all;
    for (std::size_t category = 0; category < book.categories.size(); ++category)
        all.push_back(column_of(book, category));
    const auto is_covered = [](const ColumnWeights& column, const ColumnWeights& other) {
        for (std::size_t row = 0; row < column.size(); ++row)
            if (column[row] > other[row])
                return false;
        return true;
    };
    std::vector<ColumnWeights> kept;
    for (std::size_t at = 0; at < all.size(); ++at) {
        bool is_needed = true;
        for (std::size_t other = 0; other < all.size(); ++other)
            if (other != at && is_covered(all[at], all[other]) &&
                (other < at || !is_covered(all[other], all[at])))
                is_needed = false;
        if (is_needed)
            kept.push_back(all[at]);
    }
    return kept;
}

// Gives the rows their weights and groups: rows that the same categories fill are one group.
// `columns` receives the groups of each category.
FurtherFault group_rows(NeedsBook& book, const std::vector<ColumnWeights>& worth,
                        std::vector<std::uint32_t>& columns) {
    std::vector<std::uint32_t> patterns;
    for (std::size_t at = 0; at < book.rows.size(); ++at) {
        FormRow& row = book.rows[at];
        std::uint32_t pattern = 0;
        for (std::size_t column = 0; column < worth.size(); ++column) {
            const std::int64_t weight = worth[column][at];
            if (weight == 0)
                continue;
            if (pattern != 0 && weight != row.weight)
                return FurtherFault::weights;
            row.weight = weight;
            pattern |= 1U << column;
        }
        if (pattern == 0)
            continue;
        const auto found = std::find(patterns.begin(), patterns.end(), pattern);
        row.group = static_cast<std::size_t>(found - patterns.begin());
        if (found == patterns.end())
            patterns.push_back(pattern);
    }
    if (patterns.size() > NeedsLimits::groups || worth.size() > NeedsLimits::earned)
        return FurtherFault::too_many;
    book.groups = patterns.size();
    columns.assign(worth.size(), 0);
    for (std::size_t column = 0; column < worth.size(); ++column)
        for (std::size_t group = 0; group < patterns.size(); ++group)
            if ((patterns[group] >> column & 1U) != 0)
                columns[column] |= 1U << group;
    return FurtherFault::none;
}

std::uint32_t groups_of(const NeedsBook& book, const std::vector<std::size_t>& way_of) {
    std::uint32_t groups = 0;
    for (std::size_t need = 0; need < book.needs.size(); ++need)
        if (!book.needs[need].refers)
            for (const std::size_t row : book.needs[need].ways[way_of[need]].rows)
                if (book.rows[row].group)
                    groups |= 1U << *book.rows[row].group;
    return groups;
}

// The next choice of ways, the last need's changing first; false after the last.
bool next_choice(const NeedsBook& book, std::vector<std::size_t>& way_of) {
    for (std::size_t need = way_of.size(); need-- > 0;) {
        if (++way_of[need] < book.needs[need].ways.size())
            return true;
        way_of[need] = 0;
    }
    return false;
}

} // namespace

FurtherFault compile_further(NeedsBook& book) {
    std::vector<std::uint32_t> columns;
    const FurtherFault fault = group_rows(book, worth_earning(book), columns);
    if (fault != FurtherFault::none)
        return fault;
    std::vector<std::pair<std::uint32_t, std::vector<std::uint32_t>>> listed;
    std::vector<std::size_t> way_of(book.needs.size());
    do {
        const std::uint32_t groups = groups_of(book, way_of);
        auto found = std::find_if(listed.begin(), listed.end(),
                                  [&](const auto& one) { return one.first == groups; });
        if (found == listed.end()) {
            auto vertices = list_vertices(columns, groups);
            if (!vertices)
                return FurtherFault::vertices;
            found = listed.insert(listed.end(), {groups, *std::move(vertices)});
        }
        book.plans.push_back({way_of, found->second});
    } while (next_choice(book, way_of));
    return FurtherFault::none;
}

} // namespace zicha::needs
