#include "core/base/truth.hpp"

#include <doctest/doctest.h>

#include <type_traits>

namespace zicha {

static_assert(!std::is_convertible_v<Truth, bool>);
static_assert(!std::is_convertible_v<bool, Truth>);
static_assert(!std::is_convertible_v<Truth, int>);

TEST_CASE("a conjunction is no as soon as one part is no, however unknown the other is") {
    CHECK(logical_and(Truth::no, Truth::unknown) == Truth::no);
    CHECK(logical_and(Truth::unknown, Truth::yes) == Truth::unknown);
    CHECK(logical_and(Truth::yes, Truth::yes) == Truth::yes);
}

TEST_CASE("an alternative is yes as soon as one part is yes, however unknown the other is") {
    CHECK(logical_or(Truth::unknown, Truth::yes) == Truth::yes);
    CHECK(logical_or(Truth::no, Truth::unknown) == Truth::unknown);
    CHECK(logical_or(Truth::no, Truth::no) == Truth::no);
}

} // namespace zicha
