// What only the whole of a requirement's cases can show.
#include "core/rules/codes.hpp"
#include "core/rules/reader/parts.hpp"

#include <algorithm>

namespace zicha::rules {
namespace {

std::string described(const RuleBook& book, const ChoiceValues& values) {
    std::string text;
    for (std::size_t choice = 0; choice < book.choices.size(); ++choice) {
        const FactColumn& column = book.columns[book.choices[choice]];
        text += (text.empty() ? "" : ", ") + column.id + " = " + column.values[values[choice]].id;
    }
    return text;
}

bool asks_the_same(const Case& one, const Case& other) {
    return one.outcome == other.outcome && one.plan == other.plan && one.proof == other.proof &&
           one.refer_label == other.refer_label;
}

} // namespace

void compile_cases(const Node& cases, std::size_t requirement, RuleBook& book) {
    const Combinations& combinations = book.compiled.combinations;
    if (!combinations.are_countable())
        return; // has been reported
    const std::vector<Case>& list = book.requirements[requirement].cases;
    for (const Case& one : list) {
        const auto alike = std::find_if(
            list.begin(), list.end(), [&](const Case& other) { return asks_the_same(one, other); });
        book.compiled.alike[requirement].push_back(static_cast<std::uint8_t>(alike - list.begin()));
    }
    std::vector<char> is_reached(list.size());
    bool is_covered = true;
    ChoiceValues values{};
    do {
        const auto fits = std::find_if(list.begin(), list.end(),
                                       [&](const Case& one) { return one.when.holds(values); });
        if (fits == list.end()) {
            if (is_covered)
                cases.report(codes::rule_case_uncovered, {described(book, values)});
            is_covered = false;
            continue;
        }
        const auto index = static_cast<std::size_t>(fits - list.begin());
        is_reached[index] = 1;
        book.compiled.case_of[requirement].push_back(static_cast<std::uint8_t>(index));
    } while (combinations.next(values));
    for (std::size_t index = 0; index < list.size(); ++index)
        if (is_reached[index] == 0)
            cases.problems().report(codes::rule_case_unreachable,
                                    cases.pointer() + '/' + std::to_string(index), {});
}

void compile_cautions(RuleBook& book) {
    for (std::size_t at = 0; at < book.cautions.size() && at < RuleBookLimits::cautions; ++at)
        book.compiled.cautions_on[static_cast<std::size_t>(book.cautions[at].trigger)] |= 1U << at;
    const Combinations& combinations = book.compiled.combinations;
    if (!combinations.are_countable())
        return; // has been reported
    ChoiceValues values{};
    do {
        std::array<std::uint32_t, RuleBookLimits::requirements> allowed{};
        for (std::size_t at = 0; at < book.cautions.size() && at < RuleBookLimits::cautions; ++at)
            if (book.cautions[at].when.holds(values))
                allowed[book.cautions[at].requirement] |= 1U << at;
        for (std::size_t requirement = 0; requirement < allowed.size(); ++requirement)
            book.compiled.cautions_of[requirement].push_back(allowed[requirement]);
    } while (combinations.next(values));
}

} // namespace zicha::rules
