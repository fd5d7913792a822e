#include "core/roster/wrong_cells.hpp"
#include "tests/checked.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace zicha;
using namespace zicha::tests;

namespace {

std::string told(std::string_view rows) {
    const std::string text = "工号,姓名,级别,2024公需,2025公需,2025总学时\n" + std::string(rows);
    roster::KeptRoster kept(
        std::shared_ptr<const rules::RuleBook>(std::shared_ptr<void>(), &jiaxing()), surveyed(text),
        {}, {});
    kept.store().append(text);
    kept.finish();
    while (!kept.is_decided())
        kept.decide(4096);
    std::string all;
    for (const roster::WrongCell& wrong : roster::wrong_cells(kept, 0))
        all += (wrong.column ? std::to_string(*wrong.column) : "-") + " " +
               std::string(wrong.problem.code.name()) + " " + wrong.problem.place.column + "\n";
    return all;
}

} // namespace

TEST_CASE(
    "each wrong cell of an invalid row is told with its column, in the order of the columns") {
    CHECK(told("E1,张三,中级,十八,1O8,\n") ==
          "3 cell.not_hours 2024公需\n4 cell.not_hours 2025公需\n");
    CHECK(told("E1,张三,没有,18,,\n") == "2 cell.unknown_word 级别\n");
    CHECK(told("E1,张三,中级,18,18,\n").empty());
}

TEST_CASE("parts above their total are told at the total, and a torn row at no column") {
    CHECK(told("E1,张三,中级,18,18,5\n") == "5 cell.parts_above_total 2025总学时\n");
    CHECK(told("E1,张三,中级,18,18,,,,9\n").starts_with("- roster.too_many_cells"));
}
