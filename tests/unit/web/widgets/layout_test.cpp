#include "web/widgets/layout.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using zicha::web::lay_out_page;
using zicha::web::Layout;

TEST_CASE("the answer is beside the form from 1,080 CSS pixels and below it under that") {
    const Layout wide = lay_out_page(1080, 800, true, 90);
    CHECK(wide.side.width > 0);
    CHECK(wide.sheet.height == 0);
    const Layout narrow = lay_out_page(1079, 800, true, 90);
    CHECK(narrow.side.width == 0);
    CHECK(narrow.sheet.height == 90);
}

TEST_CASE("a screen without an answer has neither side nor sheet") {
    const Layout page = lay_out_page(1280, 800, false, 90);
    CHECK(page.side.width == 0);
    CHECK(page.sheet.height == 0);
    CHECK(page.column_width == 720);
}

TEST_CASE("in a window of one size everything begins at one place, whatever the screen") {
    for (const float width : {320.0F, 800.0F, 1080.0F, 1280.0F, 1599.0F, 1600.0F, 1920.0F}) {
        CAPTURE(width);
        const Layout text = lay_out_page(width, 800, false, 90);
        const Layout result = lay_out_page(width, 800, false, 90, true);
        const Layout form = lay_out_page(width, 800, true, 90);
        CHECK(text.column_x == result.column_x);
        CHECK(text.column_x == form.column_x);
        CHECK(result.column_width == result.whole_width);
        CHECK(text.column_width <= 720);
    }
}

TEST_CASE("a large window gives the answer as much room as the form") {
    const Layout page = lay_out_page(1600, 1000, true, 90);
    CHECK(page.column_width == 720);
    CHECK(page.side.width == 688);
    CHECK(page.side.x + page.side.width == page.column_x + page.whole_width);
}

TEST_CASE("at every width the parts lie within the window and do not overlap") {
    for (float width = 320; width < 2000; width += 7) {
        CAPTURE(width);
        const Layout page = lay_out_page(width, 640, true, 120);
        CHECK(page.column_x >= 0);
        CHECK(page.column_width <= 720);
        CHECK(page.column_x + page.column_width <= page.content.width);
        CHECK(page.content.y >= page.bar.y + page.bar.height);
        if (page.side.width > 0) {
            CHECK(page.column_x + page.column_width <= page.side.x);
            CHECK(page.side.x + page.side.width <= width);
        } else {
            CHECK(page.content.y + page.content.height <= page.sheet.y);
            CHECK(page.sheet.y + page.sheet.height == 640);
        }
    }
}

TEST_CASE("a sheet never takes more than half of what the bar leaves") {
    const Layout page = lay_out_page(390, 400, true, 1000);
    CHECK(page.content.height >= page.sheet.height);
}

TEST_CASE("in a low window bar and sheet have no place of their own") {
    for (const float width : {320.0F, 700.0F, 1280.0F}) {
        CAPTURE(width);
        const Layout page = lay_out_page(width, 256, true, 90);
        CHECK(page.low);
        CHECK(page.content.y == 0);
        CHECK(page.content.height == 256);
        CHECK(page.sheet.height == 0);
        CHECK(page.side.y == 0);
    }
    CHECK_FALSE(lay_out_page(640, 400, true, 90).low);
}
