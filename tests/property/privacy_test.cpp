// What is found among words, and how rarely anything else is taken for it.
#include "core/facts/privacy.hpp"
#include "tests/property/random_persons.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <vector>

using namespace zicha;

namespace {

std::string digits(tests::Random& random, std::int32_t count) {
    std::string text;
    for (std::int32_t at = 0; at < count; ++at)
        text += static_cast<char>('0' + random.below(10));
    return text;
}

std::string padded(std::int32_t number, std::size_t width) {
    std::string text = std::to_string(number);
    return std::string(width - std::min(width, text.size()), '0') + text;
}

std::string day(tests::Random& random, std::int32_t first, std::int32_t years) {
    return std::to_string(first + random.below(years)) + padded(1 + random.below(12), 2) +
           padded(1 + random.below(28), 2);
}

// Of eighteen characters, with a good check digit.
std::string identity(tests::Random& random) {
    constexpr std::array<const char*, 6> areas{"3304", "1101", "4409", "6501", "3326", "5002"};
    std::string text = areas[static_cast<std::size_t>(random.below(6))];
    text += padded(1 + random.below(30), 2) + day(random, 1950, 58) + digits(random, 3);
    int sum = 0;
    for (const char c : text)
        sum = (sum * 2 + (c - '0')) % 11;
    return text + "10X98765432"[(sum * 2) % 11];
}

std::string mobile(tests::Random& random) {
    return "1" + std::string(1, static_cast<char>('3' + random.below(7))) + digits(random, 9);
}

std::string widened(const std::string& text) {
    std::string wide;
    for (const char c : text)
        wide += c >= '0' && c <= '9' ? std::string("\xEF\xBC") + static_cast<char>(0x90 + (c - '0'))
                                     : std::string(1, c);
    return wide;
}

std::string apart(const std::string& text, std::size_t first, const std::string& between) {
    const std::size_t second = first + (text.size() == 18 ? 8 : 4);
    return text.substr(0, first) + between + text.substr(first, second - first) + between +
           text.substr(second);
}

// A class hour, a date, a code, a landline …: what staff lists hold, and no number of a person.
std::string other(tests::Random& random) {
    switch (random.below(14)) {
    case 0:
        return std::to_string(random.below(120)) + "." + std::to_string(random.below(100));
    case 1: // as a spreadsheet stores it
        return std::to_string(random.below(100)) + "." + digits(random, 10 + random.below(8));
    case 2:
        return "E" + digits(random, 3 + random.below(9));
    case 3: // the month of entry and a number; of eleven digits it could be a mobile one
        return day(random, 1990, 36).substr(0, 6) + digits(random, 2 + random.below(3));
    case 4: {
        const std::string date = day(random, 1950, 76);
        return date.substr(0, 4) + "-" + date.substr(4, 2) + "-" + date.substr(6) + " " +
               padded(random.below(24), 2) + ":" + padded(random.below(60), 2);
    }
    case 5:
        return "0573-8" + digits(random, 7);
    case 6: // a bank's card
        return "62" + digits(random, random.one_in(2) ? 14 : 17);
    case 7: // a unit's credit code
        return "9133" + digits(random, 4) + "MA" + digits(random, 7) + "X";
    case 8: // hours in a row
        return std::to_string(random.below(90)) + " " + std::to_string(random.below(90)) + "、" +
               std::to_string(random.below(90)) + "/" + std::to_string(random.below(90)) + " " +
               std::to_string(random.below(90)) + " " + std::to_string(random.below(90));
    case 9: // a certificate: area, day of issue, number
        return "3304" + padded(random.below(30), 2) + day(random, 2011, 15) +
               digits(random, 4 + random.below(3));
    case 10:
        return "JX" + digits(random, 11);
    case 11:
        return "嘉兴〔" + day(random, 2000, 26).substr(0, 4) + "〕" + digits(random, 2) + "号第" +
               digits(random, 6 + random.below(4)) + "期";
    case 12: // a course's number
        return day(random, 2015, 11) + digits(random, 6 + random.below(7));
    default:
        break;
    }
    // Of any length; eleven that begin like a mobile number are one, by all that can be known.
    std::string text;
    do
        text = digits(random, 1 + random.below(20));
    while (facts::looks_private(text) && (text.size() == 11 || text.size() == 13));
    return text;
}

} // namespace

TEST_CASE("of 100,000 other numbers at most ten are taken for private ones") {
    tests::Random random(20251102);
    std::vector<std::string> taken;
    for (int count = 0; count < 100'000; ++count)
        if (std::string cell = other(random); facts::looks_private(cell))
            taken.push_back(std::move(cell));
    std::string all;
    for (const std::string& cell : taken)
        all += cell + " ";
    CHECK_MESSAGE(taken.size() <= 10, all);
}

TEST_CASE("every private number is found and masked, whatever is written around and within it") {
    tests::Random random(1);
    const std::vector<std::function<std::string(const std::string&)>> forms{
        [](const std::string& number) { return number; },
        [](const std::string& number) { return "=\"" + number + "\""; },
        [](const std::string& number) { return "ID:" + number; },
        [](const std::string& number) { return number + "(本人)"; },
        [](const std::string& number) { return "手机：" + number + "，身份证见附件"; },
        [](const std::string& number) { return "'" + number; },
        [](const std::string& number) { return widened(number); },
        [](const std::string& number) { return apart(number, number.size() == 18 ? 6 : 3, " "); },
        [](const std::string& number) { return apart(number, number.size() == 18 ? 6 : 3, "-"); },
        [](const std::string& number) { return apart(number, number.size() == 18 ? 6 : 3, " – "); },
        [](const std::string& number) { return number + " / 13900000000"; },
    };
    for (int count = 0; count < 2000; ++count)
        for (const bool is_mobile : {false, true}) {
            const std::string number = is_mobile ? mobile(random) : identity(random);
            for (const auto& form : forms) {
                const std::string cell = form(number);
                const std::string shown = facts::masked(cell);
                std::size_t digits_shown = 0;
                for (const char c : shown)
                    digits_shown += c >= '0' && c <= '9' ? 1U : 0U;
                CHECK_MESSAGE(facts::looks_private(cell), cell);
                CHECK_MESSAGE(digits_shown <= 4, cell << " is shown as " << shown);
                CHECK_MESSAGE(shown.find("\xEF\xBC\x91") == std::string::npos, shown);
            }
        }
}
