#include "core/base/json_places.hpp"

#include <doctest/doctest.h>

using namespace zicha;

namespace {

constexpr std::string_view small_file = "{\n"
                                        "  \"names\": [\"林\", {\"a/b\": 1.50}],\n"
                                        "  \"he said \\\"so\\\"\": null , \"last\":true\n"
                                        "}\n";

std::string_view value_at(std::string_view pointer) {
    static const std::vector<JsonPlace> places = json_places(small_file);
    const JsonPlace* place = place_of(places, pointer);
    REQUIRE(place != nullptr);
    return small_file.substr(place->begin, place->end - place->begin);
}

} // namespace

TEST_CASE("every value of a JSON text is found by its pointer, as it is written") {
    CHECK(value_at("/names/0") == "\"林\"");
    CHECK(value_at("/names/1") == "{\"a/b\": 1.50}");
    CHECK(value_at("/names/1/a~1b") == "1.50");
    CHECK(value_at("/he said \"so\"") == "null");
    CHECK(value_at("/last") == "true");
    CHECK(value_at("").front() == '{');
    CHECK(value_at("").back() == '}');
}

TEST_CASE("a pointer to what is not there finds what is around it") {
    CHECK(value_at("/names/1/missing/deeper") == "{\"a/b\": 1.50}");
    CHECK(value_at("/nothing") == value_at(""));
}

TEST_CASE("a member's place holds its key") {
    const std::vector<JsonPlace> places = json_places(small_file);
    const JsonPlace& last = *place_of(places, "/last");
    CHECK(small_file.substr(last.key_begin, last.key_end - last.key_begin) == "\"last\"");
}

TEST_CASE("line and column are counted from 1 and in characters") {
    const std::vector<JsonPlace> places = json_places(small_file);
    const TextPosition position = position_at(small_file, place_of(places, "/names/1")->begin);
    CHECK(position.line == 2);
    CHECK(position.column == 18);
}

TEST_CASE("a text that is no JSON gives the places before the fault and ends") {
    for (std::size_t size = 0; size <= small_file.size(); ++size)
        for (const JsonPlace& place : json_places(small_file.substr(0, size)))
            CHECK(place.end <= size);
    for (const std::string_view odd : {"", "[", "{", "[,", "{,", "{\"a\"", "\"", "]", "{]", "[}"})
        CHECK(json_places(odd).size() <= 2);
}
