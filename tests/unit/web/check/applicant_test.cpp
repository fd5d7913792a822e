#include "tests/unit/web/editions.hpp"
#include "web/check/applicant.hpp"

namespace zicha::tests {
namespace {

using web::Applicant;

Applicant applicant_of(const std::string& json) {
    Applicant applicant;
    applicant.change_rules(book_from(json));
    return applicant;
}

void give(Applicant& applicant, std::string_view id, std::string_view text) {
    applicant.edit(column(applicant.book(), id), text);
}

std::string text_of(const Applicant& applicant, std::string_view id) {
    return applicant.answers().text(column(applicant.book(), id));
}

Cell cell_of(const Applicant& applicant, std::string_view id) {
    return applicant.answers().cells()[column(applicant.book(), id)];
}

// Hours that are lacking, so that some can be planned, and a table that was pasted and taken.
Applicant busy_applicant() {
    Applicant applicant = applicant_of(this_year());
    for (const auto& [id, text] : Facts{{"level", "中级"}, {"organizer", "市"}})
        give(applicant, id, text);
    applicant.work_out(Language::zh);
    applicant.look_at_table("年度\t公需\n2024\t18\n2025\t18", {});
    REQUIRE(applicant.paste().proposal.has_value());
    applicant.fill_in();
    applicant.plan(0, "12");
    applicant.look_at_table("年度\t公需\n2023\t9", {});
    applicant.open_paste(true);
    return applicant;
}

void check_no_side_work(const Applicant& applicant) {
    CHECK(applicant.planned_months().is_empty());
    CHECK_FALSE(applicant.what_if().is_answered);
    CHECK_FALSE(applicant.paste().proposal.has_value());
    CHECK(applicant.paste().before.empty());
    CHECK_FALSE(applicant.paste().is_open);
}

} // namespace

TEST_CASE("answers stay when another edition is shown, in that edition's words") {
    Applicant applicant = applicant_of(this_year());
    give(applicant, "level", "副高");
    give(applicant, "insured_locally", "是");
    give(applicant, "2025_general", "18。5");
    give(applicant, "2024_general", "many");
    give(applicant, "2024_completed", "不合格");
    applicant.change_rules(book_from(next_year()));
    CHECK(applicant.book().id == "jiaxing-2026");
    CHECK(cell_of(applicant, "level") == Cell::of_choice(1));
    CHECK(cell_of(applicant, "insured_locally") == Cell::of_answer(true));
    CHECK(text_of(applicant, "insured_locally") == "对");
    CHECK(text_of(applicant, "2025_general") == "18。5");
    CHECK(text_of(applicant, "2024_general") == "many");
    CHECK(applicant.answers().problem(column(applicant.book(), "2024_general")) != nullptr);
    CHECK(cell_of(applicant, "2024_completed") == Cell::of_answer(false));
    CHECK(cell_of(applicant, "organizer").is_blank());
    CHECK(applicant.answers().provenance(column(applicant.book(), "organizer")) ==
          facts::Provenance::not_given);
    applicant.work_out(Language::zh);
    CHECK(applicant.explanation().edition.find("jiaxing-2026") != std::string::npos);
}

TEST_CASE("between places that ask other things, nothing is carried and nothing breaks") {
    Applicant applicant = applicant_of(this_year());
    give(applicant, "2025_general", "18");
    applicant.change_rules(book_from(file_text("tests/cases/river-county-2029.json")));
    CHECK(applicant.answers().is_empty());
    applicant.work_out(Language::zh);
    applicant.change_rules(book_from(this_year()));
    CHECK(applicant.answers().is_empty());
}

TEST_CASE("an answer is a change of the facts, a plan only of the result's basis") {
    Applicant applicant = applicant_of(this_year());
    const Revision answers = applicant.answer_revision();
    const Revision inputs = applicant.input_revision();
    applicant.plan(0, "12");
    CHECK(applicant.answer_revision() == answers);
    CHECK(applicant.input_revision() != inputs);
    give(applicant, "2025_general", "18");
    CHECK(applicant.answer_revision() != answers);
}

TEST_CASE("another edition is a change of the facts only if there are any") {
    Applicant applicant = applicant_of(this_year());
    const Revision answers = applicant.answer_revision();
    const Revision inputs = applicant.input_revision();
    applicant.change_rules(book_from(next_year()));
    CHECK(applicant.answer_revision() == answers);
    CHECK(applicant.input_revision() != inputs);
    give(applicant, "2025_general", "18");
    const Revision given = applicant.answer_revision();
    applicant.change_rules(book_from(this_year()));
    CHECK(applicant.answer_revision() != given);
}

TEST_CASE("erasing forgets the answers, the plan and the pasted table") {
    Applicant applicant = busy_applicant();
    const Revision whole = applicant.whole_revision();
    const Revision answers = applicant.answer_revision();
    applicant.erase();
    CHECK(applicant.answers().is_empty());
    check_no_side_work(applicant);
    CHECK(applicant.whole_revision() != whole);
    CHECK(applicant.answer_revision() != answers);
}

TEST_CASE("other answers take the place of all, and anything tried out goes with the old ones") {
    Applicant applicant = busy_applicant();
    const Revision whole = applicant.whole_revision();
    const Revision answers = applicant.answer_revision();
    applicant.replace({person(applicant.book(), {{"2025_general", "7"}}), {}, {}, {}, Json{}});
    CHECK(text_of(applicant, "2025_general") == "7");
    CHECK(text_of(applicant, "2024_general").empty());
    check_no_side_work(applicant);
    CHECK(applicant.whole_revision() != whole);
    CHECK(applicant.answer_revision() != answers);
}

TEST_CASE("with another edition anything tried out goes and the answers stay") {
    Applicant applicant = busy_applicant();
    const Revision whole = applicant.whole_revision();
    applicant.change_rules(book_from(next_year()));
    CHECK(text_of(applicant, "2025_general") == "18");
    check_no_side_work(applicant);
    CHECK(applicant.whole_revision() == whole);
}

TEST_CASE("the edition that is shown already, shown again, keeps the plan") {
    Applicant applicant = busy_applicant();
    applicant.change_rules(book_from(this_year()));
    CHECK(applicant.planned_months().sum().total() == ClassHours::from_hundredths(1200));
    CHECK(applicant.what_if().is_open);
    applicant.change_rules(book_from(next_year()));
    CHECK(applicant.planned_months().is_empty());
}

TEST_CASE("a filled-in table can be undone until a fact is edited by hand") {
    Applicant applicant = applicant_of(this_year());
    give(applicant, "2025_general", "5");
    applicant.work_out(Language::zh);
    applicant.look_at_table("年度\t公需\n2024\t18\n2025\t18", {});
    applicant.fill_in();
    CHECK(text_of(applicant, "2025_general") == "18");
    REQUIRE_FALSE(applicant.paste().before.empty());
    applicant.undo_fill();
    CHECK(text_of(applicant, "2025_general") == "5");
    applicant.look_at_table("年度\t公需\n2024\t18\n2025\t18", {});
    applicant.fill_in();
    give(applicant, "2025_general", "6");
    CHECK(applicant.paste().before.empty());
}

TEST_CASE("a category's planned sum is spread over the months left, and a month can be changed") {
    Applicant applicant = busy_applicant();
    applicant.set_day(parse_date("2025-08-15"));
    applicant.plan(0, "14.66");
    CHECK(applicant.planned_months().hours[7].by_category[0] == ClassHours::from_hundredths(300));
    CHECK(applicant.planned_months().hours[11].by_category[0] == ClassHours::from_hundredths(266));
    applicant.plan_month(11, 0, ClassHours::from_hundredths(500));
    CHECK(applicant.planned_months().sum().by_category[0] == ClassHours::from_hundredths(1700));
    applicant.plan(0, "4o");
    CHECK(applicant.what_if().texts[0] == "4o");
    CHECK(applicant.what_if().has_problem());
    CHECK(applicant.planned_months().is_empty());
    applicant.unplan();
    CHECK_FALSE(applicant.what_if().has_problem());
}

TEST_CASE("the fewest further hours, spread over the months, are enough and are no fact") {
    Applicant applicant = applicant_of(this_year());
    applicant.set_day(parse_date("2025-08-15"));
    for (const auto& [id, text] : Facts{{"level", "中级"},
                                        {"organizer", "市"},
                                        {"insured_locally", "是"},
                                        {"2022_general", "18"},
                                        {"2022_professional", "72"},
                                        {"2023_general", "18"},
                                        {"2023_professional", "72"},
                                        {"2024_general", "18"},
                                        {"2024_professional", "72"},
                                        {"2025_general", "3.34"},
                                        {"2025_professional", "20"}})
        give(applicant, id, text);
    applicant.work_out(Language::zh);
    applicant.work_out_plan(Language::zh);
    REQUIRE(applicant.what_if().offered);
    CHECK_FALSE(applicant.what_if().is_answered);
    applicant.plan_cheapest();
    applicant.work_out(Language::zh);
    applicant.work_out_plan(Language::zh);
    CHECK(applicant.what_if().months.sum().total() == ClassHours::from_hundredths(6666));
    CHECK(applicant.what_if().assessment.verdict == assess::Verdict::eligible);
    CHECK(applicant.assessment().verdict == assess::Verdict::not_eligible);
    for (const web::PlannedWay& way : applicant.what_if().ways)
        CHECK(way.met == Truth::yes);
    CHECK(text_of(applicant, "2025_general") == "3.34");
}

} // namespace zicha::tests
