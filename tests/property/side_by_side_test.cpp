// Several persons who are decided at once get what each of them gets alone.
#include "core/assess/assessor.hpp"
#include "core/assess/hours.hpp"
#include "core/assess/persons.hpp"
#include "tests/property/random_persons.hpp"

namespace zicha::tests {
namespace {

facts::FactBlock block_near_the_limits(Random& random, std::size_t rows) {
    facts::FactBlock block(jiaxing().columns.size(), facts::FactBlock::most_rows);
    for (std::size_t row = 0; row < rows; ++row) {
        const std::vector<Cell> cells = person_near_the_limits(random, 6);
        block.add(std::span(cells));
    }
    return block;
}

template <typename Amount> struct PlanAnswers {
    PlanAnswers(const rules::RuleBook& book, const rules::Plan& plan,
                const assess::Persons<Amount>& persons) {
        assess::read_person_hours(book.hours, persons, hours);
        assess::decide_plan(book, plan, hours, decision);
        each_year = assess::each_year_way(book, plan, hours, decision);
        in_total = assess::in_total_way(book, plan, decision);
        is_cheaper = assess::is_each_year_cheaper(book, each_year, in_total);
        cautions = assess::cautions_of_plan(book, plan, hours, decision, {CivilDate{2026, 2, 1}});
        facts = assess::facts_that_matter(book, plan, hours, decision);
    }

    assess::HoursOfPerson<Amount> hours;
    assess::DecisionOfPlan<Amount> decision;
    assess::WayOf<Amount> each_year;
    assess::WayOf<Amount> in_total;
    assess::MaskOf<Amount> is_cheaper{};
    assess::CautionsOfPlan<Amount> cautions;
    assess::FactsOfPlan<Amount> facts;
};

template <typename Amount>
HoursInterval interval_of(const IntervalOf<Amount>& hours, std::size_t person) {
    return {assess::share(hours.lower, person), assess::share(hours.upper, person)};
}

void check_same(const assess::Way& alone, const assess::WayOf<assess::HoursLanes>& beside,
                std::size_t person) {
    CHECK(assess::share(beside.is_open, person) == alone.is_open);
    CHECK(assess::share(beside.hours, person) == alone.hours);
    CHECK(assess::share(beside.total, person) == alone.total);
    for (std::size_t category = 0; category < alone.by_category.size(); ++category)
        CHECK(assess::share(beside.by_category[category], person) == alone.by_category[category]);
}

void check_same(const PlanAnswers<ClassHours>& alone, const PlanAnswers<assess::HoursLanes>& beside,
                std::size_t person, const rules::Window& window) {
    CHECK(interval_of(beside.decision.sum.total, person) == alone.decision.sum.total);
    for (std::size_t category = 0; category < rules::RuleBookLimits::categories; ++category)
        CHECK(interval_of(beside.decision.sum.by_category[category], person) ==
              alone.decision.sum.by_category[category]);
    CHECK(assess::share(beside.decision.each_year, person) == alone.decision.each_year);
    CHECK(assess::share(beside.decision.in_total, person) == alone.decision.in_total);
    CHECK(assess::share(beside.decision.strict, person) == alone.decision.strict);
    CHECK(assess::share(beside.decision.lenient, person) == alone.decision.lenient);
    for (std::size_t year = window.first; year <= window.last; ++year) {
        CHECK(assess::share(beside.decision.complete[year], person) ==
              alone.decision.complete[year]);
        CHECK(assess::share(beside.facts.by_year[year], person) == alone.facts.by_year[year]);
    }
    check_same(alone.each_year, beside.each_year, person);
    check_same(alone.in_total, beside.in_total, person);
    CHECK(assess::share(beside.is_cheaper, person) == alone.is_cheaper);
    CHECK(assess::share(beside.cautions.called, person) == alone.cautions.called);
    CHECK(assess::share(beside.cautions.excess, person) == alone.cautions.excess);
    CHECK(assess::share(beside.cautions.unnamed, person) == alone.cautions.unnamed);
}

bool is_same(const assess::Assessment& a, const assess::Assessment& b) {
    return a.verdict == b.verdict && a.requirements == b.requirements && a.path == b.path &&
           a.has_gap == b.has_gap && a.gap == b.gap && a.gap_path == b.gap_path &&
           a.further_hours == b.further_hours && a.missing == b.missing &&
           a.cautions == b.cautions && a.excess_hours == b.excess_hours &&
           a.unnamed_hours == b.unnamed_hours;
}

} // namespace

TEST_CASE("a plan says of eight persons side by side what it says of each alone") {
    Random random(31);
    for (int round = 0; round < 60; ++round) {
        // The last of them stand with fewer than fill the lanes.
        const facts::FactBlock block =
            block_near_the_limits(random, 1 + static_cast<std::size_t>(random.below(64)));
        for (const rules::Plan& plan : jiaxing().plans)
            for (facts::RowSet left = block.all_rows(); left != 0;) {
                const assess::Persons<assess::HoursLanes> persons(block, left);
                const PlanAnswers<assess::HoursLanes> beside(jiaxing(), plan, persons);
                for (std::size_t person = 0; person < persons.size(); ++person) {
                    facts::RowSet one = facts::RowSet{1} << persons.row(person);
                    const PlanAnswers<ClassHours> alone(jiaxing(), plan,
                                                        assess::Persons<ClassHours>(block, one));
                    check_same(alone, beside, person, jiaxing().windows[plan.window]);
                }
            }
    }
}

TEST_CASE("a block's answers are those of each of its persons, and other rows are left alone") {
    Random random(32);
    const assess::AssessOptions options{CivilDate{2026, 2, 1}};
    assess::Assessor assessor(jiaxing(), options);
    for (int round = 0; round < 200; ++round) {
        const facts::FactBlock block =
            block_near_the_limits(random, 1 + static_cast<std::size_t>(random.below(64)));
        facts::RowSet asked = 0;
        for (std::size_t row = 0; row < block.rows(); ++row)
            asked |= facts::RowSet{!random.one_in(5)} << row;
        std::vector<assess::Assessment> answers(block.rows(), assess::invalid_assessment());
        assessor.assess(block, asked, answers);
        for (std::size_t row = 0; row < block.rows(); ++row) {
            std::vector<Cell> cells;
            for (std::size_t column = 0; column < jiaxing().columns.size(); ++column)
                cells.push_back(block[row][column]);
            const bool is_asked = (asked >> row & 1U) != 0;
            CHECK(is_same(answers[row], is_asked ? assess::assess_person(jiaxing(), cells, options)
                                                 : assess::invalid_assessment()));
        }
    }
}

} // namespace zicha::tests
