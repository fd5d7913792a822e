// A list to act on, line by line, for the printer, the clipboard and the command line.
//
// Use: staff_questions.hpp, staff_summary.hpp and comparison_text.hpp make them; `list_text`
// writes them as plain text. Limits: a line holds no line break; cells of a table's row are parted
// by tabulators.
#pragma once

#include "core/base/text.hpp"

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zicha::lists {

enum class ListPart : std::uint8_t {
    title,
    heading,
    paragraph,
    item,
    row_heading,
    row,
    small,
    footer // about the list itself, at its end
};

struct ListLine {
    ListPart part = ListPart::paragraph;
    std::string text;

    friend bool operator==(const ListLine&, const ListLine&) = default;
};

// Gathers lines in one language.
class ListWriter {
public:
    explicit ListWriter(Language language) : language_(language) {}

    // Nothing if the text is blank.
    void put(ListPart part, std::string_view text);
    void say(ListPart part, Text key, std::initializer_list<std::string> arguments = {});
    void row(ListPart part, std::span<const std::string> cells);
    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] std::vector<ListLine> take() { return std::move(lines_); }

private:
    Language language_;
    std::vector<ListLine> lines_;
};

// A blank line before each heading and before the footer, "- " before each item; a line break after
// each line.
[[nodiscard]] std::string list_text(std::span<const ListLine> lines);

} // namespace zicha::lists
