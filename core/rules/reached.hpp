// What the examples of a file reach, as lines for who writes it.
//
// Use: `append_reached(out, heading, parts, …)` for the parts of one kind: a heading with how many
// of them examples reach, and a line for each other one.
#pragma once

#include "core/base/text.hpp"

#include <span>
#include <string>

namespace zicha::rules {

struct ReachedPart {
    std::string pointer;
    std::string change; // what is asked about it; may be empty
    bool by_examples = false;
    bool by_made_up = false; // or by a person who was made up
};

// `heading` has places for those that are reached and for all; `made_up` one for a part.
void append_reached(std::string& out, Text heading, std::span<const ReachedPart> parts,
                    Text made_up, Language language);

} // namespace zicha::rules
