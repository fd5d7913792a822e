// Several persons who are decided at once get what each of them gets alone.
#include "core/assess/assessor.hpp"
#include "core/assess/hours.hpp"
#include "core/assess/lane_rows.hpp"
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
                const assess::LaneRows<Amount>& lanes) {
        assess::read_person_hours(book.hours, lanes, hours);
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
HoursInterval interval_of(const IntervalOf<Amount>& hours, std::size_t lane) {
    return {assess::extract_lane(hours.lower, lane), assess::extract_lane(hours.upper, lane)};
}

void check_same(const assess::Way& alone, const assess::WayOf<assess::HoursLanes>& beside,
                std::size_t lane) {
    CHECK(assess::extract_lane(beside.is_open, lane) == alone.is_open);
    CHECK(assess::extract_lane(beside.hours, lane) == alone.hours);
    CHECK(assess::extract_lane(beside.total, lane) == alone.total);
    for (std::size_t category = 0; category < alone.by_category.size(); ++category)
        CHECK(assess::extract_lane(beside.by_category[category], lane) ==
              alone.by_category[category]);
}

void check_same(const PlanAnswers<ClassHours>& alone, const PlanAnswers<assess::HoursLanes>& beside,
                std::size_t lane, const rules::Window& window) {
    CHECK(interval_of(beside.decision.sum.total, lane) == alone.decision.sum.total);
    for (std::size_t category = 0; category < rules::RuleBookLimits::categories; ++category)
        CHECK(interval_of(beside.decision.sum.by_category[category], lane) ==
              alone.decision.sum.by_category[category]);
    CHECK(assess::extract_lane(beside.decision.each_year, lane) == alone.decision.each_year);
    CHECK(assess::extract_lane(beside.decision.in_total, lane) == alone.decision.in_total);
    CHECK(assess::extract_lane(beside.decision.strict, lane) == alone.decision.strict);
    CHECK(assess::extract_lane(beside.decision.lenient, lane) == alone.decision.lenient);
    for (std::size_t year = window.first; year <= window.last; ++year) {
        CHECK(assess::extract_lane(beside.decision.complete[year], lane) ==
              alone.decision.complete[year]);
        CHECK(assess::extract_lane(beside.facts.by_year[year], lane) == alone.facts.by_year[year]);
    }
    check_same(alone.each_year, beside.each_year, lane);
    check_same(alone.in_total, beside.in_total, lane);
    CHECK(assess::extract_lane(beside.is_cheaper, lane) == alone.is_cheaper);
    CHECK(assess::extract_lane(beside.cautions.called, lane) == alone.cautions.called);
    CHECK(assess::extract_lane(beside.cautions.excess, lane) == alone.cautions.excess);
    CHECK(assess::extract_lane(beside.cautions.unnamed, lane) == alone.cautions.unnamed);
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
        // The last of them are too few to fill the lanes.
        const facts::FactBlock block =
            block_near_the_limits(random, 1 + static_cast<std::size_t>(random.below(64)));
        for (const rules::Plan& plan : jiaxing().plans)
            for (facts::RowSet left = block.all_rows(); left != 0;) {
                const assess::LaneRows<assess::HoursLanes> lanes(block, left);
                const PlanAnswers<assess::HoursLanes> beside(jiaxing(), plan, lanes);
                for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
                    facts::RowSet one = facts::RowSet{1} << lanes.row(lane);
                    const PlanAnswers<ClassHours> alone(jiaxing(), plan,
                                                        assess::LaneRows<ClassHours>(block, one));
                    check_same(alone, beside, lane, jiaxing().windows[plan.window]);
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
