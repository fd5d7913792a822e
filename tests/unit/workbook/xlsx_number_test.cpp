#include "core/workbook/xlsx_number.hpp"

#include <doctest/doctest.h>

using namespace zicha;

namespace {

std::string number(std::string_view stored) {
    std::string out;
    workbook::append_number(out, stored);
    return out;
}

std::string hours(std::string_view stored) {
    std::string out;
    workbook::append_hours(out, stored);
    return out;
}

std::string moment(std::string_view stored, bool from_1904 = false) {
    std::string out;
    workbook::append_moment(out, stored, from_1904);
    return out;
}

} // namespace

TEST_CASE("a number is written as a spreadsheet shows it, to fifteen digits") {
    CHECK(number("18") == "18");
    CHECK(number("18.50") == "18.5");
    CHECK(number("-0.0") == "0");
    CHECK(number("1.8E1") == "18");
    CHECK(number("1E-7") == "0.0000001");
    CHECK(number("0.1234567890123456") == "0.123456789012346");
    CHECK(number("9.999999999999999") == "10");
    CHECK(number("1E+300") == "1E+300");
    CHECK(number("-2.5e-30") == "-2.5E-30");
    CHECK(number("440981199001011000") == "4.40981E+17");
}

TEST_CASE("hours near a hundredth are that hundredth, and no others are rounded") {
    CHECK(hours("3.3399999999999999") == "3.34");
    CHECK(hours("3.340001") == "3.34");
    CHECK(hours("3.3400011") == "3.3400011");
    CHECK(hours("3.345") == "3.345");
    CHECK(hours("18.999999999") == "19");
    CHECK(hours("-3.5") == "-3.5");
    CHECK(hours("0.1") == "0.1");
    CHECK(hours("99999999999999999999999") == number("99999999999999999999999"));
}

TEST_CASE("text that is no number comes out as it is") {
    for (const char* stored : {"18,5", "18\n19", "", ".", "1E", "1E99999", "1.2.3", "--1", "x"}) {
        CHECK(number(stored) == stored);
        CHECK(hours(stored) == stored);
        CHECK(moment(stored) == stored);
    }
}

TEST_CASE("a day counts from 1900 with a leap day that never was, or from 1904") {
    CHECK(moment("1") == "1900-01-01");
    CHECK(moment("59") == "1900-02-28");
    CHECK(moment("61") == "1900-03-01");
    CHECK(moment("45731") == "2025-03-15");
    CHECK(moment("44269", true) == "2025-03-15");
    CHECK(moment("45731.354166666664") == "2025-03-15 08:30:00");
    CHECK(moment("0.75") == "18:00:00");
    CHECK(moment("-1") == "-1");
    CHECK(moment("9999999") == "9999999");
}
