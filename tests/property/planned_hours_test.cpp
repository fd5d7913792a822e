// Planned hours: never worse for being more, the same as facts where everything is known, and the
// cheapest plan is enough.
#include "core/assess/planned_hours.hpp"
#include "tests/property/random_persons.hpp"

namespace zicha::tests {
namespace {

std::vector<Cell> random_applicant(Random& random, std::int32_t blank_rate) {
    constexpr std::int32_t limits[] = {0, 1800, 6000, 7200, 9000};
    return random_person(jiaxing(), random, blank_rate, [&] {
        return ClassHours::from_hundredths(limits[random.below(5)] + random.below(2));
    });
}

assess::PlannedHours random_plan(Random& random) {
    constexpr std::int32_t limits[] = {0, 1800, 6000, 30000};
    assess::PlannedHours plan;
    for (std::size_t category = 0; category < jiaxing().hours.categories.size(); ++category)
        plan.by_category[category] =
            ClassHours::from_hundredths(limits[random.below(4)] + random.below(3));
    return plan;
}

assess::Assessment with_plan(const std::vector<Cell>& cells, const assess::PlannedHours& plan) {
    assess::AssessOptions options;
    options.planned = &plan;
    return assess::assess_person(jiaxing(), cells, options);
}

int met_rank(assess::RequirementValue value) {
    return value == assess::RequirementValue::yes       ? 2
           : value == assess::RequirementValue::unknown ? 1
                                                        : 0;
}

bool asks_hours(const assess::Assessment& assessment) {
    return assessment.requirements[0] != assess::RequirementValue::refer &&
           assessment.requirements[0] != assess::RequirementValue::not_asked;
}

} // namespace

TEST_CASE("more planned hours never make the hours requirement less met") {
    Random random(31);
    int changed = 0;
    for (int round = 0; round < 20'000; ++round) {
        const std::vector<Cell> cells = random_applicant(random, 5);
        const assess::PlannedHours less = random_plan(random);
        assess::PlannedHours more = less;
        const auto grown = static_cast<std::size_t>(random.below(3));
        more.by_category[grown] += ClassHours::from_hundredths(random.below(30'000));
        const assess::Assessment none = assess::assess_person(jiaxing(), cells, {});
        if (!asks_hours(none))
            continue;
        const int before = met_rank(none.requirements[0]);
        const int at_less = met_rank(with_plan(cells, less).requirements[0]);
        const int at_more = met_rank(with_plan(cells, more).requirements[0]);
        CHECK(before <= at_less);
        CHECK(at_less <= at_more);
        changed += before < at_more ? 1 : 0;
    }
    CHECK(changed > 1'000);
}

TEST_CASE(
    "the cheapest plan meets the hours requirement, and holds no more than the fewest hours") {
    Random random(32);
    int tried = 0;
    for (int round = 0; round < 20'000; ++round) {
        const std::vector<Cell> cells = random_applicant(random, 6);
        const assess::Assessment before = assess::assess_person(jiaxing(), cells, {});
        if (!before.has_gap || before.further_hours.is_zero())
            continue;
        ++tried;
        const assess::PlannedHours plan = assess::cheapest_plan(jiaxing(), before);
        CHECK(plan.total() == before.further_hours);
        CHECK(with_plan(cells, plan).requirements[0] == assess::RequirementValue::yes);
    }
    CHECK(tried > 3'000);
}

TEST_CASE("where the year is known, a plan gives the answer that the same hours as facts would") {
    Random random(33);
    const rules::HoursTable& table = jiaxing().hours;
    const auto year = static_cast<std::size_t>(table.earnable_year - table.first_year);
    for (int round = 0; round < 20'000; ++round) {
        std::vector<Cell> cells = random_applicant(random, 5);
        for (std::size_t category = 0; category < table.categories.size(); ++category)
            if (cells[table.hours_column(year, category)].is_blank())
                cells[table.hours_column(year, category)] = Cell::of_hours({});
        const assess::PlannedHours plan = random_plan(random);
        std::vector<Cell> as_facts = cells;
        assess::PersonHours hours;
        assess::read_person_hours(table, facts::CellsOfPerson(cells), hours);
        // Marked as not complete because it was not finished: with the plan its hours decide.
        Cell& mark = as_facts[table.assessed_column(year)];
        const bool is_short = assess::reaches(table, hours.years[year],
                                              jiaxing().standards.front().minima) != Truth::yes;
        if (mark.truth() == Truth::no && is_short && !plan.total().is_zero())
            mark = Cell{};
        for (std::size_t category = 0; category < table.categories.size(); ++category) {
            Cell& cell = as_facts[table.hours_column(year, category)];
            cell = Cell::of_hours(cell.hours() + plan.by_category[category]);
        }
        Cell& total = as_facts[table.total_column(year)];
        if (!total.is_blank())
            total = Cell::of_hours(total.hours() + plan.total());
        const assess::Assessment planned = with_plan(cells, plan);
        const assess::Assessment earned = assess::assess_person(jiaxing(), as_facts, {});
        CHECK(planned.verdict == earned.verdict);
        CHECK(planned.requirements == earned.requirements);
        CHECK(planned.further_hours == earned.further_hours);
        CHECK(planned.missing == earned.missing);
        CHECK(planned.cautions == earned.cautions);
    }
}

} // namespace zicha::tests
