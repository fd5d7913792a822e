#include "core/lists/comparison.hpp"

#include "core/assess/assess.hpp"
#include "core/base/words.hpp"
#include "core/explain/explain.hpp"
#include "core/explain/requirement_change.hpp"
#include "core/lists/words.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <utility>

namespace zicha::lists {
namespace {

constexpr std::string_view change_names[] = {"verdict", "facts", "new", "gone", "ambiguous"};
static_assert(std::size(change_names) == static_cast<std::size_t>(PersonChange::count));

bool has_label(const rules::RuleBook& book, const roster::RosterSurvey& survey,
               std::string_view id) {
    return std::any_of(survey.columns.begin(), survey.columns.end(), [&](const auto& column) {
        return column.use == roster::ColumnUse::label && book.labels[column.index].id == id;
    });
}

// Which row has a key; none if several have it.
using RowOfKey = std::unordered_map<std::string, std::optional<std::size_t>>;

RowOfKey rows_of(const std::vector<std::string>& keys) {
    RowOfKey rows;
    for (std::size_t at = 0; at < keys.size(); ++at) {
        const auto [found, is_new] = rows.emplace(keys[at], at);
        if (!is_new)
            found->second.reset();
    }
    return rows;
}

enum class Match : std::uint8_t { one, nobody, unclear };

struct Counterpart {
    Match match = Match::unclear;
    std::size_t row = 0;
};

Counterpart find(const std::string& key, const RowOfKey& own, const RowOfKey& other) {
    if (key.empty() || !own.at(key))
        return {};
    const auto found = other.find(key);
    if (found == other.end())
        return {Match::nobody, 0};
    return found->second ? Counterpart{Match::one, *found->second} : Counterpart{};
}

PersonChange alone(Match match, PersonChange if_nobody) {
    return match == Match::nobody ? if_nobody : PersonChange::ambiguous;
}

} // namespace

std::optional<MatchBy> match_by(const rules::RuleBook& book, const roster::RosterSurvey& before,
                                const roster::RosterSurvey& after) {
    const auto have = [&](std::string_view id) {
        return has_label(book, before, id) && has_label(book, after, id);
    };
    if (have("id"))
        return MatchBy::id;
    if (!have("name"))
        return std::nullopt;
    return have("unit") ? MatchBy::name_and_unit : MatchBy::name;
}

std::string_view person_change_name(PersonChange change) {
    return change_names[static_cast<std::size_t>(change)];
}

bool ComparisonTally::has_differences() const {
    return std::any_of(by_change.begin(), by_change.end(),
                       [](std::int64_t persons) { return persons > 0; });
}

CheckComparison::CheckComparison(const rules::RuleBook& book, MatchBy match, Language language)
    : book_(book), match_(match), language_(language) {}

void CheckComparison::add(Side& side, const roster::DecidedRow& row) const {
    Person person{row.row, row.id, row.name, row.unit, {}, row.assessment.verdict};
    if (row.problem) {
        const std::string& column = row.problem->place.column;
        person.problem = (column.empty() ? "" : column + ": ") + sentence(*row.problem, language_);
    }
    side.persons.push_back(std::move(person));
    side.cells.insert(side.cells.end(), row.cells.begin(), row.cells.end());
}

std::vector<std::string> CheckComparison::keys_of(const Side& side) const {
    std::vector<std::string> keys;
    keys.reserve(side.persons.size());
    for (const Person& person : side.persons) {
        std::string key = normalised_word(match_ == MatchBy::id ? person.id : person.name);
        if (match_ == MatchBy::name_and_unit && !key.empty())
            key += "\n" + normalised_word(person.unit);
        keys.push_back(std::move(key));
    }
    return keys;
}

std::span<const Cell> CheckComparison::cells_of(const Side& side, std::size_t person) const {
    return std::span(side.cells).subspan(person * book_.columns.size(), book_.columns.size());
}

std::string CheckComparison::reason_of(std::size_t before, std::size_t after) const {
    const Person& was = before_.persons[before];
    const Person& is = after_.persons[after];
    if (!is.problem.empty())
        return format_text(words::compare_unread_after, language_, {is.problem});
    if (!was.problem.empty())
        return format_text(words::compare_unread_before, language_, {was.problem});
    const auto explained = [&](std::span<const Cell> cells) {
        return explain::explain(book_, cells, assess::assess_person(book_, cells, {}), language_,
                                {});
    };
    const explain::Explanation then = explained(cells_of(before_, before));
    const explain::Explanation now = explained(cells_of(after_, after));
    const auto change = explain::requirement_change(book_, then, book_, now);
    if (!change)
        return now.headline;
    return format_text(
        words::compare_reason, language_,
        {change->label, std::string(explain::requirement_value_label(change->before, language_)),
         std::string(explain::requirement_value_label(change->after, language_)), change->why});
}

ComparedPerson CheckComparison::person_of(const Person& person, PersonChange change,
                                          bool is_after) {
    ComparedPerson compared;
    compared.change = change;
    (is_after ? compared.row_after : compared.row_before) = person.row;
    (is_after ? compared.after : compared.before) = person.verdict;
    compared.id = person.id;
    compared.name = person.name;
    compared.unit = person.unit;
    return compared;
}

// Nothing if neither the verdict nor a fact differs. The facts of a row that cannot be read are not
// known.
std::optional<ComparedPerson> CheckComparison::pair_of(std::size_t before,
                                                       std::size_t after) const {
    const Person& was = before_.persons[before];
    const Person& is = after_.persons[after];
    ComparedPerson pair = person_of(is, PersonChange::facts, true);
    pair.row_before = was.row;
    pair.before = was.verdict;
    if (was.problem.empty() && is.problem.empty())
        for (std::size_t column = 0; column < book_.columns.size(); ++column) {
            const Cell old = cells_of(before_, before)[column];
            const Cell now = cells_of(after_, after)[column];
            if (old != now)
                pair.facts.push_back({column, old, now});
        }
    if (was.verdict != is.verdict)
        pair.change = PersonChange::verdict;
    else if (pair.facts.empty() && was.problem == is.problem)
        return std::nullopt;
    if (was.verdict != is.verdict || was.problem != is.problem)
        pair.reason = reason_of(before, after);
    return pair;
}

Comparison CheckComparison::compare() const {
    const std::vector<std::string> keys_before = keys_of(before_);
    const std::vector<std::string> keys_after = keys_of(after_);
    const RowOfKey rows_before = rows_of(keys_before);
    const RowOfKey rows_after = rows_of(keys_after);
    Comparison comparison;
    ComparisonTally& tally = comparison.tally;
    std::array<std::vector<ComparedPerson>, static_cast<std::size_t>(PersonChange::count)>
        by_change;
    tally.before = static_cast<std::int64_t>(keys_before.size());
    tally.after = static_cast<std::int64_t>(keys_after.size());
    const auto take = [&](ComparedPerson person) {
        by_change[static_cast<std::size_t>(person.change)].push_back(std::move(person));
    };
    for (std::size_t at = 0; at < keys_after.size(); ++at) {
        const Person& is = after_.persons[at];
        const Counterpart found = find(keys_after[at], rows_after, rows_before);
        if (found.match != Match::one) {
            take(person_of(is, alone(found.match, PersonChange::appeared), true));
            continue;
        }
        ++tally.verdicts[static_cast<std::size_t>(before_.persons[found.row].verdict)]
                        [static_cast<std::size_t>(is.verdict)];
        if (std::optional<ComparedPerson> pair = pair_of(found.row, at))
            take(std::move(*pair));
        else
            ++tally.same;
    }
    for (std::size_t at = 0; at < keys_before.size(); ++at) {
        const Counterpart found = find(keys_before[at], rows_before, rows_after);
        if (found.match != Match::one)
            take(person_of(before_.persons[at], alone(found.match, PersonChange::gone), false));
    }
    for (std::size_t change = 0; change < by_change.size(); ++change) {
        tally.by_change[change] = static_cast<std::int64_t>(by_change[change].size());
        for (ComparedPerson& person : by_change[change])
            comparison.persons.push_back(std::move(person));
    }
    return comparison;
}

} // namespace zicha::lists
