#include "core/lists/staff_message.hpp"
#include "core/lists/staff_questions.hpp"
#include "core/lists/staff_summary.hpp"
#include "core/rules/examples.hpp"
#include "tests/checked.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::tests {
namespace {

constexpr assess::AssessOptions no_options{};

const std::string staff_header =
    "工号,姓名,部门,级别,组织,2022公需,2022专业,2023公需,2023专业,2024公需,"
    "2024专业,2025公需,2025专业,社保在嘉兴\n";
const std::string full = "18,72,18,72,18,72,"; // the years before the last

std::vector<roster::DecidedRow> decided_staff(const std::string& rows) {
    const Result<roster::RosterSurvey> survey = survey_reading(staff_header + rows);
    REQUIRE(survey.problems().empty());
    return decided_rows(staff_header + rows, *survey);
}

explain::Explanation explained(const roster::DecidedRow& row, Language language = Language::zh,
                               const assess::AssessOptions& options = no_options) {
    return explain::explain(jiaxing(), row.cells, row.assessment, language, options);
}

std::string message(const std::string& row, Language language = Language::zh,
                    const assess::AssessOptions& options = no_options,
                    std::string_view contact = {}) {
    const std::vector<roster::DecidedRow> rows = decided_staff(row + "\n");
    REQUIRE(rows.size() == 1);
    return lists::staff_message(jiaxing(), rows[0], explained(rows[0], language, options), contact,
                                language);
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::size_t lines(const std::string& text) {
    return 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

const std::string met = "E1,张三,设计部,中级,市," + full + "18,72,是";
const std::string open = "E2,李四,设计部,中级,市," + full + "18,,";
const std::string failed = "E3,王五,,中级,市," + full + "0,0,是";
constexpr std::string_view short_by_half = "E4,,设 计部,中级,市,18,72,18,72,18,72,17.5,72,是";
constexpr std::string_view unreadable = "E5,,生产部,中级,市,,,,,,,十八,,";

} // namespace

TEST_CASE("a person with nothing to do is told so, with what a self-check is and the edition") {
    const std::string text = message(met);
    CHECK(text.starts_with("张三（E1，设计部）：\n嘉兴市2025年度职称评审，自查结果：符合。"));
    CHECK(holds(text, "\n本次核对的两项条件目前不用补充；其他申报条件和材料请按评审通知准备。\n"));
    CHECK(holds(text, jiaxing().disclaimer.zh));
    CHECK(text.ends_with("规则 jiaxing-2025，" + jiaxing().edition + " 版"));
    CHECK(holds(text, "\n· 继续教育：满足\n· 社会保险：满足\n"));
    CHECK(lines(text) == 7);
    CHECK(
        message(met, Language::en)
            .starts_with("张三 (E1, 设计部):\nJiaxing professional title review 2025, self-check: "
                         "Eligible. "));
}

TEST_CASE(
    "a person eligible with a caution is told what it is, and not that there is nothing to do") {
    const std::string text = message("E1,,,中级,市,40,130,40,130,40,130,0,0,是");
    CHECK(holds(text, "自查结果：符合。"));
    CHECK(holds(text, "\n注意：靠累计学时通过，但 2025 年本身没有达到年度标准"));
    CHECK(holds(text, "\n另有 1 个问题要由主管部门答复，由单位统一询问，不必自己去问。\n"));
    CHECK_FALSE(holds(text, "询问："));
    CHECK_FALSE(holds(text, "目前不用补充"));
}

TEST_CASE("missing facts are listed with where to find them, those of one place together") {
    const std::string text = message(open);
    CHECK(holds(text, "自查结果：信息不足。"));
    CHECK(holds(text, "\n请提供：\n· 2025年：年度继续教育是否完成，或者专业课学时：登录嘉兴市"));
    CHECK(holds(text, "\n· 社会保险是否在嘉兴（含各县市区）缴纳？看社保"));
    CHECK_FALSE(holds(text, "公需课学时")); // it is known
}

TEST_CASE("further hours are said by the cheaper path, by category, with the year they count in") {
    CHECK(holds(message(open), "\n没有填的学时如果查不到，按“累计学满”计算，再学 72 学时一定够"
                               "（总学时差 72、专业课差 24）。"));
    const std::string known = message(failed);
    CHECK(holds(known, "。还要再学 90 学时，其中公需课至少 18、专业课至少 2"));
    CHECK(holds(known, "\n这里只算还能在 2025 年取得的学时；"));
    CHECK(holds(known, "\n· 继续教育（不满足）：逐年完成：2025年没有完成。累计学满："));
    CHECK(holds(known, "\n· 社会保险：满足\n"));
    CHECK_FALSE(holds(known, "询问："));
    assess::AssessOptions later;
    later.as_of = parse_date("2026-02-01");
    const std::string over = message(failed, Language::zh, later);
    CHECK(holds(over, "2025 年已经结束；能否补学、补登记，请问主管部门。"));
    CHECK(holds(over, "2025-12-31 以前"));
    CHECK(holds(message("E4,,,副高,市,20,75,20,75,20,75,0,0,是", Language::en), // 2021 is missing
                "\nIf the blank hours cannot be found, 165 more hours by "));
    CHECK(holds(message("E5,,,中级,市,0,0,0,0,0,0,0,0,否", Language::en),
                "Still needed: 360 hours (General: at least 72, Professional: at least 240)."));
}

TEST_CASE("where fewer hours may do a message says how many certainly do, and no least amount") {
    const std::string roster =
        "工号,级别,组织,2022公需,2022专业,2023公需,2023专业,2024公需,2024专业,2025公需,2025专业,"
        "2025总学时,社保在嘉兴\nE1,中级,市,18,72,18,72,18,72,,60,75,是\n";
    const std::vector<roster::DecidedRow> rows = decided_rows(roster, *survey_reading(roster));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].assessment.verdict == assess::Verdict::not_eligible);
    const std::string text =
        lists::staff_message(jiaxing(), rows[0], explained(rows[0]), {}, Language::zh);
    CHECK(holds(text, "还要再学 15–18 学时（看没有填的是多少）"));
    CHECK_FALSE(holds(text, "最少"));
}

