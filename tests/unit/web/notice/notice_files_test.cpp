#include "core/notice/codes.hpp"
#include "tests/notices.hpp"
#include "web/check/state.hpp"
#include "web/notice/notice_files.hpp"

namespace zicha::web {
namespace {

using tests::rules_text;

platform::PageFile page_file(rules::FileKind kind, const std::string& id) {
    return {kind, id, rules_text(id + ".json")};
}

std::vector<platform::PageFile> page_files() {
    return {page_file(rules::FileKind::calendar, "calendar-cn-2025"),
            page_file(rules::FileKind::calendar, "calendar-cn-2026"),
            page_file(rules::FileKind::notice, "jiaxing-2025.notice"),
            page_file(rules::FileKind::plan, "jiaxing-2025.plan"),
            page_file(rules::FileKind::rules, "jiaxing-2025")};
}

} // namespace

TEST_CASE("the page finds the notice, plan and calendars of its rules") {
    const NoticeFiles files = read_notice_files(page_files(), "jiaxing-2025");
    REQUIRE(files.notice);
    CHECK(files.notice->id == "jiaxing-2025.notice");
    REQUIRE(files.plan);
    CHECK(files.days.calendars().size() == 2);
    CHECK(files.problems.empty());
}

TEST_CASE("what belongs to another edition is left out, and calendars belong to every one") {
    const NoticeFiles files = read_notice_files(page_files(), "jiaxing-2026");
    CHECK(files.notice == nullptr);
    CHECK(files.plan == nullptr);
    CHECK(files.days.calendars().size() == 2);
    CHECK(files.problems.empty());
}

TEST_CASE("a file that cannot be used is told with its name, and the others serve") {
    std::vector<platform::PageFile> page = page_files();
    page[0].text = tests::with(page[0].text, "\"2025-09-28\"", "\"2025-09-29\"");
    page[2].text.resize(page[2].text.size() / 2);
    const NoticeFiles files = read_notice_files(page, "jiaxing-2025");
    CHECK(files.notice == nullptr);
    CHECK(files.plan != nullptr);
    CHECK(files.days.calendars().size() == 1);
    REQUIRE(files.problems.size() == 2);
    CHECK(files.problems[0].place.file == "calendar-cn-2025");
    CHECK(files.problems[0].code == codes::rule_make_up_weekday);
    CHECK(files.problems[1].place.file == "jiaxing-2025.notice");
}

TEST_CASE("the files are read when a screen first asks for them, and once") {
    const std::vector<platform::PageFile> page = page_files();
    State state;
    state.rules.book = *rules::read_rule_book(page.back().text, page.back().id);
    REQUIRE(state.rules.book);
    state.files = &page;
    CHECK_FALSE(state.notice_files.has_value());
    const NoticeFiles& first = notice_files(state);
    CHECK(first.notice != nullptr);
    CHECK(&notice_files(state) == &first);
}

} // namespace zicha::web
