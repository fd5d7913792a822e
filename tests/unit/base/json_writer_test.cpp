#include "core/base/json.hpp"
#include "core/base/json_writer.hpp"

#include <doctest/doctest.h>

using namespace zicha;

namespace {

std::string literal(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
}

std::string read_back(std::string_view json) {
    const Result<Json> reading = read_json(json, "test.json");
    REQUIRE(reading);
    return reading->text;
}

void write_all_kinds(JsonWriter& json) {
    json.begin_object();
    json.string("text", "a");
    json.number("hours", "3.340");
    json.number("row", std::int64_t{-7});
    json.boolean("is", true);
    json.null("none");
    json.key("list");
    json.begin_array();
    json.begin_array();
    json.end_array();
    json.string("b");
    json.begin_object();
    json.end_object();
    json.end_array();
    json.number("after", std::int64_t{0});
    json.end_object();
}

} // namespace

TEST_CASE("a written string is read back as it was") {
    const std::string text = "汉\"字\\ \n\r\t\x01\x7F/😀";
    CHECK(literal("") == R"("")");
    CHECK(literal("a\"b") == R"("a\"b")");
    CHECK(literal("\x01") == R"("\u0001")");
    CHECK(literal("\n\"\n") == R"("\n\"\n")");
    CHECK(read_back(literal(text)) == text);
    CHECK(read_back(literal("a\xFFz")) == "a\uFFFDz");
    CHECK(read_back(literal("\xE6\xB1")) == "\uFFFD\uFFFD");
}

TEST_CASE("values are separated, and the first and what follows a key are not") {
    std::string out;
    JsonWriter json(out);
    write_all_kinds(json);
    CHECK(out == R"({"text":"a","hours":3.340,"row":-7,"is":true,"none":null,)"
                 R"("list":[[],"b",{}],"after":0})");
}

TEST_CASE("for people there is a space after each comma and colon") {
    std::string out;
    JsonWriter json(out, JsonWriter::Spacing::spaced);
    write_all_kinds(json);
    CHECK(out == R"({"text": "a", "hours": 3.340, "row": -7, "is": true, "none": null, )"
                 R"("list": [[], "b", {}], "after": 0})");
}

TEST_CASE("one writer goes on where another left off") {
    std::string out;
    JsonWriter first(out);
    first.begin_array();
    first.number(std::int64_t{1});
    JsonWriter second(out);
    second.goes_on();
    second.number(std::int64_t{2});
    second.end_array();
    CHECK(out == "[1,2]");
}
