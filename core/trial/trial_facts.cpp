#include "core/trial/trial_facts.hpp"

#include "core/needs/needs_example.hpp"
#include "core/needs/person_days.hpp"

#include <algorithm>
#include <utility>

namespace zicha::trial {
namespace {

using needs::ConditionKind;
using needs::FactState;
using needs::FactValue;
using needs::NeedsBook;
using needs::NeedsFactKind;
using needs::NeedsPerson;

constexpr std::size_t most_combined = 2048;

class FactValues {
public:
    FactValues(const NeedsBook& book, std::size_t fact) : book_(book), fact_(fact) {}

    std::vector<FactValue> all() {
        for (const needs::NeedsExample& example : *book_.examples)
            add(example.person.facts[fact_]);
        const needs::NeedsFact& fact = book_.facts[fact_];
        if (fact.kind == NeedsFactKind::yes_no)
            add_to(1);
        if (fact.kind == NeedsFactKind::choice)
            add_to(static_cast<std::int64_t>(fact.values.size()) - 1);
        if (fact.kind == NeedsFactKind::count || fact.kind == NeedsFactKind::date) {
            add_compared();
            add_ladder_days();
        }
        if (values_.empty())
            values_.push_back({FactState::not_given, 0});
        return std::move(values_);
    }

private:
    void add(FactValue value) {
        if (value.state != FactState::unknown &&
            std::find(values_.begin(), values_.end(), value) == values_.end())
            values_.push_back(value);
    }
    void add_known(std::int64_t value) {
        const needs::NeedsFact& fact = book_.facts[fact_];
        if (fact.kind == NeedsFactKind::count && (value < fact.least || value > fact.most))
            return;
        add({FactState::known, value});
    }
    void add_to(std::int64_t last) {
        for (std::int64_t value = 0; value <= last; ++value)
            add_known(value);
    }
    void add_compared() {
        for (const needs::NeedCondition& condition : book_.conditions) {
            if (condition.kind < ConditionKind::is || condition.is_of_count ||
                condition.fact != fact_)
                continue;
            for (const std::int64_t value : condition.values)
                for (const int by : {-1, 0, 1})
                    add_known(value + by);
            if (condition.kind == ConditionKind::from || condition.kind == ConditionKind::until)
                add_days_of(condition.day);
        }
    }
    // As they fall for each of the examples.
    void add_days_of(const needs::DateRule& rule) {
        for (const needs::NeedsExample& example : *book_.examples) {
            const needs::PersonDays days = needs::days_of(book_, example.person.facts);
            if (const auto day = needs::day_of(rule, example.person.facts, days.periods))
                for (const int by : {-1, 0, 1})
                    add_known(*day + by);
        }
    }
    // On which its years, or one more, are full, and the days after.
    void add_ladder_days() {
        for (const needs::FactNeed& need : book_.fact_needs)
            for (const needs::LadderRung& rung : need.rungs)
                if (need.from == fact_ && rung.outcome == needs::RungOutcome::years)
                    for (const int years : {rung.years, rung.years + 1})
                        add_full(day_number(need.to), years);
    }
    void add_full(std::int32_t to, int years) {
        const std::int32_t last = needs::last_start_of(to, years);
        add_known(last);
        add_known(last + 1);
    }

    const NeedsBook& book_;
    std::size_t fact_;
    std::vector<FactValue> values_;
};

std::vector<NeedsPerson> combined(const std::vector<std::vector<FactValue>>& values) {
    std::vector<NeedsPerson> persons(1);
    for (const std::vector<FactValue>& of_fact : values) {
        std::vector<NeedsPerson> wider;
        for (const NeedsPerson& person : persons)
            for (const FactValue& value : of_fact) {
                wider.push_back(person);
                wider.back().facts.push_back(value);
            }
        persons = std::move(wider);
    }
    return persons;
}

std::vector<NeedsPerson> one_by_one(const NeedsBook& book,
                                    const std::vector<std::vector<FactValue>>& values) {
    std::vector<NeedsPerson> persons;
    for (const needs::NeedsExample& example : *book.examples)
        for (std::size_t fact = 0; fact < values.size(); ++fact)
            for (const FactValue& value : values[fact]) {
                NeedsPerson person;
                person.facts = example.person.facts;
                person.facts[fact] = value;
                const bool is_known = std::none_of(
                    person.facts.begin(), person.facts.end(),
                    [](const FactValue& one) { return one.state == FactState::unknown; });
                if (is_known)
                    persons.push_back(std::move(person));
            }
    return persons;
}

} // namespace

std::vector<NeedsPerson> persons_by_facts(const NeedsBook& book) {
    std::vector<std::vector<FactValue>> values;
    std::size_t combinations = 1;
    for (std::size_t fact = 0; fact < book.facts.size(); ++fact) {
        values.push_back(FactValues(book, fact).all());
        combinations = std::min(combinations * values.back().size(), most_combined + 1);
    }
    return combinations > most_combined ? one_by_one(book, values) : combined(values);
}

} // namespace zicha::trial
