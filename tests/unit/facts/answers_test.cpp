#include "tests/persons.hpp"

namespace zicha::tests {

TEST_CASE("a wrong cell keeps its text and its error, and decides nothing") {
    facts::Answers answers = person(jiaxing(), {{"2022_general", "十八"}});
    const std::size_t at = column(jiaxing(), "2022_general");
    CHECK(answers.text(at) == "十八");
    REQUIRE(answers.problem(at));
    CHECK(code_name(answers.problem(at)->code) == "cell.not_hours");
    CHECK(answers.cells()[at].is_blank());
    answers.set(at, "18", facts::Provenance::typed);
    CHECK_FALSE(answers.has_problem());
    CHECK(answers.cells()[at] == Cell::of_hours(ClassHours::from_hundredths(1800)));
}

TEST_CASE("a total below its parts is an error of the total until either is corrected") {
    facts::Answers answers = person(jiaxing(), {{"2022_general", "30"}, {"2022_total", "20"}});
    const std::size_t total = column(jiaxing(), "2022_total");
    REQUIRE(answers.problem(total));
    CHECK(code_name(answers.problem(total)->code) == "cell.parts_above_total");
    answers.set(column(jiaxing(), "2022_general"), "20", facts::Provenance::typed);
    CHECK_FALSE(answers.has_problem());
    CHECK(answers.cells()[total] == Cell::of_hours(ClassHours::from_hundredths(2000)));
}

TEST_CASE("a saved draft gives the same answers back, wrong ones too") {
    facts::Answers answers = person(jiaxing(), {{"level", "中级"},
                                                {"2022_general", "18.5"},
                                                {"2023_general", "-1"},
                                                {"insured_locally", "是"}});
    answers.set(column(jiaxing(), "organizer"), "市", facts::Provenance::assumed);
    const Result<facts::SavedAnswers> reading =
        facts::read_saved_answers(jiaxing(), answers.saved(), "draft");
    REQUIRE(reading);
    CHECK(reading.problems().empty());
    for (std::size_t at = 0; at < jiaxing().columns.size(); ++at) {
        CHECK(reading->answers.text(at) == answers.text(at));
        CHECK(reading->answers.cells()[at] == answers.cells()[at]);
        CHECK(reading->answers.provenance(at) == answers.provenance(at));
    }
    CHECK(reading->answers.has_problem());
}

TEST_CASE(
    "\"don't know\" is an answer: it is told from a question that nobody answered, and saved") {
    facts::Answers answers(jiaxing());
    CHECK(answers.is_empty());
    const std::size_t at = column(jiaxing(), "insured_locally");
    answers.set(at, "", facts::Provenance::typed);
    CHECK(answers.cells()[at].is_blank());
    CHECK(answers.provenance(at) == facts::Provenance::typed);
    CHECK_FALSE(answers.is_empty());
    const Result<facts::SavedAnswers> reading =
        facts::read_saved_answers(jiaxing(), answers.saved(), "draft");
    REQUIRE(reading);
    CHECK(reading->answers.provenance(at) == facts::Provenance::typed);
    CHECK(reading->answers.provenance(at + 1) == facts::Provenance::not_given);
}

TEST_CASE("a draft of another edition keeps what this one knows and reports the rest") {
    const Result<facts::SavedAnswers> reading = facts::read_saved_answers(
        jiaxing(),
        R"({"format":"zicha-answers/2","rules":{"id":"elsewhere"},"facts":{
            "level":{"value":"中级","from":"typed"},"2019_general":{"value":"3","from":"typed"}}})",
        "draft");
    REQUIRE(reading);
    CHECK(reading->answers.text(column(jiaxing(), "level")) == "中级");
    REQUIRE(reading.problems().size() == 2);
    CHECK(code_name(reading.problems()[0].code) == "answers.other_rules");
    CHECK(code_name(reading.problems()[1].code) == "answers.unknown_fact");
    CHECK(reading.problems()[1].place.pointer == "/facts/2019_general");
}

TEST_CASE("a flat answers file takes text, numbers as they are written, and null for unknown") {
    const Result<facts::SavedAnswers> reading = facts::read_flat_answers(
        jiaxing(), R"({"id":"E1","level":"intermediate","2022_general":18.10,
                       "2022_professional":"72","2023_general":null,"insured_locally":true})",
        "answers");
    REQUIRE(reading);
    CHECK(reading.problems().empty());
    CHECK(reading->id == "E1");
    CHECK(reading->answers.text(column(jiaxing(), "2022_general")) == "18.10");
    CHECK(reading->answers.cells()[column(jiaxing(), "2023_general")].is_blank());
    CHECK(reading->answers.cells()[column(jiaxing(), "insured_locally")].truth() == Truth::yes);
}

TEST_CASE("a number is never rounded: a third decimal in JSON is an error of its cell") {
    const Result<facts::SavedAnswers> reading = facts::read_flat_answers(
        jiaxing(), R"({"2022_general":18.005,"2023_general":1e2})", "answers");
    REQUIRE(reading);
    CHECK(reading->answers.problem(column(jiaxing(), "2022_general")));
    CHECK(reading->answers.problem(column(jiaxing(), "2023_general")));
}

TEST_CASE("a file that is no answers file is refused with its reason") {
    CHECK_FALSE(facts::read_saved_answers(jiaxing(), "[]", "draft"));
    CHECK_FALSE(facts::read_saved_answers(jiaxing(), R"({"format":"other/9"})", "draft"));
    const Result<facts::SavedAnswers> cut =
        facts::read_flat_answers(jiaxing(), R"({"level":)", "answers");
    CHECK_FALSE(cut);
    REQUIRE(cut.problems().size() == 1);
    CHECK(code_name(cut.problems()[0].code) == "json.syntax");
}

TEST_CASE("the rule file says what a blank means") {
    const facts::Answers answers(jiaxing());
    CHECK(answers.is_empty());
    CHECK(answers.cells()[column(jiaxing(), "2022_general")].is_blank());
}

TEST_CASE("answers in one object name a person by the headings of id and name, and what they do "
          "not know is told") {
    const Result<facts::SavedAnswers> reading = facts::read_flat_answers(
        jiaxing(), R"({"工号": "E1", "姓名": "王", "部门": "人事", "级别": "中级"})", "answers");
    REQUIRE(reading.problems().empty());
    CHECK(reading->id == "E1");
    CHECK(reading->name == "王");
    CHECK(reading->answers.text(column(jiaxing(), "level")) == "中级");
    const Result<facts::SavedAnswers> other =
        facts::read_flat_answers(jiaxing(), R"({"nonsense": "1", "级别": "中级"})", "answers");
    REQUIRE(other.problems().size() == 1);
    CHECK(code_name(other.problems()[0].code) == "answers.unknown_fact");
}

} // namespace zicha::tests
