#include "web/check/relevance.hpp"

#include "core/assess/person_hours.hpp"
#include "core/facts/known_choices.hpp"

#include <algorithm>

namespace zicha::web {
namespace {

// Those combinations of choices that are still possible.
std::vector<rules::Combination> possible_combinations(const rules::RuleBook& book,
                                                      std::span<const Cell> cells) {
    const rules::Combinations& all = book.compiled.combinations;
    const rules::KnownChoices known = facts::known_choices(book, cells);
    std::vector<rules::Combination> numbers;
    rules::ChoiceValues values = rules::Combinations::first(known);
    do
        numbers.push_back(all.number_of(values));
    while (all.next(values, known));
    return numbers;
}

void add_window(Relevance& result, const rules::Window& window) {
    result.first_year = std::min(result.first_year.value_or(window.first), window.first);
    result.last_year = std::max(result.last_year, window.last);
}

void read_case(const rules::RuleBook& book, const rules::Case& found, Relevance& result,
               bool& several_plans) {
    if (found.outcome == rules::Outcome::plan) {
        add_window(result, book.windows[book.plans[found.plan].window]);
        if (const auto& each_year = book.plans[found.plan].each_year; each_year && !result.standard)
            result.standard = each_year->standard;
        several_plans = several_plans || (result.plan && *result.plan != found.plan);
        result.plan = found.plan;
    } else if (found.outcome == rules::Outcome::proof) {
        result.proof = found.proof;
    }
}

} // namespace

Relevance find_relevance(const rules::RuleBook& book, std::span<const Cell> cells) {
    const std::vector<rules::Combination> combinations = possible_combinations(book, cells);
    Relevance result;
    bool several_plans = false;
    for (std::size_t index = 0; index < book.requirements.size(); ++index) {
        std::vector<std::size_t>& cases = result.cases.emplace_back();
        std::vector<char> is_possible(book.requirements[index].cases.size());
        for (const rules::Combination combination : combinations)
            is_possible[book.compiled.case_of[index][combination]] = 1;
        for (std::size_t number = 0; number < is_possible.size(); ++number) {
            if (is_possible[number] == 0)
                continue;
            cases.push_back(number);
            read_case(book, book.requirements[index].cases[number], result, several_plans);
        }
    }
    if (several_plans)
        result.plan.reset();
    return result;
}

Truth proof_value(const rules::RuleBook& book, std::span<const Cell> cells, std::size_t node) {
    const rules::ProofNode& proof = book.proofs[node];
    if (proof.kind == rules::ProofNode::Kind::fact)
        return cells[proof.column].truth();
    const bool any = proof.kind == rules::ProofNode::Kind::any_of;
    Truth value = any ? Truth::no : Truth::yes;
    for (const std::size_t child : proof.children) {
        const Truth part = proof_value(book, cells, child);
        value = any ? logical_or(value, part) : logical_and(value, part);
    }
    return value;
}

HoursInterval total_of_year(const rules::RuleBook& book, std::span<const Cell> cells,
                            std::size_t year) {
    assess::YearHours hours;
    assess::read_year_hours(book.hours, facts::CellsOfPerson(cells), year, hours);
    return hours.total;
}

HoursInterval total_of_window(const rules::RuleBook& book, std::span<const Cell> cells,
                              const rules::Window& window) {
    HoursInterval sum;
    for (std::size_t year = window.first; year <= window.last; ++year)
        sum += total_of_year(book, cells, year);
    return sum;
}

} // namespace zicha::web
