// The ways of a proof that is not met, by search: over small random formulas every set of facts can
// be tried.
#include "core/assess/proof.hpp"
#include "core/explain/proof_ways.hpp"
#include "tests/property/random_persons.hpp"

#include <algorithm>
#include <bit>

namespace zicha::tests {
namespace {

constexpr std::size_t most_facts = 6;

// A formula over facts 0, 1, 2 …, each used once; gives the index of its root.
std::size_t random_formula(Random& random, rules::RuleBook& book, std::size_t& facts,
                           std::int32_t depth) {
    const std::size_t at = book.proofs.size();
    book.proofs.emplace_back();
    if (depth == 0 || facts + 1 >= most_facts || random.one_in(3)) {
        book.proofs[at].column = facts++;
        return at;
    }
    book.proofs[at].kind =
        random.one_in(2) ? rules::ProofNode::Kind::any_of : rules::ProofNode::Kind::all_of;
    std::vector<std::size_t> children;
    for (std::int32_t child = 0; child < 2 + random.below(2) && facts < most_facts; ++child)
        children.push_back(random_formula(random, book, facts, depth - 1));
    book.proofs[at].children = std::move(children);
    return at;
}

bool is_met_by(const rules::RuleBook& book, std::size_t root, std::uint32_t held) {
    return assess::decide_proof(book, root, [&](std::size_t column) {
               return (held >> column & 1U) != 0 ? Truth::yes : Truth::no;
           }) == Truth::yes;
}

// Every set of facts that meets the formula together with those held, and of which no part does.
std::vector<explain::ProofWay> by_search(const rules::RuleBook& book, std::size_t root,
                                         std::size_t facts, std::uint32_t held) {
    std::vector<std::uint32_t> smallest;
    for (std::uint32_t set = 0; set < 1U << facts; ++set) {
        if ((set & held) != 0 || !is_met_by(book, root, held | set))
            continue;
        bool is_least = true;
        for (std::uint32_t part = set; part != 0 && is_least; part = (part - 1) & set)
            is_least = part == set || !is_met_by(book, root, held | part);
        if (is_least && (set == 0 || !is_met_by(book, root, held)))
            smallest.push_back(set);
    }
    std::vector<explain::ProofWay> ways;
    for (const std::uint32_t set : smallest) {
        explain::ProofWay& way = ways.emplace_back();
        for (std::size_t fact = 0; fact < facts; ++fact)
            if ((set >> fact & 1U) != 0)
                way.push_back(fact);
    }
    return ways;
}

} // namespace

TEST_CASE("the ways of a proof are exactly the smallest sets that meet it, fewest facts first") {
    Random random(61);
    std::size_t several = 0;
    for (int round = 0; round < 20'000; ++round) {
        rules::RuleBook book;
        std::size_t facts = 0;
        const std::size_t root = random_formula(random, book, facts, 3);
        std::vector<Cell> cells(facts);
        std::uint32_t held = 0;
        for (std::size_t fact = 0; fact < facts; ++fact) {
            const bool is_held = random.one_in(3);
            held |= (is_held ? 1U : 0U) << fact;
            if (is_held || random.one_in(2))
                cells[fact] = Cell::of_answer(is_held);
        }
        std::vector<explain::ProofWay> ways = explain::proof_ways(book, root, cells);
        CHECK(std::is_sorted(ways.begin(), ways.end(),
                             [](const auto& a, const auto& b) { return a.size() < b.size(); }));
        std::vector<explain::ProofWay> expected = by_search(book, root, facts, held);
        std::sort(ways.begin(), ways.end());
        std::sort(expected.begin(), expected.end());
        CHECK(ways == expected);
        several += ways.size() > 1 ? 1 : 0;
    }
    CHECK(several > 4'000);
}

} // namespace zicha::tests