TEST_CASE("a message says whom to contact at the unit, in one line, where the employer gave it") {
    const std::string text = message(failed, Language::zh, no_options, "人事科\n王老师 8208");
    CHECK(holds(text, "\n有疑问请联系：人事科 王老师 8208\n"));
    CHECK(lines(text) == lines(message(failed)) + 1);
    CHECK(holds(message("E5,,,中级,市,十八,,,,,,,,", Language::en, no_options, "HR"),
                "\nQuestions? Contact: HR\n"));
}

TEST_CASE("a verdict that waits for the authority says so, and asks nobody to go and ask") {
    const std::string roster =
        "工号,级别,组织,2021公需,2021专业,2022公需,2022专业,2023公需,2023专业,2024公需,2024专业,"
        "2025公需,2025专业,社保在嘉兴\nE1,副高,市,0,0,18,72,18,72,18,72,18,72,是\n";
    const std::vector<roster::DecidedRow> rows = decided_rows(roster, *survey_reading(roster));
    REQUIRE(rows.size() == 1);
    const std::string text =
        lists::staff_message(jiaxing(), rows[0], explained(rows[0]), {}, Language::zh);
    CHECK(holds(text, "需主管部门确认。结论取决于对条文的理解，要等主管部门答复。"));
    CHECK_FALSE(holds(text, "下面的问题"));
}

TEST_CASE("a case that this notice does not decide says whom to ask") {
    const std::string text = message("E9,,,初级,市,,,,,,,,,是", Language::en);
    CHECK(text.starts_with("E9:\n"));
    CHECK(holds(text, "\n- Continuing education (not decided by this notice): "));
    CHECK(holds(text, "Ask the body that organises the review."));
}

