#include "web/platform/twin.hpp"

#include "tests/unit/web/platform/host_double.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace zicha::web;

namespace {

// The first frame is only drawn and asks for another.
void begin(Twin& twin) {
    twin.begin_frame();
    twin.end_frame();
    fresh_host();
}

// What the host gets of a frame that holds this node alone.
std::string tree_of(const TwinNode& node) {
    Twin twin;
    begin(twin);
    twin.begin_frame();
    twin.leaf(node);
    twin.end_frame();
    REQUIRE(host_double().trees.size() == 1);
    return host_double().trees.front();
}

} // namespace

TEST_CASE("the twin's first frame is only drawn, and another one is asked for") {
    HostDouble& host = fresh_host();
    Twin twin;
    twin.begin_frame();
    twin.leaf({.id = 1});
    twin.end_frame();
    CHECK(host.trees.empty());
    CHECK(host.wanted_frames == 1);
    twin.begin_frame();
    twin.leaf({.id = 1});
    twin.end_frame();
    CHECK(host.trees.size() == 1);
    CHECK(host.wanted_frames == 1);
}

TEST_CASE("a frame of the same nodes is not handed over again") {
    Twin twin;
    begin(twin);
    for (const float x : {1.0F, 1.0F, 2.0F}) {
        twin.begin_frame();
        twin.leaf({.id = 1, .rect = {x, 0, 10, 10}});
        twin.end_frame();
    }
    CHECK(host_double().trees.size() == 2);
}

TEST_CASE("a text that is too long is cut between two characters") {
    const std::string character = "学";
    std::string text;
    for (int i = 0; i < 3000; ++i)
        text += character;
    const std::size_t empty = tree_of({.id = 1}).size();
    CHECK(tree_of({.id = 1, .name = character}).size() == empty + character.size());
    CHECK(tree_of({.id = 1, .name = text}).size() ==
          empty + 8000 / character.size() * character.size());
}

TEST_CASE("the focus is moved once, after the frame that was asked for it") {
    Twin twin;
    begin(twin);
    twin.begin_frame();
    twin.request_focus(7);
    CHECK(host_double().focused.empty());
    twin.end_frame();
    twin.begin_frame();
    twin.end_frame();
    CHECK(host_double().focused == std::vector<std::uint32_t>{7});
}

TEST_CASE("what the browser reports is told to the node it is about, for one frame") {
    Twin twin;
    begin(twin);
    twin.receive({TwinEventKind::activate, 1, 0, ""});
    twin.receive({TwinEventKind::type, 2, 0, "3"});
    twin.receive({TwinEventKind::type, 2, 0, "36"});
    twin.receive({TwinEventKind::step, 3, -1, ""});
    twin.receive({TwinEventKind::step, 5, 1, ""});
    twin.receive({TwinEventKind::step, 5, 10, ""});
    twin.receive({TwinEventKind::scroll, 4, 12.5F, ""});
    CHECK(twin.activated(1));
    CHECK_FALSE(twin.activated(2));
    CHECK(twin.typed(2) == "36");
    CHECK_FALSE(twin.typed(1));
    CHECK(twin.stepped(3) == -1);
    CHECK(twin.stepped(5) == 11); // no key is lost between two frames
    CHECK(twin.stepped(1) == 0);
    CHECK(twin.scrolled(4) == 12.5F);
    twin.begin_frame();
    twin.end_frame();
    CHECK_FALSE(twin.activated(1));
    CHECK_FALSE(twin.typed(2));
    CHECK(twin.stepped(3) == 0);
    CHECK_FALSE(twin.scrolled(4));
}

TEST_CASE("focus, pointer and composition last until the browser reports their end") {
    Twin twin;
    begin(twin);
    twin.receive({TwinEventKind::focus, 5, 1, ""});
    twin.receive({TwinEventKind::hover, 6, 0, ""});
    twin.receive({TwinEventKind::press, 6, 0, ""});
    twin.receive({TwinEventKind::compose, 5, 1, "xue"});
    twin.begin_frame();
    twin.end_frame();
    CHECK(twin.focused(5));
    CHECK(twin.focus_visible());
    CHECK(twin.hovered(6));
    CHECK(twin.pressed(6));
    CHECK(twin.composing(5) == "xue");
    twin.receive({TwinEventKind::compose, 5, 0, ""});
    twin.receive({TwinEventKind::blur, 5, 0, ""});
    twin.receive({TwinEventKind::hover, 0, 0, ""});
    twin.receive({TwinEventKind::press, 0, 0, ""});
    CHECK(twin.blurred(5));
    CHECK_FALSE(twin.focused(5));
    CHECK_FALSE(twin.hovered(6));
    CHECK_FALSE(twin.pressed(6));
    CHECK_FALSE(twin.composing(5));
}
