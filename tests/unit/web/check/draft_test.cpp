#include "tests/unit/web/device_double.hpp"
#include "tests/unit/web/editions.hpp"
#include "web/check/draft.hpp"

namespace zicha::tests {
namespace {

using web::Applicant;
using web::Draft;
using Writes = std::vector<std::pair<web::platform::Kept, std::string>>;

Applicant new_applicant() {
    Applicant applicant;
    applicant.change_rules(book_from(this_year()));
    return applicant;
}

std::string saved_hours(const Applicant& applicant, const char* hours) {
    return person(applicant.book(), {{"2025_general", hours}}).saved("2025-09-01");
}

void give_hours(Applicant& applicant, const char* hours) {
    applicant.edit(column(applicant.book(), "2025_general"), hours);
}

std::string hours_of(const Applicant& applicant) {
    return applicant.answers().text(column(applicant.book(), "2025_general"));
}

// Whose year has months left to plan.
Applicant in_august(DeviceDouble& device) {
    device.environment.today = "2025-08-15";
    Applicant applicant = new_applicant();
    applicant.set_day(parse_date(device.environment.today));
    return applicant;
}

} // namespace

TEST_CASE("a draft is stored after a change and not again before the next one") {
    DeviceDouble& device = fresh_device();
    device.environment.today = "2025-09-01";
    Applicant applicant = new_applicant();
    Draft draft;
    draft.restore(applicant);
    CHECK_FALSE(draft.keep(applicant));
    CHECK(device.writes.empty());
    give_hours(applicant, "18");
    CHECK_FALSE(draft.keep(applicant));
    CHECK_FALSE(draft.keep(applicant));
    CHECK(device.writes == Writes{{web::platform::Kept::draft, saved_hours(applicant, "18")}});
}

TEST_CASE("a draft that was continued is not stored before it changes") {
    Applicant applicant = new_applicant();
    DeviceDouble& device = fresh_device();
    device.kept[web::platform::Kept::draft] = saved_hours(applicant, "18");
    Draft draft;
    draft.restore(applicant);
    CHECK(draft.is_continued());
    CHECK(draft.day() == "2025-09-01");
    CHECK(hours_of(applicant) == "18");
    CHECK_FALSE(draft.keep(applicant));
    CHECK(device.writes.empty());
}

TEST_CASE("another edition alone stores no draft of nothing") {
    DeviceDouble& device = fresh_device();
    Applicant applicant = new_applicant();
    Draft draft;
    draft.restore(applicant);
    applicant.change_rules(book_from(next_year()));
    CHECK_FALSE(draft.keep(applicant));
    CHECK(device.writes.empty());
}

TEST_CASE("a draft of the device that does not fit is put aside and not overwritten") {
    DeviceDouble& device = fresh_device();
    device.kept[web::platform::Kept::draft] = "{}";
    Applicant applicant = new_applicant();
    Draft draft;
    draft.restore(applicant);
    REQUIRE(draft.unread().has_value());
    CHECK(draft.unread()->file.empty());
    give_hours(applicant, "18");
    CHECK_FALSE(draft.keep(applicant));
    CHECK(device.writes.empty());
    draft.drop_unread(applicant);
    CHECK_FALSE(draft.keep(applicant));
    REQUIRE(device.writes.size() == 2);
    CHECK(device.writes[0].second.empty());
    CHECK_FALSE(device.writes[1].second.empty());
}

TEST_CASE("a file that is opened takes the place of the answers, which can be put back") {
    DeviceDouble& device = fresh_device();
    Applicant applicant = new_applicant();
    Draft draft;
    draft.restore(applicant);
    give_hours(applicant, "18");
    device.opened = {"other.json", saved_hours(applicant, "36")};
    CHECK(draft.keep(applicant));
    CHECK(hours_of(applicant) == "36");
    CHECK(draft.opened() == "other.json");
    REQUIRE(draft.can_put_back());
    draft.put_back(applicant);
    CHECK(hours_of(applicant) == "18");
    CHECK(draft.opened().empty());
    CHECK_FALSE(draft.can_put_back());
}

TEST_CASE("a wipe forgets all that is said of drafts, and keeps the choice to keep none") {
    DeviceDouble& device = fresh_device();
    Applicant applicant = new_applicant();
    Draft draft;
    draft.restore(applicant);
    give_hours(applicant, "18");
    device.opened = {"other.json", saved_hours(applicant, "36")};
    REQUIRE(draft.keep(applicant));
    device.opened = {"broken.json", "{"};
    REQUIRE_FALSE(draft.keep(applicant));
    REQUIRE(draft.unread().has_value());
    draft.set_wanted(false);
    device.writes.clear();
    applicant.erase();
    draft.wipe(applicant);
    CHECK_FALSE(draft.unread().has_value());
    CHECK(draft.opened().empty());
    CHECK_FALSE(draft.can_put_back());
    CHECK(draft.day().empty());
    CHECK_FALSE(draft.is_continued());
    CHECK_FALSE(draft.is_wanted());
    CHECK_FALSE(draft.keep(applicant));
    CHECK(device.writes == Writes{{web::platform::Kept::draft, ""}});
}

TEST_CASE(
    "a person who wants no draft kept loses the kept one, and has the next one stored again") {
    DeviceDouble& device = fresh_device();
    Applicant applicant = new_applicant();
    Draft draft;
    draft.restore(applicant);
    give_hours(applicant, "18");
    draft.set_wanted(false);
    CHECK_FALSE(draft.keep(applicant));
    CHECK(device.writes == Writes{{web::platform::Kept::draft, ""}});
    draft.set_wanted(true);
    CHECK_FALSE(draft.keep(applicant));
    CHECK(device.writes.size() == 2);
}

TEST_CASE("a device that refuses to store is reported") {
    DeviceDouble& device = fresh_device();
    device.refuses = true;
    Applicant applicant = new_applicant();
    Draft draft;
    draft.restore(applicant);
    CHECK_FALSE(draft.keep(applicant));
    CHECK_FALSE(draft.is_refused());
    give_hours(applicant, "18");
    CHECK_FALSE(draft.keep(applicant));
    CHECK(draft.is_refused());
}

TEST_CASE("what another tab has stored is told and not overwritten until the person decides") {
    for (const bool uses_other : {false, true}) {
        DeviceDouble& device = fresh_device();
        device.environment.today = "2025-09-01";
        Applicant applicant = new_applicant();
        Draft draft;
        draft.restore(applicant);
        give_hours(applicant, "18");
        (void)draft.keep(applicant);
        device.writes.clear();
        device.other_draft = saved_hours(applicant, "20");
        (void)draft.keep(applicant);
        REQUIRE(draft.unread());
        CHECK((draft.unread()->elsewhere && draft.unread()->usable));
        give_hours(applicant, "19");
        (void)draft.keep(applicant);
        CHECK(device.writes.empty());
        CHECK(hours_of(applicant) == "19");
        if (uses_other)
            draft.use_unread(applicant);
        else
            draft.drop_unread(applicant);
        (void)draft.keep(applicant);
        const char* hours = uses_other ? "20" : "19";
        CHECK(hours_of(applicant) == hours);
        REQUIRE_FALSE(device.writes.empty());
        CHECK(device.writes.back().second.find(hours) != std::string::npos);
        CHECK(draft.can_put_back() == uses_other);
    }
}

TEST_CASE(
    "an empty page takes over what another tab stores, and leaves alone what that tab erases") {
    DeviceDouble& device = fresh_device();
    device.environment.today = "2025-09-01";
    Applicant applicant = new_applicant();
    Draft draft;
    draft.restore(applicant);
    device.other_draft = saved_hours(applicant, "20");
    (void)draft.keep(applicant);
    CHECK(draft.is_continued());
    CHECK(hours_of(applicant) == "20");
    device.other_draft = "";
    (void)draft.keep(applicant);
    CHECK_FALSE(draft.unread());
    CHECK(hours_of(applicant) == "20");
    CHECK(device.writes.empty());
}

TEST_CASE("a tab that is not to keep a draft hears of no other") {
    DeviceDouble& device = fresh_device();
    Applicant applicant = new_applicant();
    Draft draft;
    draft.remember_wanted(false);
    give_hours(applicant, "18");
    device.other_draft = saved_hours(applicant, "20");
    (void)draft.keep(applicant);
    CHECK_FALSE(draft.unread());
    CHECK(hours_of(applicant) == "18");
}

TEST_CASE("a plan is stored with the facts, called a plan, and comes back") {
    DeviceDouble& device = fresh_device();
    Applicant applicant = in_august(device);
    Draft draft;
    draft.restore(applicant);
    give_hours(applicant, "18");
    CHECK_FALSE(draft.keep(applicant));
    applicant.plan(1, "10");
    CHECK_FALSE(draft.keep(applicant));
    REQUIRE(device.writes.size() == 2);
    const std::string saved = device.writes.back().second;
    CHECK(saved.find(R"("plan":{"2025-08":{"professional":"2"})") != std::string::npos);
    CHECK(saved.find(R"("facts":{"2025_general":{"value":"18","from":"typed"}})") !=
          std::string::npos);

    fresh_device().kept[web::platform::Kept::draft] = saved;
    Applicant later = new_applicant();
    later.set_day(parse_date("2025-10-01"));
    Draft again;
    again.restore(later);
    CHECK(hours_of(later) == "18");
    CHECK(later.planned_months().sum().total() == ClassHours::from_hundredths(600));
    CHECK(later.planned_months().has_left_out);
    CHECK(later.what_if().is_open);

    Applicant too_late = new_applicant();
    too_late.set_day(parse_date("2026-01-01"));
    Draft over;
    over.restore(too_late);
    CHECK(hours_of(too_late) == "18");
    CHECK(too_late.saved({}).find("plan") == std::string::npos);
}

TEST_CASE("another tab's plan is put aside like its facts, and used only when that is chosen") {
    DeviceDouble& device = fresh_device();
    Applicant applicant = in_august(device);
    Draft draft;
    draft.restore(applicant);
    give_hours(applicant, "18");
    Applicant elsewhere = new_applicant();
    elsewhere.set_day(parse_date("2025-08-15"));
    give_hours(elsewhere, "18");
    elsewhere.plan(0, "5");
    device.other_draft = elsewhere.saved("2025-08-15");
    CHECK_FALSE(draft.keep(applicant));
    REQUIRE(draft.unread().has_value());
    CHECK(draft.unread()->elsewhere);
    CHECK(applicant.planned_months().is_empty());
    draft.use_unread(applicant);
    CHECK(applicant.planned_months().sum().total() == ClassHours::from_hundredths(500));
    CHECK(draft.can_put_back());
    draft.put_back(applicant);
    CHECK(applicant.planned_months().is_empty());
}

} // namespace zicha::tests
