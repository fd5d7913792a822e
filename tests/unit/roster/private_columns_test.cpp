#include "core/base/csv.hpp"
#include "core/roster/private_columns.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace zicha;

TEST_CASE("a column is private if more than half of its filled cells are") {
    CsvParser parser(',');
    roster::PrivateColumns columns(4);
    std::string_view text = "13800000000,13800000000,,x\n"
                            "13800000001,,,y\n"
                            "none,12,,z\n";
    Record record;
    while (parser.next(text, record))
        columns.count(record);
    CHECK(columns.is_private(0));       // two of three
    CHECK_FALSE(columns.is_private(1)); // one of two
    CHECK_FALSE(columns.is_private(2)); // nothing filled
    CHECK_FALSE(columns.is_private(3));
}
