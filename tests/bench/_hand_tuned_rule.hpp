// Jiaxing's notice of 2025 in C++ by hand: the peer that shows what reading the rule from a file
// costs. Every figure, year and column is a constant, and only what an employer's roster can hold
// is served: level and organiser are given, hours have passed as right, and the year is not over.
//
// Use: `decide(person)`. Hours are hundredths; a blank is `blank`.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

namespace hand_tuned {

constexpr std::int32_t blank = -1;
constexpr std::int32_t endless = 100'000'000;
constexpr int years = 5;
constexpr int last_year = years - 1;

enum Truth : std::int8_t { no, unknown, yes };
enum Value : std::uint8_t {
    value_yes,
    value_no,
    value_unknown,
    value_ruling,
    value_refer,
    not_asked
};
enum Verdict : std::uint8_t { eligible, not_eligible, needs_info, needs_ruling, refer };
enum Path : std::uint8_t { no_path, annual, cumulative };
enum Part : std::uint8_t { general, professional, other, total };

// Bits of `missing`: three a year (general, professional, completed), then insurance and documents.
constexpr int facts_per_year = 3;
constexpr int first_proof = years * facts_per_year;
constexpr int documents = 4;

enum Caution : std::uint8_t {
    total_exceeds_parts,
    other_hours,
    not_complete_yet,
    mark_and_hours_disagree,
    unusual_hours,
    standard_decides,
    transition_last_year,
    full_minima,
    reading_open,
    exam_window,
    make_up_study,
    substitute,
    our_reading,
    cautions
};

struct Person {
    std::array<std::array<std::int32_t, 4>, years> hours{}; // by Part
    std::array<Truth, years> marks{};                       // of completion
    Truth insured = unknown;
    std::array<Truth, documents> proof{};
    bool is_intermediate = false;
    bool is_junior = false;
    bool is_provincial = false;
    bool is_elsewhere = false; // organised neither by the city nor by the province
    bool is_exam = false;
};

struct Gap {
    std::int32_t total = 0;
    std::int32_t general = 0;
    std::int32_t professional = 0;
    std::int32_t hours = 0; // that fill it
};

struct Answer {
    Verdict verdict = eligible;
    bool is_for_province = false; // of the verdict refer
    Value education = value_yes;
    Value insurance = value_yes;
    Path path = no_path;
    bool has_gap = false;
    Path gap_path = no_path;
    Gap gap;
    std::int32_t at_best = 0; // hours, with everything unknown at its best
    std::int32_t excess = 0;
    std::int32_t unnamed = 0;
    std::uint32_t missing = 0;
    std::uint32_t cautions = 0;
};

struct Range {
    std::int32_t lower = 0;
    std::int32_t upper = 0;
};

struct Sums {
    Range general;
    Range professional;
    Range total;
};

struct Minima {
    std::int32_t total;
    std::int32_t general;
    std::int32_t professional;
};

constexpr Minima standard{9000, 1800, 6000};
constexpr Minima four_years{36000, 7200, 24000};
constexpr Minima five_years{45000, 9000, 30000};
constexpr std::int32_t usual = 40000; // hours of one year, at most

struct Year : Sums {
    std::int32_t other = 0;
    std::int32_t excess = 0;
    bool has_total = false;
    Truth by_hours = unknown;
    Truth complete = unknown;
};

inline Truth reaches(Range have, std::int32_t least) {
    return have.lower >= least ? yes : have.upper < least ? no : unknown;
}

inline Truth reaches(const Sums& have, const Minima& least) {
    return std::min({reaches(have.total, least.total), reaches(have.general, least.general),
                     reaches(have.professional, least.professional)});
}

inline std::int32_t lack(std::int32_t least, std::int32_t have) {
    return std::max(0, least - have);
}

inline Gap gap_to(const Minima& least, const Sums& have, std::int32_t Range::*end) {
    Gap gap{lack(least.total, have.total.*end), lack(least.general, have.general.*end),
            lack(least.professional, have.professional.*end), 0};
    gap.hours = std::max(gap.total, gap.general + gap.professional);
    return gap;
}

inline void add(Range& sum, Range more) {
    sum.lower += more.lower;
    sum.upper += more.upper;
}

inline Year read_year(const std::array<std::int32_t, 4>& cell, Truth mark) {
    Year year;
    const std::int32_t general_hours = std::max(0, cell[general]);
    const std::int32_t professional_hours = std::max(0, cell[professional]);
    year.other = std::max(0, cell[other]);
    const std::int32_t known = general_hours + professional_hours + year.other;
    year.has_total = cell[total] != blank;
    year.excess = year.has_total ? cell[total] - known : 0;
    const std::int32_t most = year.has_total ? year.excess : endless;
    year.general = {general_hours, cell[general] == blank ? most : general_hours};
    year.professional = {professional_hours,
                         cell[professional] == blank ? most : professional_hours};
    const bool is_open = cell[general] == blank || cell[professional] == blank;
    const std::int32_t sum = year.has_total ? cell[total] : known;
    year.total = {sum, is_open && !year.has_total ? endless : sum};
    year.by_hours = reaches(year, standard);
    year.complete = mark == unknown ? year.by_hours : mark;
    return year;
}

// How much of `part` is needed for `sum`, which holds it, to reach `least`.
inline std::int32_t needed_of(std::int32_t part, std::int32_t sum, std::int32_t least) {
    return std::min(part, lack(least, std::max(0, sum - part)));
}

class Education {
public:
    Education(const Person& person, Answer& answer)
        : person_(person), answer_(answer), first_(person.is_intermediate ? 1 : 0),
          least_(person.is_intermediate ? four_years : five_years) {}