TEST_CASE("a row that cannot be read says which cell, and a private number names nobody") {
    const std::vector<roster::DecidedRow> rows =
        decided_staff("13812345678,,,中级,市,十八,,,,,,,,\n"
                      "E2,,,中级,市,,,,,,,,,\n"
                      "E3,,,中级,市,,,,,,,,,\n,,,中级,市,,,,,,,,,\n");
    const auto text = [&](std::size_t at) {
        return lists::staff_message(jiaxing(), rows[at], explained(rows[at]), {}, Language::zh);
    };
    CHECK(text(0).starts_with("*********78：\n"));
    CHECK(holds(text(0),
                "名册中你的“2022公需”一项填写有误，请把正确内容告诉经办人。“十八”不是学时数。"));
    CHECK(text(3).starts_with("第 5 行：\n"));
}

TEST_CASE("a list of messages is text with a block a person, or a table with a row a person") {
    const std::vector<roster::DecidedRow> rows = decided_staff(met + "\n" + open + "\n");
    std::string text;
    std::string csv;
    lists::append_messages_heading(text, jiaxing(), lists::MessageFormat::text, Language::zh);
    lists::append_messages_heading(csv, jiaxing(), lists::MessageFormat::csv, Language::zh);
    for (const roster::DecidedRow& row : rows) {
        lists::append_message(text, jiaxing(), row, "一\n二", lists::MessageFormat::text,
                              Language::zh);
        lists::append_message(csv, jiaxing(), row, "一\n二", lists::MessageFormat::csv,
                              Language::zh);
    }
    CHECK(text == "一\n二\n\n一\n二\n\n");
    CHECK(csv == "\xEF\xBB\xBF行号,工号,姓名,部门,结论,消息\r\n2,E1,张三,设计部,符合,\"一\n二\"\r\n"
                 "3,E2,李四,设计部,信息不足,\"一\n二\"\r\n");
}

TEST_CASE("each question is listed once, with how many it concerns and the first of them") {
    std::string many;
    for (int at = 0; at < 30; ++at)
        many.append("F").append(std::to_string(at)).append(failed.substr(2)).append("\n");
    lists::StaffQuestions questions(jiaxing(), Language::zh);
    CHECK(questions.questions().empty());
    for (const roster::DecidedRow& row : decided_staff(many.append(met)))
        questions.add(row, explained(row));
    const std::vector<lists::StaffQuestion> asked = questions.questions();
    REQUIRE(asked.size() == 3);
    CHECK(asked[0].view.code == "pair-by-level");
    CHECK(asked[2].view.code == "cut-off");
    CHECK(asked[2].persons == 30);
    CHECK(asked[2].first.size() == lists::StaffQuestions::most_named);
    CHECK(asked[2].first[0] == "王五（F0）");
    const std::string text = lists::list_text(lists::question_lines(jiaxing(), questions));
    CHECK(holds(text, "\n2. 参加工作不满"));
    CHECK(holds(text, "\n涉及 30 人：王五（F0）、王五（F1）、"));
    CHECK(holds(text, "王五（F19）等\n"));
    CHECK(text.ends_with(" 版\n" + jiaxing().disclaimer.zh + "\n"));
    CHECK(holds(lists::list_text(lists::question_lines(
                    jiaxing(), lists::StaffQuestions(jiaxing(), Language::en))),
                "There is nothing to ask."));
}

