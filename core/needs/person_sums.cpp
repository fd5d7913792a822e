#include "core/needs/person_sums.hpp"

#include "core/needs/codes.hpp"

#include <algorithm>

namespace zicha::needs {
namespace {

bool holds(const PeriodRule& period, std::int32_t day) {
    return day_number(period.from->day) <= day && day <= day_number(period.to->day);
}

bool share_years(const PeriodRule& a, const PeriodRule& b) {
    return a.from->day <= b.to->day && b.from->day <= a.to->day;
}

// The sums over one period, and the hours that are known within it.
class SumsOfPeriod {
public:
    SumsOfPeriod(const NeedsBook& book, NeedsPerson& person, std::size_t period)
        : person_(person), period_(book.periods[period]), sum_of_(book.categories.size()),
          known_(book.categories.size(), 0) {
        for (std::size_t at = 0; at < person.sums.size(); ++at)
            if (person.sums[at].period == period)
                (person.sums[at].category ? sum_of_[*person.sums[at].category] : total_) = at;
        for (const GivenHours& given : person.hours)
            if (is_within(given))
                known_[given.category] += given.hours.hundredths();
    }

    [[nodiscard]] std::optional<SumFault> fault() const;
    void limit_unknown();

private:
    [[nodiscard]] bool is_within(const GivenHours& given) const {
        return !given.is_carried_in && !given.is_made_up && holds(period_, given.day);
    }
    [[nodiscard]] const GivenTotal* total_of_year(std::int32_t day) const {
        const auto found = std::find_if(
            person_.totals.begin(), person_.totals.end(),
            [&](const GivenTotal& total) { return total.day == day && !total.is_made_up; });
        return found == person_.totals.end() ? nullptr : &*found;
    }
    [[nodiscard]] std::int64_t hundredths(std::size_t sum) const {
        return person_.sums[sum].hours.hundredths();
    }
    [[nodiscard]] std::int64_t known_by_year() const;
    [[nodiscard]] std::int64_t known_by_category() const;
    void limit(GivenHours& given) const;

    NeedsPerson& person_;
    const PeriodRule& period_;
    std::optional<std::size_t> total_;
    std::vector<std::optional<std::size_t>> sum_of_; // by category
    std::vector<std::int64_t> known_;                // the same
};

// Years' totals, and of the other years what is known by category.
std::int64_t SumsOfPeriod::known_by_year() const {
    std::int64_t known = 0;
    for (const GivenTotal& total : person_.totals)
        if (!total.is_made_up && holds(period_, total.day))
            known += total.hours.hundredths();
    for (const GivenHours& given : person_.hours)
        if (is_within(given) && total_of_year(given.day) == nullptr)
            known += given.hours.hundredths();
    return known;
}

std::int64_t SumsOfPeriod::known_by_category() const {
    std::int64_t known = 0;
    for (std::size_t category = 0; category < known_.size(); ++category)
        known += sum_of_[category] ? hundredths(*sum_of_[category]) : known_[category];
    return known;
}

std::optional<SumFault> SumsOfPeriod::fault() const {
    for (std::size_t category = 0; category < known_.size(); ++category)
        if (sum_of_[category] && hundredths(*sum_of_[category]) < known_[category])
            return SumFault{*sum_of_[category], codes::needs_sum_small, {}};
    const std::int64_t least = std::max(known_by_year(), known_by_category());
    if (total_ && hundredths(*total_) < least)
        return SumFault{*total_, codes::needs_sum_small, {}};
    const bool has_totals =
        std::any_of(person_.totals.begin(), person_.totals.end(), [&](const GivenTotal& total) {
            return !total.is_made_up && holds(period_, total.day);
        });
    const auto first = std::find_if(sum_of_.begin(), sum_of_.end(),
                                    [](const auto& sum) { return sum.has_value(); });
    if (!total_ && has_totals && first != sum_of_.end())
        return SumFault{**first, codes::needs_sum_total, {}};
    return std::nullopt;
}

// The most that it can be where all other unknown hours are none.
void SumsOfPeriod::limit(GivenHours& given) const {
    const auto at_most = [&](std::int64_t left) {
        const auto hours = ClassHours::from_hundredths(static_cast<std::int32_t>(left));
        if (!given.limit || hours < *given.limit)
            given.limit = hours;
    };
    const std::optional<std::size_t>& sum = sum_of_[given.category];
    if (sum)
        at_most(hundredths(*sum) - known_[given.category]);
    if (total_ && total_of_year(given.day) == nullptr)
        at_most(hundredths(*total_) - known_by_year());
    if (total_ && !sum)
        at_most(hundredths(*total_) - known_by_category());
}

void SumsOfPeriod::limit_unknown() {
    for (GivenHours& given : person_.hours)
        if (given.is_unknown && is_within(given))
            limit(given);
}

} // namespace

std::optional<SumFault> take_sums(const NeedsBook& book, NeedsPerson& person) {
    std::vector<std::size_t> periods;
    for (std::size_t at = 0; at < person.sums.size(); ++at) {
        const std::size_t period = person.sums[at].period;
        if (std::find(periods.begin(), periods.end(), period) != periods.end())
            continue;
        for (const std::size_t other : periods)
            if (share_years(book.periods[other], book.periods[period]))
                return SumFault{at,
                                codes::needs_sum_overlap,
                                {book.periods[other].id, book.periods[period].id}};
        periods.push_back(period);
    }
    for (const std::size_t period : periods)
        if (auto fault = SumsOfPeriod(book, person, period).fault())
            return fault;
    for (const std::size_t period : periods)
        SumsOfPeriod(book, person, period).limit_unknown();
    return std::nullopt;
}

bool is_in_sum(const NeedsBook& book, const NeedsPerson& person, std::size_t category,
               std::int32_t day) {
    return std::any_of(person.sums.begin(), person.sums.end(), [&](const GivenSum& sum) {
        return (!sum.category || *sum.category == category) && holds(book.periods[sum.period], day);
    });
}

} // namespace zicha::needs
