// The kinds of files that rules/ holds. The file itself says which kind it is, as its "format"; its
// name decides nothing.
//
// Use: `kind_of_file` before choosing a reader. In the page a file is in a script element whose
// attribute is "data-" and the kind's name, so that code that re-packs a page needs no other list.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace zicha::rules {

// `needs` are rules too, in the format zicha-rules/2, which has a reader of its own (core/needs).
enum class FileKind : std::uint8_t { rules, notice, calendar, plan, needs };

// "rules", "notice", "calendar" or "plan": the word in data-rules and in "zicha-rules/1"; "needs".
[[nodiscard]] std::string_view name_of(FileKind kind);
[[nodiscard]] std::optional<FileKind> file_kind_of_name(std::string_view name);

// By the member "format" of the JSON text; `rules` if there is none that is known, since the rule
// reader then says what is wrong.
[[nodiscard]] FileKind kind_of_file(std::string_view json);

// Whether the text is JSON of somebody else's, a schema for instance: an object without a "format"
// of ours and with hardly any member that each of our files has. Broken JSON may be ours.
[[nodiscard]] bool is_none_of_ours(std::string_view json);

} // namespace zicha::rules
