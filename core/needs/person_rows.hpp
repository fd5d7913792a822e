// The rows of a book for one person: how far each is short, at the least and at the most hours that
// the person can have.
//
// Use: `PersonRows(book, person, days)`, then the questions below. Amounts are in fine units
// (needs_limits.hpp), hours in hundredths. Limits: an atom counts at most `PersonRows::most_atom`,
// which is more than any minimum asks for, so that sums stay within 64 bits.
#pragma once

#include "core/needs/person.hpp"
#include "core/needs/person_days.hpp"

#include <cstdint>
#include <vector>

namespace zicha::needs {

// Unknown hours that add to every row alike, taken together.
struct UnknownHours {
    std::vector<std::int64_t> weights; // by row
    std::int64_t limit = 0;            // in hundredths; more would change nothing
};

class PersonRows {
public:
    static constexpr std::int64_t most_atom = 10'000'000'000;

    PersonRows(const NeedsBook& book, const NeedsPerson& person, const PersonDays& days);

    // Below or at 0: met.
    [[nodiscard]] std::int64_t short_at_least(std::size_t row) const { return least_[row]; }
    [[nodiscard]] std::int64_t short_at_most(std::size_t row) const { return most_[row]; }

    // What further hours have to fill while those periods are open; nothing if they cannot. A year
    // that is open and marked as not complete is so only as long as its hours do not suffice.
    [[nodiscard]] std::optional<std::int64_t> lacking(std::size_t row, std::uint32_t open) const;
    // What the minimum is short; nothing where its year is marked complete.
    [[nodiscard]] std::int64_t shortage(const HoursMinimum& minimum) const;
    // Whether the hours leave open what a mark would decide.
    [[nodiscard]] bool are_hours_open(std::size_t marked) const {
        return !marked_[marked].at_least && marked_[marked].at_most;
    }
    [[nodiscard]] YearMark mark_of(std::size_t marked) const {
        return marks_[book_.marked[marked].mark];
    }

    // How far the amount is above the figure, unknown hours taken as none; below 0: short.
    [[nodiscard]] std::int64_t beyond(const GreatestOfWays& amount, const NeedFigure& figure) const;
    [[nodiscard]] bool uses_empty_period(std::size_t row) const;

    // What unknown hours of the person add, each by itself.
    [[nodiscard]] UnknownHours unknown(const GivenHours& hours) const;

private:
    // Whether the hours of a need that a mark can decide suffice.
    struct HoursOfMarked {
        bool at_least = false;
        bool at_most = false;
    };

    void apply_marks();
    [[nodiscard]] bool counts(const HoursAtom& atom, const GivenHours& hours) const;
    [[nodiscard]] bool counts(const HoursAtom& atom, const GivenTotal& total) const;
    [[nodiscard]] bool counts(const HoursAtom& atom, const GivenSum& sum) const;
    [[nodiscard]] bool has_whole(const HoursAtom& atom, const GivenSum& sum) const;
    void count_atoms(const NeedsPerson& person);
    [[nodiscard]] std::int64_t value_of(const LinearForm& form,
                                        const std::vector<std::int64_t>& atoms) const;
    [[nodiscard]] std::int64_t hundredths_of(const NeedFigure& figure) const;

    const NeedsBook& book_;
    const PersonDays& days_;
    std::vector<GivenTotal> totals_;
    std::vector<GivenSum> sums_;
    std::vector<std::int64_t> least_atoms_; // in hundredths
    std::vector<std::int64_t> most_atoms_;
    std::vector<std::int64_t> least_; // by row: short with the least hours
    std::vector<std::int64_t> most_;
    std::vector<std::int64_t> by_hours_; // least_, whatever the marks say
    std::vector<YearMark> marks_;
    std::vector<HoursOfMarked> marked_; // as the book's
    std::int64_t unlimited_ = 0;        // so many unknown hours fill any row
};

} // namespace zicha::needs