    void decide() {
        for (int at = 0; at < years; ++at)
            year_[at] = read_year(person_.hours[at], person_.marks[at]);
        for (int at = first_; at < years; ++at) {
            add(sum_.general, year_[at].general);
            add(sum_.professional, year_[at].professional);
            add(sum_.total, year_[at].total);
            other_ += year_[at].other;
            answer_.excess += year_[at].excess;
            each_year_ = std::min(each_year_, year_[at].complete);
            is_unusual_ |= year_[at].total.lower > usual;
        }
        in_total_ = reaches(sum_, least_);
        strict_ = std::max(in_total_, each_year_);
        const Truth lenient = strict_ == no ? other_window() : no;
        answer_.education = strict_ == yes       ? value_yes
                            : strict_ == unknown ? value_unknown
                            : lenient == yes     ? value_ruling
                                                 : value_no;
        answer_.has_gap = true;
        if (strict_ == yes)
            answer_.path = each_year_ == yes ? annual : cumulative;
        else
            set_gap();
        if (strict_ == no)
            answer_.at_best = hours_at_best();
        answer_.unnamed = unnamed();
        set_cautions(lenient);
    }

    [[nodiscard]] std::uint32_t missing() const {
        std::uint32_t facts = 0;
        for (int at = first_; at < years; ++at) {
            const Year& year = year_[at];
            const std::array<std::int32_t, 4>& cell = person_.hours[at];
            const bool is_open =
                each_year_ == unknown && person_.marks[at] == unknown && year.complete == unknown;
            const int bit = at * facts_per_year;
            if (cell[general] == blank &&
                matters(year, is_open, year.general, year.professional, true))
                facts |= 1U << bit;
            if (cell[professional] == blank &&
                matters(year, is_open, year.professional, year.general, false))
                facts |= 1U << (bit + 1);
            if (is_open)
                facts |= 1U << (bit + 2);
        }
        return facts;
    }

private:
    [[nodiscard]] Truth other_window() const {
        Sums sum = sum_;
        if (first_ == 0) {
            for (Range Sums::*part : {&Sums::general, &Sums::professional, &Sums::total}) {
                (sum.*part) = {};
                for (int at = 1; at < years; ++at)
                    add(sum.*part, year_[at].*part);
            }
            return reaches(sum, four_years);
        }
        add(sum.general, year_[0].general);
        add(sum.professional, year_[0].professional);
        add(sum.total, year_[0].total);
        return reaches(sum, five_years);
    }

