// Properties of the evaluator that hold for every person.
#include "core/assess/person_hours.hpp"
#include "tests/property/random_persons.hpp"

namespace zicha::tests {
namespace {

// How good a value is for the applicant on the strict reading; both sides of "open" are decided.
int rank(assess::RequirementValue value) {
    switch (value) {
    case assess::RequirementValue::no:
    case assess::RequirementValue::needs_ruling:
        return 0;
    case assess::RequirementValue::unknown:
        return 1;
    default:
        return 2;
    }
}

} // namespace

TEST_CASE("more hours never turn a met requirement into an unmet one") {
    Random random(11);
    for (int round = 0; round < 20'000; ++round) {
        std::vector<Cell> cells = person_near_the_limits(random, 8);
        const assess::Assessment before = assess::assess_person(jiaxing(), cells, {});
        const rules::HoursTable& table = jiaxing().hours;
        const auto year = static_cast<std::size_t>(random.below(5));
        const auto category = static_cast<std::size_t>(random.below(3));
        const std::size_t at = table.hours_column(year, category);
        if (cells[at].is_blank())
            continue;
        const ClassHours more = ClassHours::from_hundredths(1 + random.below(9000));
        cells[at] = Cell::of_hours(cells[at].hours() + more);
        Cell& total = cells[table.total_column(year)];
        if (!total.is_blank())
            total = Cell::of_hours(total.hours() + more);
        const assess::Assessment after = assess::assess_person(jiaxing(), cells, {});
        CHECK(rank(after.requirements[0]) >= rank(before.requirements[0]));
        if (before.has_gap && after.has_gap)
            CHECK(after.further_hours <= before.further_hours);
    }
}

TEST_CASE("an unknown fact never decides more than its known values do") {
    Random random(12);
    int decided = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::vector<Cell> cells = person_near_the_limits(random, 5);
        const assess::Assessment open = assess::assess_person(jiaxing(), cells, {});
        assess::PersonHours hours;
        assess::read_person_hours(jiaxing().hours, cells, hours);
        for (std::size_t at = 0; at < cells.size(); ++at) {
            const rules::FactColumn& column = jiaxing().columns[at];
            const bool is_total = column.kind == rules::FactKind::total;
            if (!cells[at].is_blank() || column.blank_choice || is_total)
                continue;
            if (column.kind == rules::FactKind::hours) {
                if (jiaxing().hours.categories[column.category].blank_is_zero ||
                    !cells[jiaxing().hours.total_column(column.year)].is_blank())
                    continue;
                cells[at] = Cell::of_hours(hours_near_the_limits(random));
            } else if (column.kind == rules::FactKind::choice) {
                cells[at] = Cell::of_choice(static_cast<std::uint8_t>(
                    random.below(static_cast<std::int32_t>(column.values.size()))));
            } else if (column.kind == rules::FactKind::yes_no ||
                       // A blank assessment is unknown only where the hours leave the year open.
                       assess::reaches(jiaxing().hours, hours.years[column.year],
                                       jiaxing().standards[0].minima) == Truth::unknown) {
                cells[at] = Cell::of_answer(random.one_in(2));
            }
        }
        const assess::Assessment known = assess::assess_person(jiaxing(), cells, {});
        for (std::size_t at = 0; at < 2; ++at)
            if (rank(open.requirements[at]) != 1) {
                ++decided;
                CHECK(rank(known.requirements[at]) == rank(open.requirements[at]));
            }
        if (open.verdict == assess::Verdict::eligible || open.verdict == assess::Verdict::refer)
            CHECK(known.verdict == open.verdict);
    }
    CHECK(decided > 10'000);
}

TEST_CASE("the day of the check changes cautions only") {
    Random random(13);
    int differing_cautions = 0;
    for (int round = 0; round < 5'000; ++round) {
        const std::vector<Cell> cells = person_near_the_limits(random, 6);
        const assess::Assessment during =
            assess::assess_person(jiaxing(), cells, {CivilDate{2025, 11, 1}});
        const assess::Assessment after =
            assess::assess_person(jiaxing(), cells, {CivilDate{2026, 2, 1}});
        CHECK(during.verdict == after.verdict);
        CHECK(during.missing == after.missing);
        CHECK(during.further_hours == after.further_hours);
        differing_cautions += during.cautions != after.cautions ? 1 : 0;
    }
    CHECK(differing_cautions > 400);
}

} // namespace zicha::tests
