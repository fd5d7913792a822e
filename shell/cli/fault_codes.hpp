// The faults that are sentences of words.def, and their stable codes: files, outputs and command
// lines. (Those of what is read are diagnostics, in the codes.def of each room.)
//
// Use: `code_of_fault` when a sentence is said as JSON, `fault_sentences` for the list of all
// codes.
#pragma once

#include "core/base/text.hpp"

#include <span>
#include <string_view>

namespace zicha::cli {

struct FaultSentence {
    std::string_view code;
    Text sentence;
};

[[nodiscard]] std::span<const FaultSentence> fault_sentences();

// Blank if the sentence tells no fault.
[[nodiscard]] std::string_view code_of_fault(Text sentence);

} // namespace zicha::cli
