// Errors as values: a stable code, a place, and the arguments of its sentence.
//
// Use: readers collect `Diagnostic`s and never throw; `sentence` writes one for a person, in either
// language, saying what is wrong and what to do next. `code_name` is the stable name others may
// rely on ("cell.too_many_decimals").
// Errors are kept in the room that reports them, in its codes.def; its codes.hpp, which the build
// makes from that file, names them.
#pragma once

#include "core/base/text.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zicha {

// An error of a catalogue; there is one object of each.
struct ErrorKind {
    std::string_view name; // "cell.too_many_decimals"
    std::string_view zh;
    std::string_view en;
};

// Which error. Two are equal if they are the same entry of a catalogue.
class Code {
public:
    constexpr explicit Code(const ErrorKind& kind) : kind_(&kind) {}
    [[nodiscard]] constexpr std::string_view name() const { return kind_->name; }
    [[nodiscard]] constexpr std::string_view sentence(Language language) const {
        return language == Language::zh ? kind_->zh : kind_->en;
    }
    friend constexpr bool operator==(Code, Code) = default;

private:
    const ErrorKind* kind_;
};

// Where an error is; only the members that apply are set.
struct Place {
    std::string file;
    std::string pointer;        // JSON pointer into a rule file or an answers file
    std::int64_t line = 0;      // of a text file, where that is looked up; 0: it is not
    std::int64_t character = 0; // in that line, from 1
    std::int64_t row = 0;       // line or sheet row, from 1; 0: no row
    std::string column;         // the heading as its file writes it
    std::string value;          // the cell's text, shortened

    friend bool operator==(const Place&, const Place&) = default;
};

struct Diagnostic {
    Code code;
    Place place;
    std::vector<std::string> arguments;
};

[[nodiscard]] constexpr std::string_view code_name(Code code) {
    return code.name();
}

// The sentence alone, without its place.
[[nodiscard]] std::string sentence(const Diagnostic& diagnostic, Language language);

// "file:row: column: sentence", or "file:line:character pointer: …", with those parts of the place
// that are set.
[[nodiscard]] std::string placed_sentence(const Diagnostic& diagnostic, Language language);

// The same and " [code]", for those who look it up or search for it.
[[nodiscard]] std::string located_sentence(const Diagnostic& diagnostic, Language language);

// At most `most` bytes of a text, cut between characters and marked by "…".
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most = 60);

} // namespace zicha
