#include "core/needs/need_ways.hpp"

#include <algorithm>

namespace zicha::needs {
namespace {

FormRowList with(FormRowList list, const FormRowList& others) {
    for (const std::size_t other : others)
        if (std::find(list.begin(), list.end(), other) == list.end())
            list.push_back(other);
    return list;
}

bool is_small(const WaysAndBars& need) {
    return need.ways.size() <= NeedsLimits::ways && need.bars.size() <= NeedsLimits::rows;
}

std::optional<std::vector<FormRowList>> pairs_of(const std::vector<FormRowList>& a,
                                                 const std::vector<FormRowList>& b) {
    if (a.size() * b.size() > NeedsLimits::rows)
        return std::nullopt;
    std::vector<FormRowList> pairs;
    for (const FormRowList& one : a)
        for (const FormRowList& other : b)
            pairs.push_back(with(one, other));
    return pairs;
}

} // namespace

std::optional<WaysAndBars> ways_of(const std::vector<FormRowList>& rows, std::size_t minimum) {
    WaysAndBars need;
    std::optional<std::vector<FormRowList>> bars(std::vector<FormRowList>(1));
    for (const FormRowList& way : rows) {
        need.ways.push_back({way, {minimum}});
        std::vector<FormRowList> failures;
        for (const std::size_t row : way)
            failures.push_back({row});
        bars = pairs_of(*bars, failures);
        if (!bars)
            return std::nullopt;
    }
    need.bars = *std::move(bars);
    if (!is_small(need))
        return std::nullopt;
    return need;
}

std::optional<WaysAndBars> all_of(const WaysAndBars& a, const WaysAndBars& b) {
    if (a.ways.size() * b.ways.size() > NeedsLimits::ways)
        return std::nullopt;
    WaysAndBars need;
    for (const NeedWay& one : a.ways)
        for (const NeedWay& other : b.ways)
            need.ways.push_back({with(one.rows, other.rows), with(one.minima, other.minima)});
    need.bars = a.bars;
    need.bars.insert(need.bars.end(), b.bars.begin(), b.bars.end());
    if (!is_small(need))
        return std::nullopt;
    return need;
}

std::optional<WaysAndBars> any_of(const WaysAndBars& a, const WaysAndBars& b) {
    auto bars = pairs_of(a.bars, b.bars);
    if (!bars)
        return std::nullopt;
    WaysAndBars need;
    need.ways = a.ways;
    need.ways.insert(need.ways.end(), b.ways.begin(), b.ways.end());
    need.bars = *std::move(bars);
    if (!is_small(need))
        return std::nullopt;
    return need;
}

} // namespace zicha::needs
