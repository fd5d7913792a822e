// Where a figure or a sentence of a rule file comes from, and how it is known.
//
// Use: the readers of all kinds of rule files fill these; code that shows a sentence shows its
// citations with it. `Citation::source` is an index into the sources of the same file.
#pragma once

#include "core/base/text.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace zicha::rules {

// How a figure or a sentence is known; `assumed` is taken over from an earlier edition, and nobody
// has confirmed it.
enum class Basis : std::uint8_t { stated, derived, external, interpretation, assumed };

struct Source {
    std::string id;
    LocalText title;
    std::string number;  // document number, may be empty
    std::string issued;  // ISO date, may be empty
    std::string known;   // "text", "second_hand" or "not_in_hand"
    std::string address; // may be empty
    LocalText note;      // may be empty
};

struct Citation {
    std::size_t source = 0;
    LocalText clause; // "五（一）第2段" / "V(1) para. 2"
    Basis basis = Basis::stated;
};

using Citations = std::vector<Citation>;

} // namespace zicha::rules
