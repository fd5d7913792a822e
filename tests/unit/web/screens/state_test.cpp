#include "tests/notices.hpp"
#include "tests/unit/web/device_double.hpp"
#include "tests/unit/web/editions.hpp"
#include "web/screens/state.hpp"

namespace zicha::tests {
namespace {

using web::Screen;
using web::State;
using web::platform::PageFile;

std::vector<PageFile> page_files() {
    return {rules_file(this_year()),
            rules_file(next_year()),
            {"notice", "jiaxing-2025.notice", rules_text("jiaxing-2025.notice.json")}};
}

// The page as it is when it was opened on a day of the first edition.
void open_page(State& state, const std::vector<PageFile>& files) {
    state.applicant.set_day(parse_date("2025-09-01"));
    device().environment.files = files;
    device().environment.rest_here = true;
    web::open_files(state, device().environment);
    web::restore(state);
    web::refresh(state);
}

void give(State& state, std::string_view id, std::string_view text) {
    state.applicant.edit(column(state.book(), id), text);
}

void fill_all(State& state) {
    give(state, "level", "中级");
    give(state, "2025_general", "18");
    web::refresh(state);
    state.applicant.plan(0, "12");
    state.form.folds() = {true, true, true};
    state.form.go_to(4);
    state.notice_work.type_meeting(0, "2025-10-15");
    state.notice_work.tick("list/one", true);
    device().large_file = {"staff.csv", 100, false};
    REQUIRE(state.employer.take_file(state.editions.shown(), {}));
    state.employer.place().focus = 7;
    state.display.choose(Language::en);
    state.folds = {true, true, true};
    web::keep(state);
}

} // namespace

TEST_CASE("a wipe erases everything of the person's and leaves everything of the screen's") {
    DeviceDouble& device = fresh_device();
    const std::vector<PageFile> files = page_files();
    State state;
    open_page(state, files);
    fill_all(state);
    device.writes.clear();
    web::wipe(state);
    CHECK(state.applicant.answers().is_empty());
    CHECK(state.applicant.planned_months().is_empty());
    CHECK_FALSE(state.form.folds().columns);
    CHECK(state.form.guide_column() == 0);
    CHECK(state.notice_work.meetings().front().empty());
    CHECK_FALSE(state.notice_work.is_ticked("list/one"));
    CHECK(state.employer.roster().stage() == web::Roster::Stage::reading);
    CHECK(state.employer.place().focus == 7);
    CHECK(state.display.language() == Language::en);
    CHECK(state.folds.licences);
    REQUIRE(device.writes.size() == 3); // each key that the page has, emptied
    for (const auto& write : device.writes)
        CHECK(write.second.empty());
    web::keep(state);
    CHECK(device.writes.size() == 3);
}

TEST_CASE("with another edition every part that rests on the rules changes with it") {
    fresh_device();
    const std::vector<PageFile> files = page_files();
    State state;
    open_page(state, files);
    fill_all(state);
    REQUIRE(state.notice_library.files().notice);
    web::show_edition(state, 1);
    CHECK(state.book().id == "jiaxing-2026");
    CHECK(state.applicant.book().id == "jiaxing-2026");
    CHECK(state.applicant.planned_months().is_empty());
    CHECK(state.form.guide_column() == 0);
    CHECK(state.notice_library.files().notice == nullptr);
    CHECK(state.applicant.answers().text(column(state.book(), "2025_general")) == "18");
    CHECK(state.notice_work.is_ticked("list/one"));
    CHECK(state.form.folds().columns);
    web::refresh(state);
    CHECK(state.applicant.explanation().edition.find("jiaxing-2026") != std::string::npos);
}

TEST_CASE("the answer is worked out anew for other facts and for another language, else not") {
    fresh_device();
    const std::vector<PageFile> files = page_files();
    State state;
    open_page(state, files);
    const std::string* const before = &state.applicant.explanation().verdict_label;
    const std::string in_chinese = *before;
    Revision drawn = web::drawn_revision(state);
    web::refresh(state);
    CHECK(web::drawn_revision(state) == drawn);
    state.display.choose(Language::en);
    CHECK(web::drawn_revision(state) != drawn);
    web::refresh(state);
    CHECK(state.applicant.explanation().verdict_label != in_chinese);
    drawn = web::drawn_revision(state);
    give(state, "organizer", "省");
    CHECK(web::drawn_revision(state) != drawn);
    web::refresh(state);
    CHECK(state.applicant.explanation().verdict == assess::Verdict::refer);
}

TEST_CASE("copied text is out of date with other facts, plans, meetings or rules, not in another "
          "language") {
    fresh_device();
    const std::vector<PageFile> files = page_files();
    State state;
    open_page(state, files);
    Seen copied;
    copied.see(web::copied_revision(state));
    state.display.choose(Language::en);
    CHECK_FALSE(copied.is_news(web::copied_revision(state)));
    state.applicant.plan(0, "12"); // which a saved sheet holds
    CHECK(copied.is_news(web::copied_revision(state)));
    give(state, "2025_general", "18");
    CHECK(copied.is_news(web::copied_revision(state)));
    state.notice_work.type_meeting(0, "2025-10-15");
    CHECK(copied.is_news(web::copied_revision(state)));
    web::show_edition(state, 1);
    CHECK(copied.is_news(web::copied_revision(state)));
}

TEST_CASE("a draft that is opened is shown in the form") {
    DeviceDouble& device = fresh_device();
    const std::vector<PageFile> files = page_files();
    State state;
    open_page(state, files);
    state.navigation.show(Screen::sources);
    device.opened = {"draft.json", person(state.book(), {{"2025_general", "9"}}).saved()};
    web::keep(state);
    CHECK(state.navigation.screen() == Screen::facts);
    CHECK(state.applicant.answers().text(column(state.book(), "2025_general")) == "9");
}

TEST_CASE("without rules that can be read the page keeps and works out nothing") {
    DeviceDouble& device = fresh_device();
    device.kept[web::platform::Kept::draft] = "{}";
    const std::vector<PageFile> files{rules_file("{}")};
    State state;
    open_page(state, files);
    CHECK_FALSE(state.has_rules());
    CHECK_FALSE(state.editions.problems().empty());
    state.display.choose(Language::en);
    web::keep(state);
    CHECK(device.writes.empty());
}

} // namespace zicha::tests
