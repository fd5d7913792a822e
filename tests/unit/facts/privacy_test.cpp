#include "core/facts/privacy.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

using namespace zicha;

namespace {

// Of an area and a day that there are, with digits in order: nobody's.
constexpr const char* identity = "330402199001012345";
constexpr const char* mobile = "13800000000";

// The identity number with other characters from a place on.
std::string identity_with(std::size_t place, std::string_view instead) {
    return std::string(identity).replace(place, instead.size(), instead);
}

// Of those of fifteen digits.
std::string old_identity_with(std::size_t place, std::string_view instead) {
    return std::string("330402900101234").replace(place, instead.size(), instead);
}

bool is_private(const std::string& cell) {
    return facts::looks_private(cell);
}

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

TEST_CASE("an identity number is of a province and a city or prefecture that there are") {
    for (const char* province :
         {"11", "15", "21", "23", "31", "37", "41", "46", "50", "54", "61", "65", "71", "81", "83"})
        CHECK_MESSAGE(is_private(identity_with(0, province)), province);
    for (const char* province : {"00", "01", "10", "16", "20", "24", "30", "38", "40", "47", "55",
                                 "60", "66", "70", "72", "80", "84", "90", "91"})
        CHECK_MESSAGE(!is_private(identity_with(0, province)), province);
    for (const char* city : {"01", "35", "51", "53", "90"})
        CHECK_MESSAGE(is_private(identity_with(2, city)), city);
    for (const char* city : {"36", "50", "54", "89", "91"})
        CHECK_MESSAGE(!is_private(identity_with(2, city)), city);
}

TEST_CASE("an identity number is of a day that there is, from 1900 to 2010") {
    for (const char* day : {"19000101", "20101231", "19900131", "19900229", "19900331", "19900430",
                            "19900531", "19900630", "19900731", "19900831", "19900930", "19901031",
                            "19901130", "19901231", "19900110"})
        CHECK_MESSAGE(is_private(identity_with(6, day)), day);
    for (const char* day : {"18991231", "20110101", "19900001", "19901301", "19900100", "19900132",
                            "19900230", "19900332", "19900431", "19900532", "19900631", "19900732",
                            "19900832", "19900931", "19901032", "19901131", "19901232"})
        CHECK_MESSAGE(!is_private(identity_with(6, day)), day);
}

TEST_CASE("a number of fifteen digits is of a county, and of a day from 1925 to 1999") {
    for (const char* county : {"01", "39", "81", "89"})
        CHECK_MESSAGE(is_private(old_identity_with(4, county)), county);
    for (const char* county : {"00", "40", "80", "90"})
        CHECK_MESSAGE(!is_private(old_identity_with(4, county)), county);
    CHECK(is_private(old_identity_with(6, "250101")));
    CHECK(is_private(old_identity_with(6, "991231")));
    for (const char* day : {"241231", "900001", "901301", "900100", "900230", "900431"})
        CHECK_MESSAGE(!is_private(old_identity_with(6, day)), day);
    CHECK_FALSE(is_private(old_identity_with(2, "36")));
}

TEST_CASE("digits of one number are set apart by three characters at most") {
    CHECK(is_private("138 - 1234-5678"));
    CHECK_FALSE(is_private("138 -- 1234-5678"));
    CHECK(is_private("138\xE3\x80\x80"
                     "12345678")); // a wide space
    CHECK(is_private("330402 - 19900101 - 2345"));
    CHECK(is_private("330402-900101-234"));
    CHECK_FALSE(is_private("3304-02900101-234")); // not set apart as these numbers are
    CHECK(is_private("33040219900101234 - X"));
    CHECK_FALSE(is_private("33040219900101234 -- X"));
    CHECK_FALSE(is_private("33040219900101234XY"));
    CHECK_FALSE(is_private("33040219900101234X1"));
}

TEST_CASE("a mobile number begins with 13 to 19, after a country's number or none") {
    for (const char* cell : {"13000000000", "19999999999", "8619999999999", "008613000000000"})
        CHECK_MESSAGE(facts::looks_private(cell), cell);
    for (const char* cell : {"12999999999", "23000000000", "8612999999999", "8713000000000",
                             "86130000000000", "861300000000", "00861300000000"})
        CHECK_MESSAGE(!facts::looks_private(cell), cell);
}

TEST_CASE("letters beside the digits make a code of them, but for an identity number") {
    for (const char* cell : {"A13812345678", "z13812345678", "13812345678a", "330402900101234B",
                             "Z330402900101234", "Y33040219900101234X"})
        CHECK_MESSAGE(!facts::looks_private(cell), cell);
    CHECK(facts::looks_private("A330402199001012345"));
    CHECK(facts::looks_private("330402199001012345B"));
    CHECK_FALSE(facts::looks_private("3.13812345678")); // of a fraction
    CHECK(facts::looks_private(".13812345678"));
}

TEST_CASE("what stands around a masked number stays, and a cell of the wrap alone is no wrap") {
    CHECK(facts::masked("=\"\"") == "=\"\"");
    CHECK(facts::masked("=\"13800000000\"+1") == "=\"*********00\"+1");
    CHECK(facts::masked("a 13800000001 b 13800000002 c") == "a *********01 b *********02 c");
}
