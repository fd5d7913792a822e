// Which parts of a picture are drawn anew, and which stay.
#include "web/platform/changed_tiles.hpp"

#include <doctest/doctest.h>
#include <initializer_list>
#include <vector>

using zicha::web::platform::ChangedTiles;
using zicha::web::platform::PixelBox;

namespace {

constexpr int side = ChangedTiles::side;

struct Thing {
    PixelBox box;
    std::uint64_t look = 0;
};

void show(ChangedTiles& tiles, std::initializer_list<Thing> things, int width = 4 * side,
          int height = 2 * side, std::uint64_t ground = 0) {
    tiles.begin(width, height, ground);
    for (const Thing& thing : things)
        tiles.add(thing.box, thing.look);
    tiles.end();
}

// Pixels of a box that are drawn anew.
int drawn(const ChangedTiles& tiles, const PixelBox& box) {
    int pixels = 0;
    tiles.in_changed(box, [&](const PixelBox& piece) {
        pixels += (piece.right - piece.left) * (piece.bottom - piece.top);
    });
    return pixels;
}

constexpr PixelBox whole{0, 0, 4 * side, 2 * side};
constexpr PixelBox first{5, 5, 20, 20};                // in the first tile
constexpr PixelBox across{side - 2, 10, side + 2, 12}; // in the first and the second

} // namespace

TEST_CASE("the first picture is drawn whole") {
    ChangedTiles tiles;
    show(tiles, {{first, 1}});
    CHECK(drawn(tiles, whole) == 8 * side * side);
}

TEST_CASE("of a picture like the one before nothing is drawn") {
    ChangedTiles tiles;
    show(tiles, {{first, 1}, {across, 2}});
    show(tiles, {{first, 1}, {across, 2}});
    CHECK(drawn(tiles, whole) == 0);
}

TEST_CASE("the tiles of a thing that looks otherwise, comes, goes or moves are drawn") {
    ChangedTiles tiles;
    show(tiles, {{first, 1}});
    show(tiles, {{first, 3}});
    CHECK(drawn(tiles, whole) == side * side);
    CHECK(drawn(tiles, first) == 15 * 15);
    show(tiles, {{first, 3}, {across, 2}});
    CHECK(drawn(tiles, whole) == 2 * side * side);
    CHECK(drawn(tiles, across) == 4 * 2);
    show(tiles, {{across, 2}});
    CHECK(drawn(tiles, whole) == side * side);
    show(tiles, {{{3 * side, side, 3 * side + 1, side + 1}, 2}});
    CHECK(drawn(tiles, whole) == 3 * side * side);
}

TEST_CASE("things that change places in the order are drawn") {
    ChangedTiles tiles;
    show(tiles, {{first, 1}, {first, 2}});
    show(tiles, {{first, 2}, {first, 1}});
    CHECK(drawn(tiles, whole) == side * side);
}

TEST_CASE("a picture of another size is drawn whole, to edges within a tile") {
    ChangedTiles tiles;
    show(tiles, {{first, 1}});
    show(tiles, {{first, 1}}, side + 7, 9);
    CHECK(drawn(tiles, whole) == (side + 7) * 9);
}

TEST_CASE("what lies outside of the picture touches no tile") {
    ChangedTiles tiles;
    show(tiles, {{{-50, -50, -1, -1}, 1}, {{9 * side, 0, 10 * side, 5}, 1}});
    show(tiles, {});
    CHECK(drawn(tiles, whole) == 0);
    CHECK(drawn(tiles, {-50, -50, -1, -1}) == 0);
}

TEST_CASE("a picture on another ground is drawn whole, where there is nothing too") {
    ChangedTiles tiles;
    show(tiles, {{first, 1}});
    show(tiles, {{first, 1}}, 4 * side, 2 * side, 7);
    CHECK(drawn(tiles, whole) == 8 * side * side);
}
