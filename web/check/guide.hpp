// One question at a time: which steps a person is led through, given what is answered so far.
//
// Use: `guide_steps` after every change; the screen shows one step of it and moves along. A step
// that is answered stays in the list, so that going back changes an answer and loses none; a blank
// one is left out once it can no longer matter: its requirement is decided, the year is outside the
// window, or its formula has its value already.
// Limits: about asking only. `Assessment::missing` says what could change the verdict.
#pragma once

#include "core/assess/assess.hpp"
#include "core/facts/answers.hpp"
#include "web/check/relevance.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace zicha::web {

struct GuideStep {
    enum class Kind : std::uint8_t { choice, year, fact };
    Kind kind = Kind::choice;
    std::size_t index = 0;                  // of the column, or of the year in the hours table
    std::optional<std::size_t> requirement; // that it is asked for; a choice serves them all

    friend bool operator==(const GuideStep&, const GuideStep&) = default;
};

[[nodiscard]] std::vector<GuideStep> guide_steps(const rules::RuleBook& book,
                                                 const facts::Answers& answers,
                                                 const Relevance& relevance,
                                                 const assess::Assessment& assessment);

// Something was answered in it: a value, or "don't know" where that is an answer of its own.
[[nodiscard]] bool is_answered(const rules::RuleBook& book, const facts::Answers& answers,
                               const GuideStep& step);

// The step that asks for the column, if the list has one.
[[nodiscard]] std::optional<std::size_t>
step_of(const rules::RuleBook& book, std::span<const GuideStep> steps, std::size_t column);

// The column a step begins with: what gets the focus.
[[nodiscard]] std::size_t first_column(const rules::RuleBook& book, const GuideStep& step);

} // namespace zicha::web
