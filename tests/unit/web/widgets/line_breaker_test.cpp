#include "web/widgets/line_breaker.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using zicha::web::break_lines;

namespace {

// A Chinese character is two columns wide, everything in Latin one.
float columns(std::string_view text) {
    float width = 0;
    for (const char byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        width += value < 0x80 ? 1.0F : (value & 0xC0U) == 0xC0U ? 2.0F : 0.0F;
    }
    return width;
}

std::string broken(std::string_view text, float width) {
    std::string result;
    for (const std::string_view line : break_lines(text, width, columns)) {
        if (!result.empty())
            result += '|';
        result += line;
    }
    return result;
}

} // namespace

TEST_CASE("a text that fits stays on one line") {
    CHECK(broken("继续教育", 8) == "继续教育");
    CHECK(broken("class hours", 11) == "class hours");
}

TEST_CASE("an empty text is one empty line") {
    CHECK(break_lines("", 10, columns).size() == 1);
}

TEST_CASE("Chinese text breaks between any two characters") {
    CHECK(broken("继续教育学时登记", 8) == "继续教育|学时登记");
}

TEST_CASE("a closing mark never starts a line") {
    CHECK(broken("继续教育。学时", 8) == "继续教|育。学时");
    CHECK(broken("继续教育，学时", 8) == "继续教|育，学时");
    CHECK(broken("（继续）》教育", 8) == "（继|续）》教|育");
}

TEST_CASE("an opening mark never ends a line") {
    CHECK(broken("继续教《通知》", 8) == "继续教|《通知》");
    CHECK(broken("继续教（《通知》）", 10) == "继续教|（《通|知》）");
}

TEST_CASE("Latin words and numbers stay whole") {
    CHECK(broken("the annual standard", 10) == "the annual|standard");
    CHECK(broken("满足Zicha要求", 6) == "满足|Zicha|要求");
    CHECK(broken("共1234567元", 8) == "共|1234567|元");
}

TEST_CASE("a number and its unit are not parted") {
    CHECK(broken("合计还差90学时", 12) == "合计还差|90学时");
    CHECK(broken("合计还差 90 学时", 14) == "合计还差|90 学时");
    CHECK(broken("need 30 hours", 8) == "need|30 hours");
    CHECK(broken("前5个工作日报送", 10) == "前|5个工作日|报送");
    CHECK(broken("完成率为90%以上", 10) == "完成率为|90%以上");
    CHECK(broken("依据第3条处理", 6) == "依据|第3条|处理");
}

TEST_CASE("dashes and dots that belong together are not parted") {
    CHECK(broken("自查——结果", 6) == "自|查——|结果");
    CHECK(broken("自查……结果", 6) == "自|查……|结果");
}

TEST_CASE("spaces at a line's end are dropped") {
    CHECK(broken("one   two", 4) == "one|two");
    CHECK(broken("继续 教育", 5) == "继续|教育");
}

TEST_CASE("a line break in the text breaks") {
    CHECK(broken("一\n二", 20) == "一|二");
    CHECK(break_lines("一\n\n二", 20, columns).size() == 3);
    CHECK(break_lines("一\n", 20, columns).size() == 2);
    CHECK(break_lines("\n一", 20, columns).size() == 2);
}

TEST_CASE("a piece wider than the line is cut and nothing is lost") {
    CHECK(broken("abcdefghij", 4) == "abcd|efgh|ij");
    CHECK(broken("https://zjt.example.cn/login/page", 20) == "https://|zjt.example.cn/|login/page");
    const std::string bad = "\xFF\xE7\xBB";
    std::string joined;
    for (const std::string_view line : break_lines(bad, 1, columns))
        joined += line;
    CHECK(joined == bad);
}

TEST_CASE("every line but a forced one fits, at every width") {
    const std::string text = "城市组织评审：中级须完成4年（2022–2025），合计不少于360学时；"
                             "see the notice (part five) for 2025.";
    for (int width = 12; width < 60; ++width) {
        std::string joined;
        for (const std::string_view line : break_lines(text, static_cast<float>(width), columns)) {
            CHECK(columns(line) <= static_cast<float>(width));
            joined += line;
        }
        std::string expected;
        std::string found;
        for (const char byte : text)
            if (byte != ' ')
                expected += byte;
        for (const char byte : joined)
            if (byte != ' ')
                found += byte;
        CHECK(found == expected);
    }
}