TEST_CASE("a summary counts verdicts, units, missing facts and further hours") {
    lists::StaffSummary summary(jiaxing());
    std::string rows;
    for (const std::string_view row : {std::string_view(met), std::string_view(open),
                                       std::string_view(failed), short_by_half, unreadable})
        rows.append(row).append("\n");
    for (const roster::DecidedRow& row : decided_staff(rows))
        summary.add(row);
    CHECK(summary.persons() == 5);
    CHECK(summary.by_verdict()[static_cast<std::size_t>(assess::Verdict::eligible)] == 1);
    CHECK(summary.by_verdict()[static_cast<std::size_t>(assess::Verdict::invalid)] == 1);
    REQUIRE(summary.units().size() == 3);
    CHECK(summary.units()[0].name == "设计部");
    CHECK(summary.units()[0].persons == 3);
    CHECK(summary.units()[1].name.empty());
    std::int64_t in_bands = 0;
    for (const lists::HoursBand& band : summary.bands())
        in_bands += band.persons;
    CHECK(in_bands == 3);
    CHECK(summary.bands()[0].persons == 1); // half an hour
    REQUIRE_FALSE(summary.missing().empty());
    const std::string text =
        lists::list_text(lists::summary_lines(jiaxing(), summary, Language::zh));
    CHECK(holds(text, "\n部门\t人数\t符合\t"));
    CHECK(holds(text, "\n设计部\t3\t1\t"));
    CHECK(holds(text, "\n（未填部门）\t1\t0\t"));
    CHECK(holds(text, "\n社保在嘉兴缴纳\t1\n"));
    CHECK(holds(text, "\n3 人合计还需 "));
    CHECK(holds(text, "\n不超过 10\t1\n"));
}

TEST_CASE("a roster without units has no table of them, and very many units are counted together") {
    lists::StaffSummary plain(jiaxing());
    lists::StaffSummary many(jiaxing());
    std::vector<roster::DecidedRow> rows = decided_staff(met + "\n");
    rows[0].unit = "";
    plain.add(rows[0]);
    CHECK(plain.units().empty());
    CHECK_FALSE(
        holds(lists::list_text(lists::summary_lines(jiaxing(), plain, Language::en)), "By unit"));
    for (std::size_t at = 0; at < lists::StaffSummary::most_units + 5; ++at) {
        rows[0].unit = "U" + std::to_string(at);
        many.add(rows[0]);
    }
    CHECK(many.units().size() == lists::StaffSummary::most_units);
    CHECK(many.further_units().persons == 5);
    CHECK(holds(lists::list_text(lists::summary_lines(jiaxing(), many, Language::en)),
                "\n(all other units)\t5\t5\n"));
}

TEST_CASE("hours of very many persons are added without a loss") {
    lists::StaffSummary summary(jiaxing());
    const std::vector<roster::DecidedRow> rows =
        decided_staff("E3,,,中级,市,0,0,0,0,0,0,0,0.05,是\n");
    constexpr std::int64_t persons = 100'000;
    for (std::int64_t at = 0; at < persons; ++at)
        summary.add(rows[0]);
    CHECK(summary.further_hours() == persons * 35'995);
    CHECK(holds(lists::list_text(lists::summary_lines(jiaxing(), summary, Language::en)),
                "100000 people together need 35995000 more hours"));
}

TEST_CASE("another place's messages and lists use its own words alone") {
    const auto book = book_from(file_text("tests/cases/river-county-2029.json"));
    for (const rules::Example& example : *book->examples) {
        facts::Answers answers(*book);
        for (const auto& [id, value] : example.facts)
            answers.set(column(*book, id), value, facts::Provenance::typed);
        roster::DecidedRow row;
        row.cells.assign(answers.cells().begin(), answers.cells().end());
        row.assessment = decide(*book, answers);
        for (const Language language : {Language::zh, Language::en}) {
            const explain::Explanation explanation =
                explain::explain(*book, row.cells, row.assessment, language, no_options);
            lists::StaffQuestions questions(*book, language);
            lists::StaffSummary summary(*book);
            questions.add(row, explanation);
            summary.add(row);
            const std::string text =
                lists::staff_message(*book, row, explanation, {}, language) +
                lists::list_text(lists::question_lines(*book, questions)) +
                lists::list_text(lists::summary_lines(*book, summary, language));
            for (const char* word : {"嘉兴", "公需", "专业课", "社保", "2025", "学时", "Jiaxing",
                                     "general", "insurance"})
                CHECK_FALSE_MESSAGE(holds(text, word), word << "\n" << text);
        }
    }
}

} // namespace zicha::tests
