#include "core/lists/staff_summary.hpp"

#include "core/base/order.hpp"
#include "core/base/words.hpp"

#include <algorithm>
#include <utility>

namespace zicha::lists {
namespace {

// Whole hours where a band ends; the last band is open.
constexpr std::int32_t band_ends[] = {10, 30, 60, 90};

} // namespace

StaffSummary::StaffSummary(const rules::RuleBook& book)
    : book_(book), missing_(book.columns.size()), gaps_(book.compiled.gap_categories.size()) {
    ClassHours above;
    for (const std::int32_t hours : band_ends) {
        const auto up_to = ClassHours::from_hundredths(hours * ClassHours::an_hour);
        bands_.push_back({std::exchange(above, up_to), up_to, 0});
    }
    bands_.push_back({above, unbounded, 0});
}

void StaffSummary::add(const roster::DecidedRow& row) {
    const assess::Assessment& assessment = row.assessment;
    ++persons_;
    ++by_verdict_[static_cast<std::size_t>(assessment.verdict)];
    add_to_unit(row);
    for (std::size_t column = 0; column < missing_.size(); ++column)
        missing_[column] += assessment.missing.test(column) ? 1 : 0;
    if (assessment.has_gap && !assessment.further_hours.is_zero())
        add_hours(assessment);
}

// Persons without a unit are one until some row names one.
void StaffSummary::add_to_unit(const roster::DecidedRow& row) {
    std::string word = normalised_word(row.unit);
    auto found = unit_of_.find(word);
    if (found == unit_of_.end() && units_.size() < most_units) {
        units_.push_back({row.unit, 0, {}});
        found = unit_of_.emplace(std::move(word), units_.size() - 1).first;
    }
    UnitSummary& unit = found == unit_of_.end() ? further_units_ : units_[found->second];
    ++unit.persons;
    ++unit.by_verdict[static_cast<std::size_t>(row.assessment.verdict)];
}

void StaffSummary::add_hours(const assess::Assessment& assessment) {
    further_hours_ += assessment.further_hours.hundredths();
    for (std::size_t at = 0; at < gaps_.size(); ++at)
        gaps_[at] += assessment.gap.by_category[book_.compiled.gap_categories[at]].hundredths();
    const auto band = std::find_if(bands_.begin(), bands_.end(), [&](const HoursBand& each) {
        return assessment.further_hours <= each.up_to;
    });
    ++band->persons;
}

const std::vector<UnitSummary>& StaffSummary::units() const {
    static const std::vector<UnitSummary> none;
    return units_.size() == 1 && units_[0].name.empty() ? none : units_;
}

std::vector<MissingCount> StaffSummary::missing() const {
    std::vector<MissingCount> counts;
    for (std::size_t column = 0; column < missing_.size(); ++column)
        if (missing_[column] > 0)
            counts.push_back({column, missing_[column]});
    sort_items(counts, [](const MissingCount& a, const MissingCount& b) {
        return a.persons != b.persons ? a.persons > b.persons : a.column < b.column;
    });
    return counts;
}

} // namespace zicha::lists
