// Ways to the rows of a long list that the twin does not have, because they are far out of sight:
// a button before the rows and one behind them, for who listens or has a keyboard alone.
//
// Use: tell both in reading order, and `draw` them when the rows are drawn, over which they lie.
// Limits: seen only with the focus; a pointer scrolls instead.
#pragma once

#include "web/widgets/control.hpp"
#include "web/widgets/ui.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace zicha::web {

class FarRows {
public:
    // `rows`: how many lie there; with none there is no button. At the upper or the lower edge of
    // what is in sight.
    FarRows(Ui& ui, std::string_view key, Text label, std::size_t rows, bool is_above);

    [[nodiscard]] bool activated() const { return control_.activated; }
    void draw(Ui& ui) const;

private:
    std::string words_;
    Rect box_;
    Control control_;
};

} // namespace zicha::web
