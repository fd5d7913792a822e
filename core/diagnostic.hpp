// Errors as values: a stable code, a place, and the arguments of its sentence.
//
// Use: readers collect `Diagnostic`s and never throw; `sentence` writes one for a person, in either
// language, saying what is wrong and what to do next. `code_name` is the stable name others may
// rely on ("cell.too_many_decimals").
// A new error is one line in text_diagnostics.def, or, of workbooks, in text_sheets.def.
#pragma once

#include "text.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zicha {

enum class Code : std::uint16_t {
#define DIAGNOSTIC(key, code, zh, en) key,
#include "text_diagnostics.def"
#include "text_sheets.def"
#undef DIAGNOSTIC
};

// Where an error stands; only the members that apply are set.
struct Place {
    std::string file;
    std::string pointer;  // JSON pointer into a rule file or an answers file
    std::int64_t row = 0; // line or sheet row, from 1; 0: no row
    std::string column;   // the heading as its file writes it
    std::string value;    // the cell's text, shortened

    friend bool operator==(const Place&, const Place&) = default;
};

struct Diagnostic {
    Code code{};
    Place place;
    std::vector<std::string> arguments;
};

[[nodiscard]] std::string_view code_name(Code code);

// The sentence alone, without its place.
[[nodiscard]] std::string sentence(const Diagnostic& diagnostic, Language language);

// "file:row: column: sentence [code]", with those parts of the place that are set.
[[nodiscard]] std::string located_sentence(const Diagnostic& diagnostic, Language language);

// At most `most` bytes of a text, cut between characters and marked by "…".
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most = 60);

} // namespace zicha
