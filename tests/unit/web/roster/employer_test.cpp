#include "tests/unit/web/device_double.hpp"
#include "tests/unit/web/editions.hpp"
#include "web/roster/employer.hpp"

namespace zicha::tests {
namespace {

using web::Employer;
using web::Roster;
using web::RosterPlace;

const char* const remembered_json = R"({"format":"zicha-headings/1","headings":{"地址":"drop"}})";

bool open(Employer& employer, const Employer::Book& book, bool is_dropped = false) {
    device().large_file = {"staff.csv", 100, is_dropped};
    return employer.take_file(book, {});
}

bool is_new(const RosterPlace& place) {
    return !place.column && place.part == 0 && place.focus == 0 && !place.returns;
}

} // namespace

TEST_CASE("no file is no roster, and without rules a file is left aside") {
    fresh_device();
    Employer employer;
    CHECK_FALSE(employer.take_file(book_from(this_year()), {}));
    CHECK_FALSE(open(employer, nullptr));
    CHECK(employer.roster().stage() == Roster::Stage::none);
    CHECK_FALSE(employer.has_work());
}

TEST_CASE("a roster that is opened or closed forgets the place in the one before") {
    fresh_device();
    const Employer::Book book = book_from(this_year());
    Employer employer;
    CHECK(open(employer, book));
    CHECK(employer.roster().stage() == Roster::Stage::reading);
    employer.place() = {3, 1, 7, true};
    CHECK(open(employer, book));
    CHECK(is_new(employer.place()));
    employer.place() = {3, 1, 7, true};
    employer.close();
    CHECK(is_new(employer.place()));
    CHECK(employer.roster().stage() == Roster::Stage::none);
}

TEST_CASE("a file that was asked for to compare is the earlier one, a dropped one is not") {
    fresh_device();
    const Employer::Book book = book_from(this_year());
    Employer employer;
    REQUIRE(open(employer, book));
    employer.compare_with_earlier();
    CHECK_FALSE(open(employer, book));
    CHECK(employer.earlier().stage() == Roster::Stage::reading);
    employer.compare_with_earlier();
    CHECK(employer.earlier().stage() == Roster::Stage::none);
    CHECK(open(employer, book, true));
    CHECK(employer.earlier().stage() == Roster::Stage::none);
}

TEST_CASE("with another edition the earlier roster and the wish to compare are forgotten") {
    fresh_device();
    const Employer::Book book = book_from(this_year());
    Employer employer;
    REQUIRE(open(employer, book));
    employer.compare_with_earlier();
    REQUIRE_FALSE(open(employer, book));
    const Employer::Book other = book_from(next_year());
    employer.change_rules(other, Language::zh);
    CHECK(employer.earlier().stage() == Roster::Stage::none);
    CHECK(open(employer, other));
}

TEST_CASE("what headings were decided to mean serves the next roster, until it is erased") {
    DeviceDouble& device = fresh_device();
    device.kept[web::platform::Kept::headings] = remembered_json;
    const Employer::Book book = book_from(this_year());
    Employer employer;
    REQUIRE(open(employer, book));
    CHECK(employer.roster().map().headings().size() == 1);
    employer.forget_headings();
    REQUIRE(device.writes.size() == 1);
    CHECK(device.writes[0].first == web::platform::Kept::headings);
    CHECK(device.writes[0].second.empty());
    REQUIRE(open(employer, book));
    CHECK(employer.roster().map().headings().empty());
}

} // namespace zicha::tests
