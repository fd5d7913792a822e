#include "core/trial/trial_persons.hpp"

#include "core/needs/worlds.hpp"
#include "core/trial/trial_facts.hpp"
#include "core/trial/trial_hours.hpp"

#include <algorithm>
#include <utility>

namespace zicha::trial {
namespace {

using needs::NeedsBook;
using needs::NeedsPerson;

constexpr std::size_t most_alike = 32; // sets of needs that are asked, for which hours are searched

// What is asked of somebody whose facts are known: equal for those who differ in nothing that
// counts.
std::vector<int> asked_of(const NeedsBook& book, const NeedsPerson& person) {
    const needs::PersonDays days = needs::days_of(book, person.facts);
    const needs::PersonWorlds worlds = needs::worlds_of(book, person.facts, days);
    std::vector<int> asked;
    for (const needs::PersonWorld& world : worlds.all) {
        for (const bool asks : world.asks)
            asked.push_back(asks ? 1 : 0);
        asked.push_back(world.refers ? 1 : 0);
    }
    for (const needs::FactNeed& need : book.fact_needs)
        asked.push_back(static_cast<int>(
            needs::fact_need_in(book, need, worlds.all.front().facts, days).state));
    return asked;
}

class TrialMaker {
public:
    explicit TrialMaker(const NeedsBook& book) : book_(book) {
        for (const needs::NeedsExample& example : *book.examples)
            if (!usual_day_)
                usual_day_ = example.as_of;
    }

    std::vector<TrialPerson> make() {
        const std::vector<NeedsPerson> all = persons_by_facts(book_);
        for (const NeedsPerson& person : all)
            add(person, usual_day_);
        std::vector<std::vector<int>> seen;
        std::vector<const NeedsPerson*> unlike;
        for (const NeedsPerson& person : all) {
            std::vector<int> asked = asked_of(book_, person);
            const bool is_new = std::find(seen.begin(), seen.end(), asked) == seen.end();
            if (is_new && seen.size() < most_alike && is_decided(person)) {
                seen.push_back(std::move(asked));
                unlike.push_back(&person);
            }
        }
        for (const NeedsPerson* const person : unlike)
            add_last_days(*person);
        for (const NeedsPerson* const person : unlike)
            for (const NeedsPerson& other : persons_by_hours(book_, *person, usual_day_))
                add(other, usual_day_);
        return std::move(made_);
    }

private:
    [[nodiscard]] bool is_decided(const NeedsPerson& person) const {
        return static_cast<bool>(needs::decide(book_, person, {}, usual_day_));
    }
    void add(const NeedsPerson& person, std::optional<CivilDate> as_of) {
        if (made_.size() >= most_trial_persons)
            return;
        if (const auto decision = needs::decide(book_, person, {}, as_of))
            made_.push_back({person, as_of, needs::keys_of(book_, *decision)});
    }
    void add_last_days(const NeedsPerson& person) {
        for (const needs::OpenPeriod& open : book_.open)
            if (open.until)
                for (const int later : {0, 1})
                    add(person, date_of_day(day_number(*open.until) + later));
    }

    const NeedsBook& book_;
    std::optional<CivilDate> usual_day_;
    std::vector<TrialPerson> made_;
};

} // namespace

std::vector<TrialPerson> trial_persons(const NeedsBook& book) {
    return TrialMaker(book).make();
}

} // namespace zicha::trial
