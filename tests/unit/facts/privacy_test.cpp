#include "core/facts/privacy.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using namespace zicha;

namespace {

// Of an area and a day that there are, with digits in order: nobody's.
constexpr const char* identity = "330402199001012345";
constexpr const char* mobile = "13800000000";

} // namespace

TEST_CASE("identity-card and mobile numbers look private, however they are written") {
    for (const char* cell : {identity,
                             "33040219900101234X",
                             "33040219900101234x",
                             " 330402 19900101 234x ",
                             "３３０４０２１９９００１０１２３４Ｘ",
                             "'330402199001012345",
                             "330402-19900101-2345",
                             "3 3 0 4 0 2 1 9 9 0 0 1 0 1 2 3 4 5",
                             "330402900101234",
                             mobile,
                             "138-0000-0000",
                             "138 0000 0000",
                             "138.0000.0000",
                             "138 00000000",
                             "1380000 0000",
                             "138 000 00000",
                             "1380 000 0000",
                             "1380 0000 000",
                             "138 00 00 00 00",
                             "138 000000 00",
                             "1 3 8 0 0 0 0 0 0 0 0",
                             "１３８００００００００",
                             "+86 138 0000 0000",
                             "+86-13800000000",
                             "8613800000000",
                             "008613800000000"})
        CHECK_MESSAGE(facts::looks_private(cell), cell);
}

TEST_CASE("a private number is found inside a cell, among words and next to another one") {
    for (const auto& [cell, shown] : std::initializer_list<std::pair<const char*, const char*>>{
             {"=\"330402199001012345\"", "****************45"},
             {"=\"13800000000\"", "*********00"},
             {"ID:330402199001012345", "ID:****************45"},
             {"ID330402199001012345", "ID****************45"},
             {"身份证号：33040219900101234X", "身份证号：****************4x"},
             {"330402199001012345(本人)", "****************45(本人)"},
             {"（１３８００００００００）", "（*********00）"},
             {"手机：13812345678", "手机：*********78"},
             {"手机13812345678", "手机*********78"},
             {"13812345670 / 13900000000", "*********70 / *********00"},
             {"13812345670,13900000000", "*********70,*********00"},
             {"13812345670 13900000000", "*********70 *********00"},
             {"330402199001012345、13812345678", "****************45、*********78"},
             {"老证330402900101234，新证330402199001012345",
              "老证*************34，新证****************45"},
             {"联系 138-1234-5678 或 0573-82520000", "联系 *********78 或 0573-82520000"}})
        CHECK(facts::masked(cell) == shown);
}

TEST_CASE("other numbers and words do not look private") {
    for (const char* cell :
         {"", "E001", "2025001", "12800000000", "1380000000", "138000000000", "12345678901234567",
          "1234567890123456789", "12345678901234567Y", "18.5", "0573-82520000",
          // Nobody is born on such a day or in such a place.
          "330402199013012345", "330402199002302345", "990402199001012345", "330402299001012345",
          // Made of an area and of the day of its issue.
          "330402202301012345", "330402230101001",
          // Hours, dates, amounts and codes.
          "18 72 18 72 18 7", "18,72,18,72,18,7", "3.3399999999999999", "18.13333333333",
          "2025-03-05 08:00:00", "1985-03-12 101", "JX13812345678", "13812345678A",
          "913304021460000000", "91330402MA2B12345X", "6222021204001234567", "ZJ2023330400012345"})
        CHECK_MESSAGE(!facts::looks_private(cell), cell);
}

TEST_CASE("a mask keeps two characters of a private number and all of any other cell") {
    CHECK(facts::masked(mobile) == "*********00");
    CHECK(facts::masked("33040219900101234X") == "****************4x");
    CHECK(facts::masked("138-0000-0000") == "*********00");
    CHECK(facts::masked("E001") == "E001");
    CHECK(facts::masked("=\"E001\"") == "=\"E001\"");
}
