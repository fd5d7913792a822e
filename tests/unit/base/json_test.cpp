#include "core/base/codes.hpp"
#include "core/base/json.hpp"

#include <doctest/doctest.h>

using namespace zicha;

namespace {

Json good(std::string_view text) {
    const Result<Json> reading = read_json(text, "test.json");
    CHECK(reading.problems().empty());
    REQUIRE(reading);
    return *reading;
}

Diagnostic only_problem(std::string_view text) {
    const Result<Json> reading = read_json(text, "test.json");
    CHECK_FALSE(reading);
    REQUIRE(reading.problems().size() == 1);
    CHECK(reading.problems()[0].place.file == "test.json");
    return reading.problems()[0];
}

std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    for (std::size_t at = 0; at < times; ++at)
        text += part;
    return text;
}

using Arguments = std::vector<std::string>;

} // namespace

TEST_CASE("a number keeps the text it was written with") {
    for (const char* text : {"0", "18", "-7", "-0", "3.34", "3.340", "0.10", "1e2", "1E+2", "-0.0",
                             "18446744073709551616", "123456789012345678901234567890.5"}) {
        const Json json = good(text);
        CHECK(json.kind == JsonKind::number);
        CHECK(json.text == text);
    }
}

TEST_CASE("every kind of value is read") {
    const Json json =
        good(R"( {"a": null, "b": [true, false], "c": "汉\n\u5b57\ud83d\ude00", "d": {}} )");
    REQUIRE(json.members.size() == 4);
    CHECK(json.find("a")->kind == JsonKind::null);
    REQUIRE(json.find("b")->elements.size() == 2);
    CHECK(json.find("b")->elements[0].boolean);
    CHECK_FALSE(json.find("b")->elements[1].boolean);
    CHECK(json.find("c")->text == "汉\n字😀");
    CHECK(json.find("d")->kind == JsonKind::object);
    CHECK(json.find("e") == nullptr);
}

TEST_CASE("members keep the order of the file") {
    const Json json = good(R"({"z": 1, "a": 2, "m": 3})");
    CHECK(json.members[0].key == "z");
    CHECK(json.members[1].key == "a");
    CHECK(json.members[2].key == "m");
}

TEST_CASE("each repeated key is reported with its place, and the first is kept") {
    const Result<Json> reading =
        read_json(R"({"a": 1, "b": [{"x": 1, "x/y": 2, "x": 3, "x": 4}], "a": 5})", "test.json");
    REQUIRE(reading.problems().size() == 3);
    CHECK(reading.problems()[0].code == codes::json_duplicate_key);
    CHECK(reading.problems()[0].place.pointer == "/b/0/x");
    CHECK(reading.problems()[1].place.pointer == "/b/0/x");
    CHECK(reading.problems()[2].place.pointer == "/a");
    CHECK(reading.problems()[2].arguments == Arguments{"a"});
    REQUIRE(reading);
    CHECK(reading->members.size() == 2);
    CHECK(reading->find("a")->text == "1");
    CHECK(reading->find("b")->elements[0].members.size() == 2);
}

TEST_CASE("nesting is read to its limit and refused beyond it, however deep it is") {
    const std::size_t most = Json::max_depth;
    static_cast<void>(good(repeated("[", most) + repeated("]", most)));
    CHECK(only_problem(repeated("[", most + 1) + repeated("]", most + 1)).code ==
          codes::json_too_deep);
    CHECK(only_problem(repeated("[", 10'000) + repeated("]", 10'000)).code == codes::json_too_deep);
    CHECK(only_problem(repeated("{\"a\":", 10'000) + "1" + repeated("}", 10'000)).code ==
          codes::json_too_deep);
    CHECK(only_problem(repeated("[", 1'000'000)).code == codes::json_too_deep);
}

TEST_CASE("a syntax error is told by line and column") {
    const Diagnostic problem = only_problem("{\n  \"学时\": 1,\n  \"年\" 2\n}\n");
    CHECK(problem.code == codes::json_syntax);
    CHECK(problem.arguments == Arguments{"3", "7"});
    CHECK(only_problem("").arguments == Arguments{"1", "1"});
    CHECK(only_problem("[1,]").arguments == Arguments{"1", "4"});
    CHECK(only_problem("{} {}").code == codes::json_syntax);
    CHECK(only_problem("[1, 2").code == codes::json_syntax);
    CHECK(only_problem("\"open").code == codes::json_syntax);
    CHECK(only_problem("01").code == codes::json_syntax);
    CHECK(only_problem("// note\n1").code == codes::json_syntax);
    CHECK(only_problem("\"\\ud800\"").code == codes::json_syntax);
}

TEST_CASE("a NUL does not hide what follows it") {
    const Diagnostic problem = only_problem(std::string_view("{}\n\0{", 5));
    CHECK(problem.code == codes::json_syntax);
    CHECK(problem.arguments == Arguments{"2", "1"});
    CHECK(good("\"\\u0000\"").text == std::string(1, '\0'));
}

TEST_CASE("text that is not UTF-8 is refused, inside strings and out") {
    CHECK(only_problem("\"\xBC\xCE\xD0\xCB\"").code == codes::json_not_utf8); // GB18030
    CHECK(only_problem("\"\xC0\xAF\"").code == codes::json_not_utf8);         // overlong
    CHECK(only_problem("\"\xED\xA0\x80\"").code == codes::json_not_utf8);     // surrogate
    CHECK(only_problem("[\xFF]").code == codes::json_not_utf8);
}

TEST_CASE("a byte order mark is passed over") {
    CHECK(good("\xEF\xBB\xBF[1]").elements.size() == 1);
    CHECK(only_problem("\xEF\xBB\xBF[1 2]").arguments == Arguments{"1", "4"});
}

TEST_CASE("a pointer's step escapes what a pointer is made of") {
    CHECK(pointer_step("plain") == "/plain");
    CHECK(pointer_step("a/b~c") == "/a~1b~0c");
    CHECK(pointer_step("") == "/");
}
