// Several persons who are decided at once get what each of them gets alone.
#include "core/assess/assessor.hpp"
#include "core/assess/hours.hpp"
#include "core/assess/persons.hpp"
#include "tests/property/random_persons.hpp"

namespace zicha::tests {
namespace {

FactBlock block_near_the_limits(Random& random, std::size_t rows) {
    FactBlock block(jiaxing().columns.size(), FactBlock::most_rows);
    for (std::size_t row = 0; row < rows; ++row) {
        const std::vector<Cell> cells = person_near_the_limits(random, 6);
        block.add(std::span(cells));
    }
    return block;
}

template <typename Amount> struct PlanAnswers {
    PlanAnswers(const RuleBook& book, const Plan& plan, const Persons<Amount>& persons) {
        read_person_hours(book.hours, persons, hours);
        decide_plan(book, plan, hours, decision);
        each_year = each_year_way(book, plan, hours, decision);
        in_total = in_total_way(book, plan, decision);
        is_cheaper = is_each_year_cheaper(book, each_year, in_total);
        cautions = cautions_of_plan(book, plan, hours, decision, {CivilDate{2026, 2, 1}});
        facts = facts_that_matter(book, plan, hours, decision);
    }

    HoursOfPerson<Amount> hours;
    DecisionOfPlan<Amount> decision;
    WayOf<Amount> each_year;
    WayOf<Amount> in_total;
    MaskOf<Amount> is_cheaper{};
    CautionsOfPlan<Amount> cautions;
    FactsOfPlan<Amount> facts;
};

template <typename Amount>
HoursInterval interval_of(const IntervalOf<Amount>& hours, std::size_t person) {
    return {share(hours.lower, person), share(hours.upper, person)};
}

void check_same(const Way& alone, const WayOf<HoursLanes>& beside, std::size_t person) {
    CHECK(share(beside.is_open, person) == alone.is_open);
    CHECK(share(beside.hours, person) == alone.hours);
    CHECK(share(beside.total, person) == alone.total);
    for (std::size_t category = 0; category < alone.by_category.size(); ++category)
        CHECK(share(beside.by_category[category], person) == alone.by_category[category]);
}

void check_same(const PlanAnswers<ClassHours>& alone, const PlanAnswers<HoursLanes>& beside,
                std::size_t person, const Window& window) {
    CHECK(interval_of(beside.decision.sum.total, person) == alone.decision.sum.total);
    for (std::size_t category = 0; category < RuleBookLimits::categories; ++category)
        CHECK(interval_of(beside.decision.sum.by_category[category], person) ==
              alone.decision.sum.by_category[category]);
    CHECK(share(beside.decision.each_year, person) == alone.decision.each_year);
    CHECK(share(beside.decision.in_total, person) == alone.decision.in_total);
    CHECK(share(beside.decision.strict, person) == alone.decision.strict);
    CHECK(share(beside.decision.lenient, person) == alone.decision.lenient);
    for (std::size_t year = window.first; year <= window.last; ++year) {
        CHECK(share(beside.decision.complete[year], person) == alone.decision.complete[year]);
        CHECK(share(beside.facts.by_year[year], person) == alone.facts.by_year[year]);
    }
    check_same(alone.each_year, beside.each_year, person);
    check_same(alone.in_total, beside.in_total, person);
    CHECK(share(beside.is_cheaper, person) == alone.is_cheaper);
    CHECK(share(beside.cautions.called, person) == alone.cautions.called);
    CHECK(share(beside.cautions.excess, person) == alone.cautions.excess);
    CHECK(share(beside.cautions.unnamed, person) == alone.cautions.unnamed);
}

bool is_same(const Assessment& a, const Assessment& b) {
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
        const FactBlock block =
            block_near_the_limits(random, 1 + static_cast<std::size_t>(random.below(64)));
        for (const Plan& plan : jiaxing().plans)
            for (RowSet left = block.all_rows(); left != 0;) {
                const Persons<HoursLanes> persons(block, left);
                const PlanAnswers<HoursLanes> beside(jiaxing(), plan, persons);
                for (std::size_t person = 0; person < persons.size(); ++person) {
                    RowSet one = RowSet{1} << persons.row(person);
                    const PlanAnswers<ClassHours> alone(jiaxing(), plan,
                                                        Persons<ClassHours>(block, one));
                    check_same(alone, beside, person, jiaxing().windows[plan.window]);
                }
            }
    }
}

TEST_CASE("a block's answers are those of each of its persons, and other rows are left alone") {
    Random random(32);
    const AssessOptions options{CivilDate{2026, 2, 1}};
    Assessor assessor(jiaxing(), options);
    for (int round = 0; round < 200; ++round) {
        const FactBlock block =
            block_near_the_limits(random, 1 + static_cast<std::size_t>(random.below(64)));
        RowSet asked = 0;
        for (std::size_t row = 0; row < block.rows(); ++row)
            asked |= RowSet{!random.one_in(5)} << row;
        std::vector<Assessment> answers(block.rows(), invalid_assessment());
        assessor.assess(block, asked, answers);
        for (std::size_t row = 0; row < block.rows(); ++row) {
            std::vector<Cell> cells;
            for (std::size_t column = 0; column < jiaxing().columns.size(); ++column)
                cells.push_back(block[row][column]);
            const bool is_asked = (asked >> row & 1U) != 0;
            CHECK(is_same(answers[row], is_asked ? assess_person(jiaxing(), cells, options)
                                                 : invalid_assessment()));
        }
    }
}

} // namespace zicha::tests
