// The persons inside a file of needs, decided and compared with what their author expects.
//
// Use: the reader fills `NeedsBook::examples`; `check_needs_examples` wherever files are validated.
// Limits: a key that is left out of `expect` is nothing: no gap, nothing missing, 0 hours; of a
// person who is referred to somebody else `further` is null. `further_in` and `further_of` are only
// compared where they are written, since there may be several cheapest ways.
#pragma once

#include "core/needs/decide.hpp"

namespace zicha::needs {

// What is decided of one person, each key as it is written in JSON.
struct DecisionKeys {
    std::string verdict;
    std::string gap;
    std::string further;
    std::string further_in; // nothing: not compared
    std::string further_of; // the same, by period and category: "2026.general"
    std::string closed;
    std::string unmet;
    std::string from_day;
    std::string readings;
    std::string missing;
    std::string carry_out;
};

struct NeedsExample {
    LocalText title;
    NeedsPerson person;
    std::optional<CivilDate> as_of;
    DecisionKeys expected;
};

[[nodiscard]] DecisionKeys keys_of(const NeedsBook& book, const NeedsDecision& decision);

// One diagnostic for each key of each example that is decided differently.
[[nodiscard]] std::vector<Diagnostic> check_needs_examples(const NeedsBook& book,
                                                           std::string_view file);

// `expect` of an example, or of a person in a test.
[[nodiscard]] DecisionKeys read_expected_keys(const rules::Node& node);

} // namespace zicha::needs
