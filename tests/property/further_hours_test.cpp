// The fewest further hours suffice, and one hundredth less does not, however it is spread.
#include "tests/property/random_persons.hpp"

namespace zicha::tests {
namespace {

constexpr std::size_t earnable = 4; // 2025 in the years of the Jiaxing book

// A person of whom an unknown hour counts as nothing and an unknown level is intermediate.
std::vector<Cell> person_at_worst(Random& random) {
    constexpr std::int32_t limits[] = {0, 1800, 6000, 7200, 9000};
    const rules::RuleBook& book = jiaxing();
    std::vector<Cell> cells = random_person(book, random, 6, [&] {
        return ClassHours::from_hundredths(limits[random.below(5)] + random.below(2));
    });
    cells[column(book, "level")] = Cell::of_choice(random.one_in(2) ? 0 : 2);
    cells[column(book, "organizer")] = Cell::of_choice(0);
    return cells;
}

// The unknown hours made zero; what a total leaves unclassified stays so.
std::vector<Cell> without_unknown_hours(std::vector<Cell> cells) {
    const rules::HoursTable& table = jiaxing().hours;
    for (std::size_t year = 0; year < table.years; ++year)
        for (std::size_t category = 0; category < table.categories.size(); ++category) {
            Cell& cell = cells[table.hours_column(year, category)];
            if (cell.is_blank())
                cell = Cell::of_hours({});
        }
    return cells;
}

void add(std::vector<Cell>& cells, std::size_t category, ClassHours hours) {
    const rules::HoursTable& table = jiaxing().hours;
    Cell& cell = cells[table.hours_column(earnable, category)];
    cell = Cell::of_hours((cell.is_blank() ? ClassHours{} : cell.hours()) + hours);
    Cell& total = cells[table.total_column(earnable)];
    if (!total.is_blank())
        total = Cell::of_hours(total.hours() + hours);
}

// A year that is marked "no" because it is not finished is no longer marked so once it is; one that
// is marked so against its hours stays as it is.
std::vector<Cell> without_unfinished_mark(std::vector<Cell> cells) {
    const rules::HoursTable& table = jiaxing().hours;
    assess::PersonHours hours;
    assess::read_person_hours(table, facts::CellsOfPerson(cells), hours);
    if (!assess::is_marked_against_hours(jiaxing(), jiaxing().plans.front(),
                                         hours.years[earnable]) &&
        hours.years[earnable].assessed == Truth::no)
        cells[table.assessed_column(earnable)] = Cell{};
    return cells;
}

bool is_met(const std::vector<Cell>& cells) {
    return assess::assess_person(jiaxing(), cells, {}).requirements[0] ==
           assess::RequirementValue::yes;
}

} // namespace

TEST_CASE("the fewest further hours suffice when they fill the gaps they are told to fill") {
    Random random(21);
    int tried = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::vector<Cell> cells = person_at_worst(random);
        const assess::Assessment before = assess::assess_person(jiaxing(), cells, {});
        if (!before.has_gap || before.further_hours.is_zero())
            continue;
        ++tried;
        cells = without_unfinished_mark(std::move(cells));
        const ClassHours general = before.gap.by_category[0];
        const ClassHours professional = before.gap.by_category[1];
        add(cells, 0, general);
        add(cells, 1, professional);
        add(cells, 2, shortfall(before.further_hours, general + professional));
        CHECK(is_met(cells));
    }
    CHECK(tried > 5'000);
}

TEST_CASE("one hundredth less than the fewest further hours never suffices") {
    Random random(22);
    int tried = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::vector<Cell> cells = without_unknown_hours(person_at_worst(random));
        const assess::Assessment before = assess::assess_person(jiaxing(), cells, {});
        if (!before.has_gap || before.further_hours.is_zero())
            continue;
        ++tried;
        cells = without_unfinished_mark(std::move(cells));
        const std::int32_t less = before.further_hours.hundredths() - 1;
        // All ways to spread it, or those next to each limit where there are too many.
        std::vector<std::int32_t> general;
        if (less <= 100)
            for (std::int32_t hours = 0; hours <= less; ++hours)
                general.push_back(hours);
        else
            for (const std::int32_t limit : {0, before.gap.by_category[0].hundredths(),
                                             less - before.gap.by_category[1].hundredths(), less})
                for (std::int32_t hours = limit - 1; hours <= limit + 1; ++hours)
                    if (hours >= 0 && hours <= less)
                        general.push_back(hours);
        for (const std::int32_t hours : general) {
            std::vector<Cell> spread = cells;
            add(spread, 0, ClassHours::from_hundredths(hours));
            add(spread, 1, ClassHours::from_hundredths(less - hours));
            CHECK_FALSE(is_met(spread));
        }
    }
    CHECK(tried > 5'000);
}

// Hours that are not known at their upper ends; an earlier year that may be complete is.
std::vector<Cell> at_their_best(const rules::RuleBook& book, std::vector<Cell> cells) {
    assess::PersonHours hours;
    assess::read_person_hours(book.hours, facts::CellsOfPerson(cells), hours);
    for (std::size_t year = 0; year < book.hours.years; ++year) {
        for (std::size_t category = 0; category < book.hours.categories.size(); ++category)
            if (hours.years[year].is_blank[category])
                cells[book.hours.hours_column(year, category)] = Cell::of_hours(
                    lesser(hours.years[year].by_category[category].upper, book.hours.cell_maximum));
        Cell& mark = cells[book.hours.assessed_column(year)];
        const Truth complete =
            assess::is_complete(book.hours, hours.years[year], book.standards.front().minima);
        if (mark.is_blank() && year != earnable && complete == Truth::unknown)
            mark = Cell::of_answer(true);
    }
    return cells;
}

TEST_CASE("hours at best are the fewest further hours once every unknown is at its best") {
    Random random(24);
    const rules::HoursTable& table = jiaxing().hours;
    int differing = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::vector<Cell> cells = person_at_worst(random);
        // A mark "no" beside hours that may reach the standard is neither kept nor lifted by hours.
        cells[table.assessed_column(earnable)] = Cell{};
        const assess::Assessment now = assess::assess_person(jiaxing(), cells, {});
        if (!now.has_gap)
            continue;
        REQUIRE(now.has_best);
        CHECK(now.further_hours_at_best <= now.further_hours);
        const assess::Assessment then =
            assess::assess_person(jiaxing(), at_their_best(jiaxing(), cells), {});
        CHECK(now.further_hours_at_best == then.further_hours);
        differing += now.further_hours_at_best != now.further_hours ? 1 : 0;
    }
    CHECK(differing > 2'000);
}

} // namespace zicha::tests
