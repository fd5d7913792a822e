// A workbook's styles with those that a result needs behind its own, which stay as they are.
//
// Use: `add_result_styles` on the part's text; an empty one stands for a workbook without styles.
// Promises: a cell of a result looks as the cells beside it (font, borders, alignment), on a ground
// of its verdict's colour; but no text is turned, shrunk or broken, and sentences begin at the
// left.
#pragma once

#include "core/workbook/xlsx_writer.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace zicha::workbook {

struct OwnStyles {
    std::string xml;
    std::size_t plain = 0;      // without a ground of its own
    std::size_t sentence = 0;   // the same, from the left
    std::size_t first_tone = 0; // the others in their order

    [[nodiscard]] std::size_t of(XlsxTone tone) const {
        return tone == XlsxTone::none ? plain : first_tone + static_cast<std::size_t>(tone) - 1;
    }
};

// `model`: the style of the cells beside it, a number; empty: the first. Nothing if the part is
// written in a way that cannot be added to.
[[nodiscard]] std::optional<OwnStyles> add_result_styles(std::string_view xml,
                                                         std::string_view model);

} // namespace zicha::workbook
