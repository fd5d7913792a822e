#include "web/notice/notice_work.hpp"

#include <doctest/doctest.h>

using zicha::Revision;
using zicha::web::NoticeWork;

TEST_CASE("there is one empty field for a meeting to begin with, and always one left") {
    NoticeWork work;
    REQUIRE(work.meetings().size() == 1);
    CHECK(work.meetings().front().empty());
    work.type_meeting(0, "2025-10-15");
    work.remove_meeting(0);
    REQUIRE(work.meetings().size() == 1);
    CHECK(work.meetings().front().empty());
}

TEST_CASE("a field that is added is wanted, and so is the one that takes a removed one's place") {
    NoticeWork work;
    work.add_meeting();
    CHECK(work.wanted_meeting() == 1);
    work.add_meeting();
    work.stop_wanting();
    CHECK_FALSE(work.wanted_meeting().has_value());
    work.remove_meeting(0);
    CHECK(work.wanted_meeting() == 0);
    work.remove_meeting(1);
    CHECK(work.wanted_meeting() == 0);
}

TEST_CASE("an item is ticked until it is no longer") {
    NoticeWork work;
    work.tick("list/one", true);
    work.tick("list/one", true);
    CHECK(work.is_ticked("list/one"));
    CHECK_FALSE(work.is_ticked("list/two"));
    work.tick("list/one", false);
    CHECK_FALSE(work.is_ticked("list/one"));
}

TEST_CASE("erasing forgets meetings, search and ticks") {
    NoticeWork work;
    work.type_meeting(0, "2025-10-15");
    work.add_meeting();
    work.search_plan("中医");
    work.tick("list/one", true);
    const Revision before = work.revision();
    work.erase();
    CHECK(work.meetings() == std::vector<std::string>{""});
    CHECK_FALSE(work.wanted_meeting().has_value());
    CHECK(work.plan_query().empty());
    CHECK_FALSE(work.is_ticked("list/one"));
    CHECK(work.revision() != before);
}

TEST_CASE("typing, removing or ticking is a change, and one more empty field is none") {
    NoticeWork work;
    Revision seen = work.revision();
    work.add_meeting();
    CHECK(work.revision() == seen);
    work.type_meeting(1, "2025-10-15");
    CHECK(work.revision() != seen);
    seen = work.revision();
    work.remove_meeting(0);
    CHECK(work.revision() != seen);
    seen = work.revision();
    work.tick("list/one", true);
    CHECK(work.revision() != seen);
}
