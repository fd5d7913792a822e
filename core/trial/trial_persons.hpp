// Persons at the limits of a book of needs, made up so that its examples reach what they did not.
//
// Use: `trial_persons(book)`, the plainest ones first. They have the facts of the book's examples,
// and every other answer that some condition or ladder tells apart; of hours none, all, or just
// what is needed with one amount at its limit, or a hundredth below. Limits: at most
// `most_trial_persons`; who cannot be decided is left out.
#pragma once

#include "core/needs/needs_example.hpp"

#include <optional>
#include <string>
#include <vector>

namespace zicha::trial {

inline constexpr std::size_t most_trial_persons = 6000;

struct TrialPerson {
    needs::NeedsPerson person;
    std::optional<CivilDate> as_of;
    needs::DecisionKeys answer;
};

[[nodiscard]] std::vector<TrialPerson> trial_persons(const needs::NeedsBook& book);

// As an author would write it under "examples", with that answer as what is expected.
[[nodiscard]] std::string example_json(const needs::NeedsBook& book, const TrialPerson& person,
                                       const LocalText& title);

} // namespace zicha::trial
