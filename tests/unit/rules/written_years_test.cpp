#include "core/rules/written_years.hpp"

#include <doctest/doctest.h>

using namespace zicha::rules;

namespace {

std::vector<WrittenYear> years(std::string_view text) {
    Source source;
    source.number = "嘉人社〔2025〕33号";
    return years_in(text, 2015, 2030, {source});
}

} // namespace

TEST_CASE("years are found in Chinese and English sentences, spans among them") {
    const auto span = years("计算2022–2025年共4年。");
    REQUIRE(span.size() == 2);
    CHECK(span[0].year == 2022);
    CHECK(span[0].begins_range);
    CHECK(span[1].ends_range);
    CHECK(years("the years 2022 to 2025")[0].begins_range);
    CHECK(years("2024年，2025年").size() == 2);
    CHECK_FALSE(years("2024年，2025年")[0].begins_range);
}

TEST_CASE("a year in the name of a document is told apart") {
    CHECK(years("依据嘉人社〔2025〕33号第五部分")[0].is_of_document);
    CHECK(years("part five of notice 33 (2025)")[0].is_of_document);
    CHECK_FALSE(years("the hours of 2025")[0].is_of_document);
    CHECK_FALSE(years("33 people, and the hours of 2025")[0].is_of_document);
}

TEST_CASE("other numbers are no years") {
    CHECK(years("360 hours, 20255, 1999, {year}").empty());
}
