#include "web/widgets/layout.hpp"

#include <algorithm>

namespace zicha::web {
namespace {

constexpr float bar_height = 56;
constexpr float widest_column = 720;
constexpr float widest_table = 1600;
constexpr float beside_from = 1080;
constexpr float side_width = 328;
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
    page.column_width = std::min(wide ? widest_table : widest_column, width - 2 * margin);
    if (beside) {
        const float whole = page.column_width + gutter + side_width;
        page.column_x = (width - whole) / 2;
        page.side = {page.column_x + page.column_width + gutter, top, side_width,
                     page.content.height};
    } else {
        page.column_x = (width - page.column_width) / 2;
        if (with_answer && !page.low) {
            const float most = page.content.height / 2;
            const float taken = std::min(sheet_height, most);
            page.content.height -= taken;
            page.sheet = {0, height - taken, width, taken};
        }
    }
    return page;
}

} // namespace zicha::web
