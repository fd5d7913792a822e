#include "core/roster/heading_rows.hpp"
#include "tests/persons.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zicha;
using namespace zicha::tests;

namespace {

using Rows = std::vector<roster::TableRow>;

// "first+count: a|b|c"
std::string found(const Rows& rows, const std::vector<roster::MergedCells>& merged = {}) {
    const roster::SheetHeadings known = roster::roster_sheet_headings(jiaxing());
    const roster::HeadingRows headings = roster::find_heading_rows(rows, merged, known);
    std::string text = std::to_string(headings.first) + "+" + std::to_string(headings.count) + ":";
    for (const std::string& heading : headings.headings)
        text += (text.ends_with(':') ? " " : "|") + heading;
    for (const std::size_t column : headings.shadowed)
        text += " ^" + std::to_string(column);
    return text;
}

} // namespace

TEST_CASE("one row of headings is found below titles, and the first if none is known") {
    CHECK(found({{"工号", "级别"}, {"1", "中级"}}) == "0+1: 工号|级别");
    CHECK(found({{"2025年名册"}, {"", "单位：某"}, {"工号", "级别"}, {"1", "中级"}}) ==
          "2+1: 工号|级别");
    CHECK(found({{"a", "b"}, {"c"}}) == "0+1: a|b");
    CHECK(found({}) == "0+1:");
}

TEST_CASE("headings of two and three rows are joined where that makes more of them known") {
    CHECK(found({{"工号", "级别", "2022", "", "社保在嘉兴"},
                 {"", "", "公需", "专业", ""},
                 {"E1", "中级", "18", "72", "是"}}) ==
          "0+2: 工号|级别|2022公需|2022专业|社保在嘉兴");
    CHECK(found({{"名册"},
                 {"基本", "情况", "学时"},
                 {"工号", "级别", "2022", ""},
                 {"", "", "公需", "专业"}},
                {{1, 1, 2, 3}, {2, 2, 2, 3}}) == "2+2: 工号|级别|2022公需|2022专业");
    CHECK(found({{"工号", "级别", "公需", ""}, {"", "", "2022", "2023"}}) ==
          "0+2: 工号|级别|2022公需|2023公需");
    CHECK(found({{"工号", "级别", "2022公需"}, {"E1", "中级", "18"}}) == "0+1: 工号|级别|2022公需");
}

TEST_CASE("a column below a heading that is merged over several has none of its own") {
    CHECK(found({{"工号", "级别", "2022公需", "", "2022专业"}}, {{0, 0, 2, 3}}) ==
          "0+1: 工号|级别|2022公需||2022专业 ^3");
    CHECK(found({{"工号", "级别", "2022公需"}}, {{0, 0, 2, 4}}) == "0+1: 工号|级别|2022公需 ^3 ^4");
}
