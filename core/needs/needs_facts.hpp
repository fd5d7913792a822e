// What a book of needs asks of a person, and the days and periods that follow from it.
//
// Use: part of NeedsBook (needs_book.hpp). Indexes are positions in the book's vectors.
// Limits: a DateRule refers to periods before its own only, so that nothing goes round.
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/class_hours.hpp"
#include "core/base/text.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace zicha::needs {

// A category of hours, or a value of a choice.
struct NamedEntry {
    std::string id;
    LocalText label;
    // Of a value: other words for it in a roster. Of a category: headings of its columns there,
    // with {year}.
    std::vector<std::string> words;
};

enum class NeedsFactKind : std::uint8_t { yes_no, choice, count, date };

struct NeedsFact {
    std::string id;
    NeedsFactKind kind = NeedsFactKind::yes_no;
    LocalText label;
    std::vector<NamedEntry> values; // of a choice
    int least = 0;                  // of a count
    int most = 0;
    bool counts_years = false; // a ladder counts from it: unknown where it is left out
    bool fixes_days = false;   // a period or count follows from it: nothing is decided without it
    bool is_asked = false;     // unknown where it is left out, though its kind would be no
    std::optional<std::size_t> if_blank; // of a choice: the value where it is left out
    std::vector<std::string> headings;   // of its column in a roster, besides its label and id
};

// The platform's mark that a year is complete, or is not.
struct CompletionMark {
    LocalText label;
    std::vector<std::string> headings; // with {year}
    std::vector<std::string> doubtful; // those that may mean something else
    std::vector<std::string> yes;      // words in a roster
    std::vector<std::string> no;
    std::vector<std::string> refused; // that only something else has
};

// A choice that is asked once for each of some years, as appraisals are: facts that follow each
// other, named by year ("appraisal.2024").
struct YearlyFact {
    std::string id;
    std::size_t first = 0; // of the facts
    int first_year = 0;
    int years = 0;

    [[nodiscard]] bool has(std::size_t fact) const {
        return first <= fact && fact < first + static_cast<std::size_t>(years);
    }
};

enum class DateRuleKind : std::uint8_t { fact, start, end, month_end, day };

// One day: a fact, the first or last day of a period, the last day of the month of two counts, or a
// day that is written down; then `plus_years` later. 29 February plus a year is 1 March.
struct DateRule {
    DateRuleKind kind = DateRuleKind::day;
    std::size_t index = 0; // of the fact or period; of the fact that gives the year
    std::size_t month = 0; // of the fact that gives the month
    CivilDate day;
    int plus_years = 0;

    friend bool operator==(const DateRule&, const DateRule&) = default;
};

// From one day to another, both included; or `years` years from a day, or up to one.
struct PeriodRule {
    std::string id;
    std::string name; // in the names of needs: the year, if it is one year, else the id
    LocalText label;
    std::optional<DateRule> from;
    std::optional<DateRule> to;
    int years = 0;
    bool takes_sum = false;       // hours can also be given as one sum over it
    std::uint32_t holds_open = 0; // set of the open periods whose last day is one of its days
};

// How often a number of months goes into the days from one to another, both included.
struct MonthsCount {
    std::string id;
    LocalText label;
    int months = 1;
    DateRule from;
    DateRule to;
};

} // namespace zicha::needs
