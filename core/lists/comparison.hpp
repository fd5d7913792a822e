// Two checks of nearly the same people: whose verdict changed and why, whose facts changed, who is
// new and who is gone.
//
// Use: `add_before` and `add_after` every row of each check, under one rule book; then `compare`
// once. Persons are matched by id, or by name and unit where a roster has no ids: `match_by` says
// by what. Promises: nobody is matched by a guess: rows that share their key within one check, or
// have none, are reported as such. Limits: memory grows with the persons, by their names and four
// bytes a fact.
#pragma once

#include "core/roster/decided_row.hpp"
#include "core/roster/survey.hpp"
#include "core/roster/tally.hpp"
#include "core/rules/rule_book.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::lists {

enum class MatchBy : std::uint8_t { id, name_and_unit, name };

// The best that both rosters have columns for.
[[nodiscard]] std::optional<MatchBy> match_by(const rules::RuleBook& book,
                                              const roster::RosterSurvey& before,
                                              const roster::RosterSurvey& after);

enum class PersonChange : std::uint8_t {
    verdict,   // another verdict
    facts,     // other facts, the same verdict
    appeared,  // only in the later check
    gone,      // only in the earlier check
    ambiguous, // shares its key with another row, or has none
    count
};

[[nodiscard]] std::string_view person_change_name(PersonChange change); // "new"

struct FactChange {
    std::size_t column = 0;
    Cell before;
    Cell after;
};

struct ComparedPerson {
    PersonChange change = PersonChange::verdict;
    std::int64_t row_before = 0; // 0: not there
    std::int64_t row_after = 0;
    std::string id;
    std::string name;
    std::string unit;
    std::optional<assess::Verdict> before;
    std::optional<assess::Verdict> after;
    std::string reason; // the first requirement that is answered differently, or what is unreadable
    std::vector<FactChange> facts;
};

struct ComparisonTally {
    std::int64_t before = 0; // persons of each check
    std::int64_t after = 0;
    std::int64_t same = 0; // matched, and nothing changed
    std::array<std::int64_t, static_cast<std::size_t>(PersonChange::count)> by_change{};
    // [before][after], of those that were matched
    std::array<std::array<std::int64_t, roster::RosterTally::verdicts>,
               roster::RosterTally::verdicts>
        verdicts{};

    [[nodiscard]] bool has_differences() const;
};

struct Comparison {
    std::vector<ComparedPerson> persons; // by kind of change, then in the order of their rows
    ComparisonTally tally;
};

class CheckComparison {
public:
    CheckComparison(const rules::RuleBook& book, MatchBy match, Language language);

    void add_before(const roster::DecidedRow& row) { add(before_, row); }
    void add_after(const roster::DecidedRow& row) { add(after_, row); }
    [[nodiscard]] Comparison compare() const;

private:
    struct Person {
        std::int64_t row = 0;
        std::string id;
        std::string name;
        std::string unit;
        std::string problem; // why the row is invalid, in words
        assess::Verdict verdict = assess::Verdict::invalid;
    };
    struct Side {
        std::vector<Person> persons;
        std::vector<Cell> cells; // of all persons, one behind the other
    };

    void add(Side& side, const roster::DecidedRow& row) const;
    [[nodiscard]] std::vector<std::string> keys_of(const Side& side) const;
    [[nodiscard]] std::span<const Cell> cells_of(const Side& side, std::size_t person) const;
    [[nodiscard]] std::string reason_of(std::size_t before, std::size_t after) const;
    [[nodiscard]] static ComparedPerson person_of(const Person& person, PersonChange change,
                                                  bool is_after);
    [[nodiscard]] std::optional<ComparedPerson> pair_of(std::size_t before,
                                                        std::size_t after) const;

    const rules::RuleBook& book_;
    MatchBy match_;
    Language language_;
    Side before_;
    Side after_;
};

} // namespace zicha::lists
