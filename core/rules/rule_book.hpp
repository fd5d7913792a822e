// One edition of one notice, compiled from its rule file: what is asked of whom, and by which
// words.
//
// Use: `read_rule_book` (rule_reader.hpp) makes it; from then on it is given out as const and every
// other part only reads it. Indexes (of columns, plans, cautions …) are positions in its vectors.
// Limits: RuleBookLimits; the reader refuses a file beyond them, so nothing downstream checks
// again. What each member means to the author of a rule file is written in rules/README.md.
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/class_hours.hpp"
#include "core/base/json.hpp"
#include "core/base/text.hpp"
#include "core/rules/citation.hpp"

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace zicha::rules {

struct RuleBookLimits {
    static constexpr std::size_t columns = 128;
    static constexpr std::size_t choices = 4;
    static constexpr std::size_t choice_combinations = 1024;
    static constexpr std::size_t values = 32;
    static constexpr std::size_t years = 16;
    static constexpr std::size_t categories = 6;
    static constexpr std::size_t requirements = 4;
    static constexpr std::size_t cautions = 32;
    static constexpr std::size_t list = 64; // sources, plans, cases, standards, windows …
    // Largest cell: 16 years × 6 categories of it stay under `unbounded`.
    static constexpr ClassHours cell = ClassHours::from_hundredths(9'999'999);
};

enum class FactKind : std::uint8_t { choice, yes_no, hours, total, assessed };

struct ChoiceValue {
    std::string id;
    LocalText label;
    std::vector<std::string> words; // normalised, as normalised_word (cell_reader.hpp) makes them
};

// One fact a person can be asked for; one column of a roster.
struct FactColumn {
    FactKind kind = FactKind::choice;
    std::string id;     // the English heading: "2023_general"
    LocalText heading;  // "2023公需" / "2023_general"
    LocalText label;    // in plain words: "2023年公需课学时" / "General hours in 2023"
    LocalText question; // how a person is asked; may be empty
    LocalText where;    // where to find the answer; may be empty
    std::vector<std::string> headings;        // all synonyms, normalised, first wins
    std::vector<ChoiceValue> values;          // kind choice only
    std::optional<std::uint8_t> blank_choice; // kind choice: what a blank means, if anything
    bool required = false;                    // a roster without this column is refused
    std::uint8_t year = 0;                    // index into HoursTable years; hours, total, assessed
    std::uint8_t category = 0;                // index into HoursTable categories; hours
    Citations citations;
};

// A roster column that names a person and decides nothing: "id", "name" or "unit".
struct LabelColumn {
    std::string id;
    LocalText heading;                 // "工号" / "id"
    std::vector<std::string> headings; // all synonyms, normalised, first wins
};

struct Category {
    std::string id;
    LocalText label;
    bool blank_is_zero = false;
};

// The table of years by categories within the columns.
struct HoursTable {
    int first_year = 0;
    std::size_t years = 0;
    int earnable_year = 0; // the one year in which hours can still be earned
    ClassHours cell_maximum;
    LocalText label;
    LocalText unit;
    LocalText where;
    std::vector<std::string> suffixes; // words that may follow a number: 学时
    std::vector<Category> categories;
    LocalText total_label;
    LocalText assessed_label;
    std::size_t first_column = 0; // per year: categories in order, total, assessed

    [[nodiscard]] std::size_t columns_per_year() const { return categories.size() + 2; }
    [[nodiscard]] std::size_t hours_column(std::size_t year, std::size_t category) const {
        return first_column + year * columns_per_year() + category;
    }
    [[nodiscard]] std::size_t total_column(std::size_t year) const {
        return hours_column(year, categories.size());
    }
    [[nodiscard]] std::size_t assessed_column(std::size_t year) const {
        return total_column(year) + 1;
    }
};

// Least hours in total and in each category; a category without a minimum has zero.
struct Minima {
    ClassHours total;
    std::array<ClassHours, RuleBookLimits::categories> by_category{};

    friend constexpr bool operator==(const Minima&, const Minima&) = default;
};

struct Standard {
    std::string id;
    LocalText label;
    Minima minima;
    Citations citations;
};

// Years first … last, as indexes into the HoursTable's years.
struct Window {
    std::string id;
    LocalText label;
    std::size_t first = 0;
    std::size_t last = 0;
    Citations citations;

    [[nodiscard]] std::size_t count() const { return last - first + 1; }
};

// A way to meet an hours requirement; named in results.
struct NamedPath {
    std::string id;
    LocalText label;
};

// The hours of a window, added up, reach the minima.
struct InTotal {
    std::size_t window = 0;
    Minima minima;
    Citations citations;
};

// Every year of the plan's window is complete: assessed so, or (no assessment given) its hours
// reach the standard.
struct EachYear {
    std::size_t standard = 0;
    Citations citations;
};

// Another plan's in_total that would also serve if an open clause is read leniently.
struct Reading {
    std::size_t ambiguity = 0;
    std::size_t plan = 0; // whose in_total is lent
};

struct Plan {
    std::string id;
    LocalText label;
    std::size_t window = 0;
    std::optional<EachYear> each_year;
    std::optional<InTotal> in_total;
    std::vector<Reading> readings;
};

// A conjunction: every named choice has one of the named values.
struct Condition {
    struct Term {
        std::size_t choice = 0;   // index into RuleBook::choices
        std::uint32_t values = 0; // bit set of value indexes
    };
    std::vector<Term> terms;

    [[nodiscard]] bool
    holds(const std::array<std::uint8_t, RuleBookLimits::choices>& values) const {
        for (const Term& term : terms)
            if ((term.values >> values[term.choice] & 1U) == 0)
                return false;
        return true;
    }
};

enum class Outcome : std::uint8_t { plan, proof, refer, not_asked };

// What one requirement asks of those whom the condition describes; the first case that holds
// counts.
struct Case {
    Condition when;
    Outcome outcome = Outcome::refer;
    std::size_t plan = 0;  // outcome plan
    std::size_t proof = 0; // outcome proof: index of the root in RuleBook::proofs
    std::size_t alike = 0; // the first case of its requirement that asks the very same
    LocalText why;
    Citations citations;
};

// A yes/no formula over facts, each fact used once; a node's children stand behind one another.
struct ProofNode {
    enum class Kind : std::uint8_t { fact, any_of, all_of };
    Kind kind = Kind::fact;
    std::size_t column = 0; // kind fact
    std::vector<std::size_t> children;
};

enum class RequirementKind : std::uint8_t { hours, proof };

struct Requirement {
    std::string id;
    LocalText label;
    LocalText about;
    RequirementKind kind = RequirementKind::proof;
    std::vector<Case> cases;
    Citations citations;
};

// The events a caution can hang on; the closed list rules/README.md explains.
enum class Trigger : std::uint8_t {
    always,                   // the requirement is asked
    total_exceeds_parts,      // {hours}
    unnamed_hours_needed,     // {hours}
    last_year_assessed_no,    // {year}
    standard_decides,         //
    last_year_under_standard, // {year}
    strict_reading_fails,     //
    reading_open,             // {facts}
    no_longer_earnable,       // {year}
    substitute_used,          //
    count
};

struct Caution {
    std::string id;
    std::size_t requirement = 0;
    Trigger trigger = Trigger::always;
    Condition when;
    LocalText text;
    std::optional<std::size_t> ambiguity;
    Citations citations;
};

// A clause that can be read in more than one way, or leaves something open, with what to ask whom.
struct Ambiguity {
    std::string id;
    int number = 0;
    LocalText about;
    LocalText strict;
    LocalText lenient; // may be empty: then a caution is all there is
    LocalText question;
    LocalText addressee;
    Citations citations;
};

// A person with the answer the author expects; `validate` and the tests run them.
struct Example {
    LocalText name;
    std::vector<std::pair<std::string, std::string>> facts; // column id, cell text
    Json expected;                                          // a part of a result row
};

struct RuleBook {
    std::string id;
    LocalText title;
    LocalText authority;
    LocalText scope;
    LocalText disclaimer;
    std::string edition; // ISO date of this rule file's revision
    CivilDate valid_from;
    CivilDate valid_until;
    std::string hash; // FNV-1a 64 of the file's bytes, 16 hex digits

    std::vector<Source> sources;
    std::vector<std::string> yes_words; // of yes_no facts; normalised
    std::vector<std::string> no_words;
    LocalText yes_label;
    LocalText no_label;
    std::vector<std::string> assessed_yes_words; // of assessed columns; normalised
    std::vector<std::string> assessed_no_words;
    LocalText assessed_yes_label;
    LocalText assessed_no_label;
    std::vector<LabelColumn> labels;  // stand before the facts in a roster
    std::vector<FactColumn> columns;  // roster order
    std::vector<std::size_t> choices; // columns of kind choice
    HoursTable hours;
    std::vector<Standard> standards;
    std::vector<Window> windows;
    NamedPath each_year_path;
    NamedPath in_total_path;
    bool in_total_wins_ties = true;
    std::vector<Plan> plans;
    std::vector<ProofNode> proofs;
    std::vector<Requirement> requirements;
    std::vector<Caution> cautions;
    std::vector<Ambiguity> ambiguities;
    std::optional<std::size_t> earning_question; // ambiguity asked wherever further hours are shown
    std::vector<Example> examples;

    // case_of[requirement][combination]: combinations number the values of all choices,
    // mixed radix, first choice slowest.
    std::array<std::vector<std::uint8_t>, RuleBookLimits::requirements> case_of;

    // cautions_of[requirement][combination]: bit set of the cautions that may hang on it;
    // cautions_on[trigger]: of those that hang on this event.
    std::array<std::vector<std::uint32_t>, RuleBookLimits::requirements> cautions_of;
    std::array<std::uint32_t, static_cast<std::size_t>(Trigger::count)> cautions_on{};

    // Categories that some plan or standard sets a minimum for, in order: the keys of a gap; and
    // the others.
    std::vector<std::size_t> gap_categories;
    std::vector<std::size_t> unnamed_categories;

    [[nodiscard]] std::optional<std::size_t> column_of(std::string_view id) const;
};

} // namespace zicha::rules
