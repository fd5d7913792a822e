#include "core/base/revision.hpp"

#include <doctest/doctest.h>

using zicha::Revision;
using zicha::Seen;

TEST_CASE("a revision never seen is news, and a seen one is not until it changes") {
    Revision revision;
    Seen seen;
    CHECK(seen.is_news(revision));
    CHECK_FALSE(seen.is_news(revision));
    revision.raise();
    CHECK_FALSE(seen.is_current(revision));
    CHECK(seen.is_news(revision));
    CHECK(seen.is_current(revision));
}

TEST_CASE("two that depend on one thing learn of its change each by itself") {
    Revision revision;
    Seen one;
    Seen other;
    one.see(revision);
    other.see(revision);
    revision.raise();
    CHECK(one.is_news(revision));
    CHECK(other.is_news(revision));
}

TEST_CASE("several changes without a look in between are one piece of news") {
    Revision revision;
    Seen seen;
    seen.see(revision);
    revision.raise();
    revision.raise();
    CHECK(seen.is_news(revision));
    CHECK_FALSE(seen.is_news(revision));
}

TEST_CASE("the revision of several parts changes with each of them") {
    Revision one;
    Revision other;
    Seen seen;
    seen.see(one + other);
    one.raise();
    CHECK(seen.is_news(one + other));
    other.raise();
    CHECK(seen.is_news(one + other));
    CHECK_FALSE(seen.is_news(other + one));
}

TEST_CASE("a forgotten revision is news again") {
    Revision revision;
    Seen seen;
    seen.see(revision);
    seen.forget();
    CHECK(seen.is_news(revision));
}
