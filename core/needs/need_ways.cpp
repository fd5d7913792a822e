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
    return need.ways.size() <= NeedsLimits::ways && need.bars.size() <= NeedsLimits::rows &&
           need.lenient.size() <= NeedsLimits::ways;
}

NeedWay both_of(const NeedWay& one, const NeedWay& other) {
    return {with(one.rows, other.rows), with(one.minima, other.minima),
            one.readings | other.readings};
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

WaysAndBars lenient_only(const WaysAndBars& need, std::uint64_t readings) {
    WaysAndBars lenient;
    lenient.bars.emplace_back(); // which always fails
    lenient.lenient = need.ways;
    lenient.lenient.insert(lenient.lenient.end(), need.lenient.begin(), need.lenient.end());
    for (NeedWay& way : lenient.lenient)
        way.readings |= readings;
    return lenient;
}

std::optional<WaysAndBars> ways_of(const std::vector<FormRowList>& rows, std::size_t minimum) {
    WaysAndBars need;
    std::optional<std::vector<FormRowList>> bars(std::vector<FormRowList>(1));
    for (const FormRowList& way : rows) {
        need.ways.push_back({way, {minimum}, 0});
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
            need.ways.push_back(both_of(one, other));
    const std::pair<const std::vector<NeedWay>&, const std::vector<NeedWay>&> lenient[] = {
        {a.lenient, b.ways}, {a.ways, b.lenient}, {a.lenient, b.lenient}};
    for (const auto& [ours, theirs] : lenient)
        for (const NeedWay& one : ours)
            for (const NeedWay& other : theirs)
                need.lenient.push_back(both_of(one, other));
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
    need.lenient = a.lenient;
    need.lenient.insert(need.lenient.end(), b.lenient.begin(), b.lenient.end());
    need.bars = *std::move(bars);
    if (!is_small(need))
        return std::nullopt;
    return need;
}

} // namespace zicha::needs
