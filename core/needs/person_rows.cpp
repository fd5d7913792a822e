#include "core/needs/person_rows.hpp"

#include <algorithm>

namespace zicha::needs {
namespace {

// No row asks for more than the largest figure, and none counts hours by less than a fine unit.
constexpr std::int64_t largest_need = NeedsLimits::hours.hundredths() * fine_units;

bool has_total(const std::vector<GivenTotal>& totals, const GivenHours& hours) {
    return std::any_of(totals.begin(), totals.end(), [&](const GivenTotal& total) {
        return total.day == hours.day && total.is_made_up == hours.is_made_up;
    });
}

} // namespace

PersonRows::PersonRows(const NeedsBook& book, const NeedsPerson& person, const PersonDays& days)
    : book_(book), days_(days), totals_(person.totals), sums_(person.sums), marks_(person.marks) {
    std::int64_t least_weight = fine_units;
    for (const FormRow& row : book.rows)
        for (const auto& [atom, weight] : row.form.atoms)
            least_weight = std::min(least_weight, weight);
    unlimited_ = largest_need / least_weight + 1;
    count_atoms(person);
    least_.reserve(book.rows.size());
    most_.reserve(book.rows.size());
    for (const FormRow& row : book.rows) {
        const std::int64_t need = hundredths_of(row.at_least) * fine_units;
        least_.push_back(need - value_of(row.form, least_atoms_));
        most_.push_back(need - value_of(row.form, most_atoms_));
    }
    if (book.marked.empty())
        return;
    by_hours_ = least_;
    apply_marks();
}

// What a mark decides is met, or not, whatever the hours are.
void PersonRows::apply_marks() {
    marks_.resize(book_.marks.size());
    for (const MarkedNeed& one : book_.marked) {
        const auto is_met = [&](const std::vector<std::int64_t>& short_of) {
            return std::any_of(one.ways.begin(), one.ways.end(), [&](const NeedWay& way) {
                return std::all_of(way.rows.begin(), way.rows.end(),
                                   [&](std::size_t row) { return short_of[row] <= 0; });
            });
        };
        marked_.push_back({is_met(least_), is_met(most_)});
    }
    for (std::size_t row = 0; row < book_.rows.size(); ++row) {
        const std::optional<std::size_t>& marked = book_.rows[row].marked;
        if (marked && mark_of(*marked) != YearMark::none)
            least_[row] = most_[row] = mark_of(*marked) == YearMark::complete ? -1 : 1;
    }
}

std::optional<std::int64_t> PersonRows::lacking(std::size_t row, std::uint32_t open) const {
    const std::optional<std::size_t>& marked = book_.rows[row].marked;
    if (!marked || mark_of(*marked) != YearMark::not_complete)
        return least_[row];
    const bool is_open = (book_.periods[book_.marked[*marked].period].holds_open & open) != 0;
    if (!is_open || marked_[*marked].at_least)
        return std::nullopt;
    return by_hours_[row];
}

std::int64_t PersonRows::shortage(const HoursMinimum& minimum) const {
    if (minimum.marked && mark_of(*minimum.marked) == YearMark::complete)
        return 0;
    return std::max<std::int64_t>(0, -beyond(minimum.amount, minimum.at_least));
}

bool PersonRows::counts(const HoursAtom& atom, const GivenHours& hours) const {
    if (atom.kind == AtomKind::carried || hours.is_carried_in)
        return atom.kind == AtomKind::carried && hours.is_carried_in &&
               atom.category == hours.category;
    if ((atom.kind == AtomKind::hours && atom.category != hours.category) ||
        (atom.in_time && hours.is_made_up) || !days_.periods[atom.period].holds_day(hours.day))
        return false;
    // What is in a sum that counts as a whole counts with it.
    const auto is_within = [&](const GivenSum& sum) {
        return !hours.is_made_up && has_whole(atom, sum) &&
               days_.periods[sum.period].holds_day(hours.day) &&
               (!sum.category || *sum.category == hours.category);
    };
    if (std::any_of(sums_.begin(), sums_.end(), is_within))
        return false;
    // The parts of a year whose total is given are in that total.
    return atom.kind != AtomKind::total || !has_total(totals_, hours);
}

bool PersonRows::counts(const HoursAtom& atom, const GivenTotal& total) const {
    const auto is_within = [&](const GivenSum& sum) {
        return !total.is_made_up && !sum.category && has_whole(atom, sum) &&
               days_.periods[sum.period].holds_day(total.day);
    };
    return atom.kind == AtomKind::total && days_.periods[atom.period].holds_day(total.day) &&
           !(atom.in_time && total.is_made_up) &&
           std::none_of(sums_.begin(), sums_.end(), is_within);
}

// Whether the sum, or what it is a part of, counts, and not what is known of its years.
bool PersonRows::has_whole(const HoursAtom& atom, const GivenSum& sum) const {
    if (atom.kind == AtomKind::carried ||
        (atom.kind == AtomKind::hours && sum.category != atom.category))
        return false;
    const DayRange& of_atom = days_.periods[atom.period];
    const DayRange& of_sum = days_.periods[sum.period];
    return of_atom.first <= of_sum.first && of_sum.last <= of_atom.last;
}

// By category only where no sum of all is given.
bool PersonRows::counts(const HoursAtom& atom, const GivenSum& sum) const {
    if (!has_whole(atom, sum))
        return false;
    return atom.kind == AtomKind::hours || !sum.category ||
           std::none_of(sums_.begin(), sums_.end(), [&](const GivenSum& other) {
               return other.period == sum.period && !other.category;
           });
}

void PersonRows::count_atoms(const NeedsPerson& person) {
    least_atoms_.assign(book_.atoms.size(), 0);
    most_atoms_.assign(book_.atoms.size(), 0);
    for (const GivenHours& hours : person.hours) {
        if (!hours.is_unknown && hours.hours.is_zero())
            continue;
        const std::int64_t limit = hours.limit ? hours.limit->hundredths() : unlimited_;
        const std::int64_t most = hours.is_unknown ? limit : hours.hours.hundredths();
        for (std::size_t atom = 0; atom < book_.atoms.size(); ++atom)
            if (counts(book_.atoms[atom], hours)) {
                least_atoms_[atom] += hours.hours.hundredths();
                most_atoms_[atom] += most;
            }
    }
    for (std::size_t atom = 0; atom < book_.atoms.size(); ++atom) {
        std::int64_t whole = 0;
        for (const GivenTotal& total : person.totals)
            whole += counts(book_.atoms[atom], total) ? total.hours.hundredths() : 0;
        for (const GivenSum& sum : person.sums)
            whole += counts(book_.atoms[atom], sum) ? sum.hours.hundredths() : 0;
        least_atoms_[atom] = std::min(least_atoms_[atom] + whole, most_atom);
        most_atoms_[atom] = std::min(most_atoms_[atom] + whole, most_atom);
    }
}

std::int64_t PersonRows::hundredths_of(const NeedFigure& figure) const {
    const std::int64_t each = figure.each.hundredths();
    const std::int64_t times = figure.count ? days_.counts[*figure.count] : 1;
    return std::min<std::int64_t>(each * times, figure.most.hundredths());
}

std::int64_t PersonRows::value_of(const LinearForm& form,
                                  const std::vector<std::int64_t>& atoms) const {
    std::int64_t value = 0;
    for (const auto& [atom, weight] : form.atoms)
        value += atoms[atom] * weight;
    for (const auto& [figure, weight] : form.figures)
        value += hundredths_of(figure) * weight;
    return value;
}

std::int64_t PersonRows::beyond(const GreatestOfWays& amount, const NeedFigure& figure) const {
    std::int64_t greatest = 0;
    for (const LeastOfForms& way : amount) {
        std::int64_t least = INT64_MAX;
        for (const LinearForm& form : way)
            least = std::min(least, value_of(form, least_atoms_));
        greatest = std::max(greatest, least);
    }
    return greatest - hundredths_of(figure) * fine_units;
}

bool PersonRows::uses_empty_period(std::size_t row) const {
    const auto& atoms = book_.rows[row].form.atoms;
    return std::any_of(atoms.begin(), atoms.end(), [&](const auto& weighted) {
        const HoursAtom& atom = book_.atoms[weighted.first];
        return atom.kind != AtomKind::carried && days_.periods[atom.period].is_empty();
    });
}

UnknownHours PersonRows::unknown(const GivenHours& hours) const {
    UnknownHours unknown;
    unknown.limit = hours.limit ? hours.limit->hundredths() : unlimited_;
    for (const FormRow& row : book_.rows) {
        std::int64_t sum = 0;
        const bool is_marked = row.marked && mark_of(*row.marked) != YearMark::none;
        for (const auto& [atom, weight] : row.form.atoms)
            if (!is_marked && counts(book_.atoms[atom], hours))
                sum += weight;
        unknown.weights.push_back(sum);
    }
    return unknown;
}

} // namespace zicha::needs
