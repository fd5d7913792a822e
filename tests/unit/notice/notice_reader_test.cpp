#include "core/files/any_file.hpp"
#include "tests/notices.hpp"

#include <algorithm>

namespace zicha::tests {
namespace {

bool resolves(const std::string& id) {
    const auto& all = jiaxing().ambiguities;
    return std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
}

bool is_served(notice::Part part) {
    const auto& clauses = jiaxing_notice().clauses;
    return std::any_of(clauses.begin(), clauses.end(), [&](const notice::Clause& clause) {
        const auto& parts = clause.served_by;
        return std::find(parts.begin(), parts.end(), part) != parts.end();
    });
}

} // namespace

TEST_CASE("the notice and the plan belong to the rules of the same edition") {
    CHECK(jiaxing_notice().rules == jiaxing().id);
    CHECK(jiaxing_plan().rules == jiaxing().id);
    CHECK(resolves(jiaxing_notice().filing.ambiguity));
}

TEST_CASE("every part of one to five has its clause, in the order of the notice") {
    std::vector<std::string> parts;
    for (const notice::Clause& clause : jiaxing_notice().clauses) {
        const std::string part = clause.id.substr(0, clause.id.find('.'));
        if (parts.empty() || parts.back() != part)
            parts.push_back(part);
    }
    CHECK(parts == std::vector<std::string>{"i", "ii", "iii", "iv", "v", "end"});
}

TEST_CASE("each part of the tool serves some clause, and a clause that none serves says so") {
    for (std::size_t part = 0; part < notice::part_count; ++part)
        CHECK(is_served(static_cast<notice::Part>(part)));
    for (const notice::Clause& clause : jiaxing_notice().clauses)
        if (clause.served_by.empty())
            CHECK(clause.service.en.find("nothing") != std::string::npos);
}

TEST_CASE("the four official systems are those of the notice, their broken addresses joined") {
    std::vector<std::string> addresses;
    for (const notice::OfficialLink& link : jiaxing_notice().links)
        addresses.push_back(link.address);
    CHECK(addresses ==
          std::vector<std::string>{
              "https://zcps.rlsbt.zj.gov.cn/028/client/index.jsp", "http://zy.jxkp.net/",
              "https://mapi.zjzwfw.gov.cn/web/mgop/gov-open/zj/2002238385/reserved/index.html",
              "https://rlsbj.jiaxing.gov.cn/col/col1229850729/index.html"});
}

TEST_CASE("a link names its host, and plain http gets a warning") {
    for (const notice::OfficialLink& link : jiaxing_notice().links)
        CHECK(link.is_secure() == link.warning.zh.empty());
    CHECK(jiaxing_notice().links[1].host() == "zy.jxkp.net");
    notice::OfficialLink link;
    link.address = "https://example.org:8443?x=1";
    CHECK(link.host() == "example.org:8443");
}

TEST_CASE("what a committee files before a meeting is everything that clause two names") {
    const auto& lists = jiaxing_notice().checklists;
    const auto list = std::find_if(lists.begin(), lists.end(), [](const notice::Checklist& one) {
        return one.id == "before-meeting";
    });
    REQUIRE(list != lists.end());
    std::vector<std::string> items;
    for (const notice::ChecklistItem& item : list->items)
        items.push_back(item.id);
    CHECK(items == std::vector<std::string>{"meeting-plan", "eligibility", "expert-pool",
                                            "public-notice-before", "composition", "approved"});
    CHECK(list->ticked);
}

TEST_CASE("the filing is five working days before a meeting by the year's end") {
    const notice::Filing& filing = jiaxing_notice().filing;
    CHECK(filing.working_days == 5);
    CHECK(filing.latest_meeting == CivilDate{2025, 12, 31});
    CHECK(filing.latest_citations.front().basis == rules::Basis::derived);
}

TEST_CASE("a file's format names its kind, and a file without one is taken for rules") {
    CHECK(rules::kind_of_file(rules_text("jiaxing-2025.json")) == rules::FileKind::rules);
    CHECK(rules::kind_of_file(rules_text("jiaxing-2025.notice.json")) == rules::FileKind::notice);
    CHECK(rules::kind_of_file(rules_text("calendar-cn-2026.json")) == rules::FileKind::calendar);
    CHECK(rules::kind_of_file(rules_text("jiaxing-2025.plan.json")) == rules::FileKind::plan);
    CHECK(rules::kind_of_file("{\"format\" :\n \"zicha-plan/9\"}") == rules::FileKind::plan);
    for (const char* text : {"", "{", "\"format\"", "{\"format\": \"zicha-", "{\"format\": 1}",
                             "{\"format\": \"zicha-page/1\"}"})
        CHECK(rules::kind_of_file(text) == rules::FileKind::rules);
    for (const rules::FileKind kind : {rules::FileKind::rules, rules::FileKind::notice,
                                       rules::FileKind::calendar, rules::FileKind::plan})
        CHECK(rules::file_kind_of_name(rules::name_of(kind)) == kind);
}

TEST_CASE("a file of rules is named by its id, whatever its kind") {
    for (const char* name : {"jiaxing-2025", "jiaxing-2025.notice", "jiaxing-2025.plan",
                             "calendar-cn-2025", "calendar-cn-2026"}) {
        const Result<files::AnyFile> file =
            files::read_any_file(rules_text(std::string(name) + ".json"), name);
        CHECK(file.problems().empty());
        CHECK(file->id == name);
    }
}

TEST_CASE("the plan that ships is empty, and says what a bureau writes into it") {
    CHECK(jiaxing_plan().rows.empty());
    CHECK(jiaxing_plan().columns.size() >= 6);
    CHECK(notice::find_plan_rows(jiaxing_plan(), "").empty());
}

TEST_CASE("a plan is searched by words, in any column, width and case") {
    const std::string rows = R"("rows": [
        {"series": "工程 建筑", "level": "中级", "committee": "甲评委会", "planned": "10月"},
        {"series": "卫生", "level": "副高", "committee": "乙评委会", "contact": "ABC 0573"}])";
    const auto reading = notice::read_review_plan(
        with(rules_text("jiaxing-2025.plan.json"), "\"rows\": []", rows), "plan");
    REQUIRE(reading);
    const notice::ReviewPlan& plan = **reading;
    const auto found = [&](const char* query) { return notice::find_plan_rows(plan, query); };
    CHECK(plan.rows[1].back() == "ABC 0573");
    CHECK(found("") == std::vector<std::size_t>{0, 1});
    CHECK(found("评委会") == std::vector<std::size_t>{0, 1});
    CHECK(found("建筑 中级") == std::vector<std::size_t>{0});
    CHECK(found("建筑　副高").empty());
    CHECK(found("ａｂｃ0573") == std::vector<std::size_t>{1});
    CHECK(found(" 10 ") == std::vector<std::size_t>{0});
}

} // namespace zicha::tests
