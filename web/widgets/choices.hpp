// One of several answers, all in sight: a radio group as large boxes, or as a narrow row of parts.
//
// Use: `choices` stacks in the column; `choices_in` fills a given box with equal parts. Both give
// the index that was chosen in this frame. Nothing checked is a state like any other.
#pragma once

#include "web/widgets/ui.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace zicha::web {

struct Choice {
    std::string_view label;
    bool checked = false;
    bool quiet = false; // as what a blank means: drawn as if it were not checked
};

struct Question {
    std::string_view key;
    std::string_view name; // the group's accessible name; it is not drawn
    bool grab_focus = false;
    std::uint32_t described_by = 0; // the paragraph that helps to answer it
};

std::optional<std::size_t> choices(Ui& ui, const Question& question, std::span<const Choice> all);

std::optional<std::size_t> choices_in(Ui& ui, const Question& question, Rect box,
                                      std::span<const Choice> all);

} // namespace zicha::web
