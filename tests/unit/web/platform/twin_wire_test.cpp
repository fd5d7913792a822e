// The native half of tests/twin: what twin.cpp writes of a tree that has every role, text, number
// and flag, and the lists of twin.def as the compiler understands them, are those of
// tests/twin/wire.txt. Run with ZICHA_COLLECT=1 to write that anew, then read the diff.
#include "tests/persons.hpp"
#include "tests/unit/web/platform/host_double.hpp"
#include "web/platform/twin.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

using namespace zicha::web;

namespace {

// Lines "LIST NUMBER ENTRY".
class Lists {
public:
    void add(const std::string& list, const std::string& entry) {
        const int number = counts_[list]++;
        const bool is_of_bits = list == "flag" || list == "modifier";
        const int value = is_of_bits ? 1 << number : number;
        text_.append(list).append(" ").append(std::to_string(value));
        text_.append(" ").append(entry).append("\n");
    }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::map<std::string, int> counts_;
    std::string text_;
};

std::string trimmed(std::string text) {
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

std::string lists_of_definitions() {
    Lists lists;
#define TWIN_OPERATION(name) lists.add("operation", #name);
#define TWIN_TEXT(name) lists.add("text", #name);
#define TWIN_FLAG(name) lists.add("flag", #name);
#define TWIN_ROLE(name, element, role) lists.add("role", trimmed(#name " " element " " role));
#define TWIN_INPUT_MODE(name) lists.add("input_mode", #name);
#define TWIN_EVENT(name) lists.add("event", #name);
#include "web/platform/twin.def"
#define HOST_COMMAND(name) lists.add("command", #name);
#define HOST_GLYPH(name) lists.add("glyph", #name);
#include "web/platform/host.def"
    return lists.text();
}

// Each text of it is that text's own name.
TwinNode node_with_all() {
    TwinNode node;
#define TWIN_TEXT(name) node.name = #name;
#define TWIN_FLAG(name) node.name = true;
#include "web/platform/twin.def"
    node.id = 0xFEDCBA98;
    node.role = Role::region;
    node.rect = {10, 20, 300, 400.5F};
    node.scroll_height = 1000;
    node.scroll = 50;
    node.font_size = 16.25F;
    node.padding = 8;
    node.described_by = 0x89ABCDEF;
    node.position = 10000;
    node.level = 3;
    node.input_mode = InputMode::decimal;
    return node;
}

// tests/twin/suite.mjs expects the same tree.
void emit(Twin& twin) {
    twin.open(node_with_all());
    twin.leaf({.id = 1, .name = "继续教育学时 – 90", .rect = {15, 25, 30, 40}});
    twin.open({.id = 2, .role = Role::group});
    twin.leaf({.id = 3, .name = "in a group without a place", .rect = {15, 25, 30, 40}});
    twin.close();
    twin.close();
    twin.leaf({.id = 4, .name = "after it", .rect = {15, 25, 30, 40}});
    twin.open({.id = 5, .scroll_height = 1000});
    twin.close();
    twin.open({.id = 6, .scroll_height = 1000, .scroll = 20});
    twin.close();
    std::uint32_t id = 100;
#define TWIN_ROLE(name_, element, role_)                                                           \
    twin.leaf({.id = ++id, .role = Role::name_, .name = #name_});
#define TWIN_FLAG(name_) twin.leaf({.id = ++id, .name = #name_, .name_ = true});
#define TWIN_INPUT_MODE(name_)                                                                     \
    twin.leaf({.id = ++id, .name = #name_, .input_mode = InputMode::name_});
#include "web/platform/twin.def"
}

std::string bytes_of_tree() {
    Twin twin;
    twin.begin_frame();
    twin.end_frame(); // the first one is only drawn
    fresh_host();
    twin.begin_frame();
    emit(twin);
    twin.end_frame();
    REQUIRE(host_double().trees.size() == 1);
    return host_double().trees.front();
}

std::string in_hexadecimal(const std::string& bytes) {
    constexpr const char* digits = "0123456789abcdef";
    constexpr std::size_t in_a_line = 40;
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        text += digits[byte >> 4];
        text += digits[byte & 15];
        if (at % 4 == 3 || at + 1 == bytes.size())
            text += (at + 1) % in_a_line == 0 || at + 1 == bytes.size() ? '\n' : ' ';
    }
    return text;
}

// The first line of the one that differs in the other; empty if they are the same.
std::string first_difference(const std::string& file, const std::string& now) {
    std::istringstream expected(file);
    std::istringstream found(now);
    std::string wanted;
    std::string line;
    while (std::getline(found, line))
        if (!std::getline(expected, wanted) || wanted != line)
            return std::string("wanted: ").append(wanted).append(", got: ").append(line);
    return file == now ? "" : "lines are missing";
}

} // namespace

TEST_CASE("the twin's wire is the one that JavaScript reads in tests/twin") {
    const std::string file = "tests/twin/wire.txt";
    const std::string now = lists_of_definitions() + "tree\n" + in_hexadecimal(bytes_of_tree());
    if (std::getenv("ZICHA_COLLECT") != nullptr)
        std::ofstream(std::string(ZICHA_TREE) + "/" + file, std::ios::binary) << now;
    CHECK(first_difference(zicha::tests::file_text(file), now) == "");
}
