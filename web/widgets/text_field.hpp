// A field of one line: its frame, its text, and the mark of a wrong one.
//
// Use: `text_field` fills a box and gives the new text when it changed. The caller draws the
// sentence about a wrong text below (`field_error`) and names that node in `described_by`.
// With the twin active the browser's own field takes the typing (input methods, phone keyboards and
// undo come with it); without it characters are added at the end and taken back from there.
#pragma once

#include "web/widgets/ui.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace zicha::web {

struct TextField {
    std::string_view key;
    std::string_view name; // accessible: the roster heading of an amount
    std::string_view value;
    std::string_view description;
    std::uint32_t described_by = 0;
    InputMode input_mode = InputMode::decimal;
    bool invalid = false;
    bool is_search = false; // of what the twin does not tell: Ctrl+F leads here
    bool grab_focus = false;
};

std::optional<std::string> text_field(Ui& ui, const TextField& field, Rect box);

// The sentence about a wrong field, with a sign before it; its node gets `id`.
void field_error(Ui& ui, std::uint32_t id, std::string_view sentence);

} // namespace zicha::web