    // Marked as not complete although the hours reach the standard.
    [[nodiscard]] bool disagrees() const {
        return person_.marks[last_year] == no && year_[last_year].by_hours == yes;
    }

    // Each earlier year is complete, or may be.
    [[nodiscard]] bool are_earlier_years(Truth least) const {
        for (int at = first_; at < last_year; ++at)
            if (year_[at].complete < least)
                return false;
        return true;
    }

    void set_gap() {
        answer_.gap_path = cumulative;
        answer_.gap = gap_to(least_, sum_, &Range::lower);
        if (disagrees() || !are_earlier_years(yes))
            return;
        const Gap in_year = gap_to(standard, year_[last_year], &Range::lower);
        if (in_year.hours >= answer_.gap.hours)
            return;
        answer_.gap_path = annual;
        answer_.gap = in_year;
    }

    [[nodiscard]] std::int32_t hours_at_best() const {
        const std::int32_t in_total = gap_to(least_, sum_, &Range::upper).hours;
        if (disagrees() || !are_earlier_years(unknown))
            return in_total;
        return std::min(in_total, gap_to(standard, year_[last_year], &Range::upper).hours);
    }

    [[nodiscard]] std::int32_t unnamed() const {
        if (other_ == 0)
            return 0;
        const std::int32_t for_total = needed_of(other_, sum_.total.lower, least_.total);
        if (each_year_ != yes)
            return for_total;
        std::int32_t for_years = 0;
        for (int at = first_; at < years; ++at)
            if (person_.marks[at] != yes)
                for_years += needed_of(year_[at].other, year_[at].total.lower, standard.total);
        return in_total_ == yes ? std::min(for_total, for_years) : for_years;
    }

    [[nodiscard]] bool rests_on_standard() const {
        const bool by_years = each_year_ == yes && in_total_ != yes;
        if (!by_years && strict_ != no)
            return false;
        bool some_marked = false;
        bool some_by_hours = false;
        bool some_no = false;
        for (int at = first_; at < years; ++at) {
            some_marked |= person_.marks[at] == yes;
            some_no |= person_.marks[at] == no;
            some_by_hours |= person_.marks[at] == unknown && year_[at].complete != unknown;
        }
        return some_marked && some_by_hours && (by_years || !some_no);
    }

    void set_cautions(Truth lenient) {
        const Truth last = person_.marks[last_year];
        const auto set = [&](Caution caution, bool happened) {
            answer_.cautions |= (happened ? 1U : 0U) << caution;
        };
        set(total_exceeds_parts, answer_.excess > 0);
        set(other_hours, answer_.unnamed > 0);
        set(not_complete_yet, strict_ != yes && last == no && !disagrees());
        set(mark_and_hours_disagree, strict_ != yes && disagrees());
        set(unusual_hours, is_unusual_);
        set(standard_decides, rests_on_standard());
        set(transition_last_year, in_total_ == yes && each_year_ != yes && last != yes &&
                                      year_[last_year].by_hours == no);
        set(full_minima, strict_ == no);
        set(reading_open, strict_ == no && lenient == unknown);
        set(exam_window, person_.is_exam);
        set(make_up_study, strict_ != yes && !are_earlier_years(unknown));
    }

