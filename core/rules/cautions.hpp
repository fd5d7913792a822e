// The notes that a rule file adds to an answer: cautions, and open clauses.
//
// Use: parts of RuleBook (rule_book.hpp), whose requirements and ambiguities are meant by the
// indexes here.
#pragma once

#include "core/base/text.hpp"
#include "core/rules/citation.hpp"
#include "core/rules/requirements.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace zicha::rules {

// The events that can trigger a caution; rules/README.md explains this closed list.
enum class Trigger : std::uint8_t {
    always,                   // the requirement is asked
    total_exceeds_parts,      // {hours}
    unnamed_hours_needed,     // {hours}
    last_year_assessed_no,    // {year}
    standard_decides,         //
    last_year_under_standard, // {year}
    strict_reading_fails,     //
    reading_open,             // {facts}
    no_longer_earnable,       // {year}
    closed_year_short,        //
    marked_against_hours,     // {year}
    unusual_hours,            // {hours}
    substitute_used,          //
    proof_fails,              //
    count
};

struct Caution {
    std::string id;
    std::size_t requirement = 0;
    Trigger trigger = Trigger::always;
    Condition when;
    LocalText text;
    std::optional<std::size_t> ambiguity;
    Citations citations;
};

// A clause that can be read in more than one way, or leaves something open, with what to ask whom.
struct Ambiguity {
    std::string id;
    int number = 0;
    LocalText about;
    LocalText strict;
    LocalText lenient; // may be empty: then a caution is all there is
    LocalText question;
    LocalText addressee;
    Citations citations;
};

} // namespace zicha::rules
