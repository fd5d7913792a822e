#include "core/notice/codes.hpp"
#include "core/rules/rule_reader.hpp"
#include "tests/notices.hpp"
#include "web/notice/notice_files.hpp"

namespace zicha::web {
namespace {

using tests::rules_text;

platform::PageFile page_file(const char* kind, const std::string& id) {
    return {kind, id, rules_text(id + ".json")};
}

std::vector<platform::PageFile> page_files() {
    return {page_file("calendar", "calendar-cn-2025"), page_file("calendar", "calendar-cn-2026"),
            page_file("notice", "jiaxing-2025.notice"), page_file("plan", "jiaxing-2025.plan"),
            page_file("rules", "jiaxing-2025")};
}

} // namespace

TEST_CASE("the page finds the notice, plan and calendars of its rules") {
    const Result<NoticeFiles> files = read_notice_files(page_files(), "jiaxing-2025");
    REQUIRE(files->notice);
    CHECK(files->notice->id == "jiaxing-2025.notice");
    REQUIRE(files->plan);
    CHECK(files->days.calendars().size() == 2);
    CHECK(files.problems().empty());
}

TEST_CASE("files of another edition are left out, and calendars belong to every one") {
    const Result<NoticeFiles> files = read_notice_files(page_files(), "jiaxing-2026");
    CHECK(files->notice == nullptr);
    CHECK(files->plan == nullptr);
    CHECK(files->days.calendars().size() == 2);
    CHECK(files.problems().empty());
}

TEST_CASE("a file that cannot be used is told with its name, and the others serve") {
    std::vector<platform::PageFile> page = page_files();
    page[0].text = tests::with(page[0].text, "\"2025-09-28\"", "\"2025-09-29\"");
    page[2].text.resize(page[2].text.size() / 2);
    const Result<NoticeFiles> files = read_notice_files(page, "jiaxing-2025");
    CHECK(files->notice == nullptr);
    CHECK(files->plan != nullptr);
    CHECK(files->days.calendars().size() == 1);
    REQUIRE(files.problems().size() == 2);
    CHECK(files.problems()[0].place.file == "calendar-cn-2025");
    CHECK(files.problems()[0].code == codes::rule_make_up_weekday);
    CHECK(files.problems()[1].place.file == "jiaxing-2025.notice");
}

TEST_CASE("the files are read when a screen first asks for them, and once") {
    const std::vector<platform::PageFile> page = page_files();
    NoticeLibrary library;
    library.open(page);
    library.change_rules("jiaxing-2025");
    const NoticeFiles& first = library.files();
    CHECK(first.notice != nullptr);
    const notice::Notice* const notice = first.notice.get();
    CHECK(library.files().notice.get() == notice);
}

TEST_CASE("with other rules the files are read anew, for those that belong to them") {
    const std::vector<platform::PageFile> page = page_files();
    NoticeLibrary library;
    library.open(page);
    library.change_rules("jiaxing-2025");
    CHECK(library.files().notice != nullptr);
    library.change_rules("jiaxing-2026");
    CHECK(library.files().notice == nullptr);
}

} // namespace zicha::web
