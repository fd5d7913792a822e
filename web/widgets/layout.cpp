#include "web/widgets/layout.hpp"

#include <algorithm>

namespace zicha::web {
namespace {

constexpr float bar_height = 56;
constexpr float widest_column = 720;
constexpr float widest_whole = 1080;
constexpr float large_from = 1600;
constexpr float widest_large = 1440;
constexpr float beside_from = 1080;
constexpr float narrowest_side = 328;
constexpr float gutter = 32;
constexpr float phone_below = 640;
constexpr float low_below = 340;

} // namespace

Layout lay_out_page(float width, float height, bool with_answer, float sheet_height, bool wide) {
    Layout page;
    page.narrow = width < phone_below;
    const float margin = page.narrow ? 16 : 24;
    const bool beside = with_answer && width >= beside_from;
    page.low = height < low_below;
    const float top = page.low ? 0 : bar_height;
    page.bar = {0, 0, width, bar_height};
    page.content = {0, top, width, std::max(0.0F, height - top)};
    page.whole_width =
        std::min(width < large_from ? widest_whole : widest_large, width - 2 * margin);
    page.column_x = (width - page.whole_width) / 2;
    page.column_width = wide ? page.whole_width : std::min(widest_column, page.whole_width);
    if (beside) {
        page.column_width = std::min(widest_column, page.whole_width - gutter - narrowest_side);
        const float before = page.column_width + gutter;
        page.side = {page.column_x + before, top, page.whole_width - before, page.content.height};
    } else if (with_answer && !page.low) {
        const float most = page.content.height / 2;
        const float taken = std::min(sheet_height, most);
        page.content.height -= taken;
        page.sheet = {0, height - taken, width, taken};
    }
    return page;
}

} // namespace zicha::web
