// Text: lines, paragraphs, headings and bulleted sentences, each drawn and told to the twin.
//
// Use: `paragraph`, `heading` and `bullet` stack in the column. `lay_out` and `draw` are for
// widgets that place text themselves and emit their own node.
// Limits: a paragraph is never wider than `longest_line`.
#pragma once

#include "web/widgets/ui.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace zicha::web {

// Lines as slices of the text that was laid out, which must outlive it.
struct TextBlock {
    std::vector<std::string_view> lines;
    TextStyle style = TextStyle::body;
    float width = 0; // of the widest line, device pixels
    float height = 0;
};

// The same words with a capital at the start, for labels that rule files write as parts of
// sentences.
[[nodiscard]] std::string capitalised(std::string_view words);

[[nodiscard]] float text_width(const Ui& ui, std::string_view text, TextStyle style);
[[nodiscard]] float line_height(const Ui& ui, TextStyle style);

// One line without a node; gives its width.
float draw_line(const Ui& ui, float x, float y, std::string_view text, TextStyle style,
                TextPair pair);
// As much of one line as the width holds, with "…" where it was cut.
[[nodiscard]] std::string fitted(const Ui& ui, std::string_view text, TextStyle style, float width);
// One line centred in a box, cut with "…" if it does not fit.
void draw_centred(const Ui& ui, Rect box, std::string_view text, TextStyle style, TextPair pair);

[[nodiscard]] TextBlock lay_out(const Ui& ui, std::string_view text, TextStyle style, float width);
void draw(const Ui& ui, float x, float y, const TextBlock& block, TextPair pair);

void heading(Ui& ui, std::uint8_t level, std::string_view text);
// Gives its node, which a control below may name in `described_by`; 0 for no words.
std::uint32_t paragraph(Ui& ui, std::string_view text, Tone tone = Tone::ink,
                        TextStyle style = TextStyle::body);
void bullet(Ui& ui, std::string_view text, Tone tone = Tone::ink); // within a Role::list
// The node of a cell of a table, whose words the caller draws in the small style; `description` is
// read after them.
void table_cell(Ui& ui, Role role, Rect box, std::string_view words,
                std::string_view description = {});
// A line at a given place, with a node of its own; gives its box.
Rect label(Ui& ui, float x, float y, std::string_view text, TextStyle style, Tone tone,
           Role role = Role::text);

} // namespace zicha::web
