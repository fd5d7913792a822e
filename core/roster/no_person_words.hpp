// The words that a row begins with if it is no person: of sums, of notes and signatures; and those
// of an example.
//
// Use: internal to row_nature.cpp, on words as normalised_word makes them.
#pragma once

#include <string_view>

namespace zicha::roster {

// "合计", "生产部小计", "本页合计（人）", "Total".
[[nodiscard]] bool is_total_word(std::string_view word);

// "注：1.…", "制表人：王某", "单位（盖章）", "填表日期", "Prepared by".
[[nodiscard]] bool is_note_word(std::string_view word);

// "（示例，请删除本行）", "example"; where an id or a name belongs.
[[nodiscard]] bool is_example_word(std::string_view word);

// "28", "28人", "共28人", "97%".
[[nodiscard]] bool is_count_word(std::string_view word);

} // namespace zicha::roster
