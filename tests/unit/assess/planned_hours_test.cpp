#include "core/assess/planned_hours.hpp"
#include "core/explain/explain.hpp"
#include "tests/persons.hpp"

#include <doctest/doctest.h>

using namespace zicha;

namespace {

const rules::RuleBook& book() {
    return tests::jiaxing();
}

assess::PlannedHours plan_of(std::int32_t general, std::int32_t professional) {
    assess::PlannedHours plan;
    plan.by_category[0] = ClassHours::from_hundredths(general);
    plan.by_category[1] = ClassHours::from_hundredths(professional);
    return plan;
}

assess::Assessment with_plan(const facts::Answers& answers, const assess::PlannedHours& plan) {
    assess::AssessOptions options;
    options.planned = &plan;
    return assess::assess_person(book(), answers.cells(), options);
}

// Short of 16 general and 10 professional hours by each way; insured.
facts::Answers nearly() {
    return tests::person(book(), {{"level", "中级"},
                                  {"organizer", "市"},
                                  {"insured_locally", "是"},
                                  {"2022_general", "18"},
                                  {"2022_professional", "72"},
                                  {"2023_general", "18"},
                                  {"2023_professional", "72"},
                                  {"2024_general", "18"},
                                  {"2024_professional", "72"},
                                  {"2025_general", "2"},
                                  {"2025_professional", "62"}});
}

assess::AssessOptions on(std::int16_t year) {
    assess::AssessOptions options;
    options.as_of = CivilDate{year, 9, 1};
    return options;
}

} // namespace

TEST_CASE("a plan that fills the gap changes the answer and leaves the facts alone") {
    const facts::Answers answers = nearly();
    CHECK(tests::decide(book(), answers).verdict == assess::Verdict::not_eligible);
    CHECK(with_plan(answers, plan_of(1600, 1000)).verdict == assess::Verdict::eligible);
    CHECK(with_plan(answers, plan_of(1600, 999)).verdict == assess::Verdict::not_eligible);
    CHECK(tests::decide(book(), answers).verdict == assess::Verdict::not_eligible);
    CHECK(answers.text(tests::column(book(), "2025_general")) == "2");
}

TEST_CASE("a plan on a blank cell leaves it unknown above the plan") {
    facts::Answers answers = nearly();
    answers.set(tests::column(book(), "2025_general"), "", facts::Provenance::typed);
    CHECK(tests::decide(book(), answers).verdict == assess::Verdict::needs_info);
    const assess::Assessment some = with_plan(answers, plan_of(100, 1000));
    CHECK(some.verdict == assess::Verdict::needs_info);
    CHECK(some.missing.test(tests::column(book(), "2025_general")));
    CHECK(with_plan(answers, plan_of(1800, 1000)).verdict == assess::Verdict::eligible);
}

TEST_CASE("the explanation of an assessment with a plan counts the plan") {
    const facts::Answers answers = nearly();
    const assess::PlannedHours plan = plan_of(1600, 0);
    assess::AssessOptions options;
    options.planned = &plan;
    const assess::Assessment assessment = assess::assess_person(book(), answers.cells(), options);
    const explain::Explanation explanation =
        explain::explain(book(), answers.cells(), assessment, Language::en, options);
    REQUIRE_FALSE(explanation.ways.empty());
    for (const explain::WayView& way : explanation.ways)
        CHECK(way.hours.hundredths() == 1000);
}

TEST_CASE("the cheapest plan is each category's gap, and the rest of the total in the widest one") {
    const facts::Answers short_of_both = nearly();
    const assess::Assessment gap = tests::decide(book(), short_of_both);
    CHECK(assess::cheapest_plan(book(), gap) == plan_of(1600, 1000));
    facts::Answers total_alone = nearly();
    total_alone.set(tests::column(book(), "2025_general"), "18", facts::Provenance::typed);
    CHECK(assess::cheapest_plan(book(), tests::decide(book(), total_alone)) == plan_of(0, 1000));
    CHECK(assess::cheapest_plan(book(), assess::invalid_assessment()) == assess::PlannedHours{});
}

TEST_CASE(
    "a plan is offered only while hours are asked, are not known to suffice and can be earned") {
    const facts::Answers answers = nearly();
    const assess::Assessment failing = tests::decide(book(), answers);
    CHECK(assess::can_plan_hours(book(), failing, on(2025)));
    CHECK_FALSE(assess::can_plan_hours(book(), failing, on(2026)));
    CHECK_FALSE(assess::can_plan_hours(book(), with_plan(answers, plan_of(1600, 1000)), on(2025)));
    for (const auto& [fact, word] : {std::pair{"organizer", "省"}, std::pair{"level", "初级"}}) {
        facts::Answers referred = nearly();
        referred.set(tests::column(book(), fact), word, facts::Provenance::typed);
        CHECK_FALSE(assess::can_plan_hours(book(), tests::decide(book(), referred), on(2025)));
    }
    CHECK_FALSE(assess::can_plan_hours(book(), assess::invalid_assessment(), on(2025)));
}
