#include "core/facts/privacy.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace zicha;

namespace {

// Numbers made up of the digits in order: nobody's.
constexpr const char* identity = "123456789012345678";
constexpr const char* mobile = "13800000000";

} // namespace

TEST_CASE("identity-card and mobile numbers look private, however they are written") {
    CHECK(facts::looks_private(identity));
    CHECK(facts::looks_private("12345678901234567X"));
    CHECK(facts::looks_private("12345678901234567x"));
    CHECK(facts::looks_private(" 123456 78901234 567x "));
    CHECK(facts::looks_private("１２３４５６７８９０１２３４５６７Ｘ"));
    CHECK(facts::looks_private("'123456789012345678"));
    CHECK(facts::looks_private(mobile));
    CHECK(facts::looks_private("138-0000-0000"));
    CHECK(facts::looks_private("+86 138 0000 0000"));
    CHECK(facts::looks_private("8613800000000"));
}

TEST_CASE("other numbers and words do not") {
    for (const char* cell :
         {"", "E001", "2025001", "12800000000", "1380000000", "138000000000", "12345678901234567",
          "1234567890123456789", "12345678901234567Y", "手机13800000000", "18.5", "0573-82520000"})
        CHECK_MESSAGE(!facts::looks_private(cell), cell);
}

TEST_CASE("a mask keeps two characters of a private number and all of any other cell") {
    CHECK(facts::masked(mobile) == "*********00");
    CHECK(facts::masked("12345678901234567X") == "****************7x");
    CHECK(facts::masked("E001") == "E001");
}