    // A blank cell of the year: `own` is its category's hours in it, `beside` the other category's.
    [[nodiscard]] bool matters(const Year& year, bool is_open, Range own, Range beside,
                               bool is_general) const {
        const Range own_sum = is_general ? sum_.general : sum_.professional;
        const Range beside_sum = is_general ? sum_.professional : sum_.general;
        const std::int32_t own_least = is_general ? least_.general : least_.professional;
        const std::int32_t beside_least = is_general ? least_.professional : least_.general;
        if (in_total_ == unknown) {
            const Part part = is_general ? general : professional;
            const Part other_part = is_general ? professional : general;
            if (own_sum.lower < own_least && own.upper >= 1 &&
                (!year.has_total || is_free(other_part) ||
                 sum_.total.lower + (is_free(part) ? lack(own_least, own_sum.lower + 1) : 0) >=
                     least_.total))
                return true;
            if (!year.has_total &&
                sum_.total.lower + lack(beside_least, beside_sum.lower + within(other_part)) <
                    least_.total)
                return true;
        }
        if (!is_open || own.upper < 1)
            return false;
        const std::int32_t added =
            lack(is_general ? standard.professional : standard.general, beside.lower);
        return own_sum.lower < own_least || beside_sum.lower + added < beside_least ||
               sum_.total.lower + (year.has_total ? 0 : added) < least_.total;
    }

    [[nodiscard]] bool is_free(Part part) const {
        for (int at = first_; at < years; ++at)
            if (person_.hours[at][part] == blank && !year_[at].has_total)
                return true;
        return false;
    }

    // What blank cells can still add to a category within given totals.
    [[nodiscard]] std::int32_t within(Part part) const {
        std::int32_t sum = 0;
        for (int at = first_; at < years; ++at)
            if (person_.hours[at][part] == blank && year_[at].has_total)
                sum += year_[at].excess;
        return sum;
    }

    const Person& person_;
    Answer& answer_;
    int first_;
    Minima least_;
    std::array<Year, years> year_;
    Sums sum_;
    std::int32_t other_ = 0;
    Truth each_year_ = yes;
    Truth in_total_ = unknown;
    Truth strict_ = unknown;
    bool is_unusual_ = false;
};

inline void decide_insurance(const Person& person, Answer& answer) {
    if (person.is_exam || person.is_provincial || person.is_elsewhere) {
        answer.insurance = person.is_exam ? not_asked : value_refer;
        return;
    }
    const Truth papers = *std::min_element(person.proof.begin(), person.proof.end());
    const Truth proven = std::max(person.insured, papers);
    answer.insurance = proven == yes ? value_yes : proven == no ? value_no : value_unknown;
    if (proven == yes && person.insured != yes)
        answer.cautions |= 1U << substitute;
    if (proven == no)
        answer.cautions |= 1U << our_reading;
}

inline std::uint32_t missing_proofs(const Person& person) {
    std::uint32_t facts = person.insured == unknown ? 1U << first_proof : 0U;
    if (*std::min_element(person.proof.begin(), person.proof.end()) == unknown)
        for (int at = 0; at < documents; ++at)
            if (person.proof[at] == unknown)
                facts |= 1U << (first_proof + 1 + at);
    return facts;
}

inline Answer decide(const Person& person) {
    Answer answer;
    Education education(person, answer);
    answer.is_for_province = person.is_provincial && !person.is_exam;
    if (((person.is_provincial || person.is_elsewhere) && !person.is_exam) || person.is_junior)
        answer.education = value_refer;
    else
        education.decide();
    decide_insurance(person, answer);
    const auto some = [&](Value value) {
        return answer.education == value || answer.insurance == value;
    };
    answer.verdict = some(value_no)        ? not_eligible
                     : some(value_unknown) ? needs_info
                     : some(value_ruling)  ? needs_ruling
                     : some(value_refer)   ? refer
                                           : eligible;
    if (answer.verdict != needs_info || answer.education == value_ruling)
        return answer;
    if (answer.education == value_unknown)
        answer.missing |= education.missing();
    if (answer.insurance == value_unknown)
        answer.missing |= missing_proofs(person);
    return answer;
}

} // namespace hand_tuned
