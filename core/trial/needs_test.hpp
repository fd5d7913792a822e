// What the examples of a file of needs reach: which branches and parts, which figures from both
// sides, which bounds and last days; and which of them could be wrong without any example noticing.
//
// Use: `test_needs(file)`; problems if the file has any, its examples included. A figure's
// side is reached if some example comes out differently once the figure is a hundredth higher
// (somebody meets it exactly) or lower (somebody misses it, and by how much is expected). For what
// no example reaches a person is made up, with the answer of today: its author reads it, and keeps
// it if it is right. Limits: what the persons of trial_persons.hpp cannot show stays listed.
#pragma once

#include "core/base/result.hpp"
#include "core/base/text.hpp"
#include "core/needs/layers.hpp"
#include "core/trial/needs_probes.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace zicha::trial {

struct NeedsReach {
    NeedsReachKind kind{};
    std::string pointer;
    std::string change;
    bool by_examples = false;
    bool by_made_up = false; // by them or by the persons below
};

struct NeedsTest {
    std::vector<NeedsReach> reaches;
    std::vector<std::string> made_up; // as JSON, to be pasted

    [[nodiscard]] bool is_complete() const;
};

// Of a file that extends another only its own parts are asked about, by their places in it.
[[nodiscard]] Result<NeedsTest> test_needs(const needs::LayeredFile& file);

[[nodiscard]] std::string needs_test_text(const NeedsTest& test, Language language);

} // namespace zicha::trial
