#include "core/base/text.hpp"

#include <doctest/doctest.h>

#include <array>

namespace zicha {
namespace {

TEST_CASE("a place takes its argument, and a word by the number of one") {
    constexpr Sentence rows{"有 {0} 行", "{0} {0|row is|rows are} too long: {1}"};
    const Text sentence(rows);
    CHECK(format_text(sentence, Language::en, {"1", "5"}) == "1 row is too long: 5");
    CHECK(format_text(sentence, Language::en, {"2", "5, 6"}) == "2 rows are too long: 5, 6");
    CHECK(format_text(sentence, Language::en, {"11", "all"}) == "11 rows are too long: all");
    CHECK(format_text(sentence, Language::zh, {"1"}) == "有 1 行");
}

TEST_CASE("what is no place, or has no argument, stays as it is written") {
    const std::array<std::string, 1> one{"{0}"};
    CHECK(fill("{1} {0} {x} {0", one) == "{1} {0} {x} {0");
    CHECK(fill("{0|one", one) == "{0|one");
    CHECK(fill("{0|one}|two}", one) == "{0|one}|two}");
    CHECK(fill("{0} {0|row|rows}", {}) == "{0} rows");
}

} // namespace
} // namespace zicha
