#include "core/explain/proof_ways.hpp"

#include <algorithm>

namespace zicha::explain {
namespace {

// The shortest, those of one length in their order. (A sort that keeps the order is as much code as
// all of this file.)
void keep_fewest(std::vector<ProofWay>& ways) {
    std::vector<ProofWay> kept;
    const std::size_t most = std::min(ways.size(), most_ways);
    for (std::size_t length = 0; kept.size() < most; ++length)
        for (ProofWay& way : ways)
            if (way.size() == length && kept.size() < most)
                kept.push_back(way);
    ways = std::move(kept);
}

// In their order; a rule file uses each fact once.
void add_fact(ProofWay& way, std::size_t fact) {
    std::size_t at = way.size();
    way.push_back(fact);
    for (; at > 0 && way[at - 1] > fact; --at)
        way[at] = way[at - 1];
    way[at] = fact;
}

// Every way of the first with every way of the second.
std::vector<ProofWay> combined(const std::vector<ProofWay>& first,
                               const std::vector<ProofWay>& second) {
    std::vector<ProofWay> ways;
    for (const ProofWay& one : first)
        for (const ProofWay& other : second) {
            ProofWay way = one;
            for (const std::size_t fact : other)
                add_fact(way, fact);
            ways.push_back(std::move(way));
        }
    keep_fewest(ways);
    return ways;
}

} // namespace

std::vector<ProofWay> proof_ways(const rules::RuleBook& book, std::size_t proof,
                                 std::span<const Cell> cells) {
    const rules::ProofNode& node = book.proofs[proof];
    if (node.kind == rules::ProofNode::Kind::fact) {
        const bool is_met = cells[node.column].truth() == Truth::yes;
        return {is_met ? ProofWay{} : ProofWay{node.column}};
    }
    const bool is_any = node.kind == rules::ProofNode::Kind::any_of;
    std::vector<ProofWay> ways;
    if (!is_any)
        ways.emplace_back();
    for (const std::size_t child : node.children) {
        std::vector<ProofWay> of_child = proof_ways(book, child, cells);
        if (!is_any)
            ways = combined(ways, of_child);
        else
            for (ProofWay& way : of_child)
                ways.push_back(std::move(way));
    }
    keep_fewest(ways);
    // What is met already needs nothing else.
    if (!ways.empty() && ways.front().empty())
        ways.resize(1);
    return ways;
}

} // namespace zicha::explain
