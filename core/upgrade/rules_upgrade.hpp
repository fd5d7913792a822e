// A rule file of format zicha-rules/1 → the same rules as zicha-rules/2.
//
// Use: `upgrade_rules(text, file)`. The text that comes out is read, and each example of the file
// is decided by both; so what is given out is a good file that says the same of them. Promises:
// verdict, gaps, fewest further hours and missing facts of every person are those of the old file
// (tests/property/upgrade_test.cpp; rules/README.md tells where they are told differently). Limits:
// what zicha-rules/2 has no place for (cautions, questions, where to look) is left out and listed;
// a provisional edition is refused, and so is a file beyond the limits of zicha-rules/2.
#pragma once

#include "core/base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace zicha::upgrade {

struct RulesUpgrade {
    std::string text;
    std::vector<Diagnostic> left_out; // by place in the old file; one for things that are alike
};

[[nodiscard]] Result<RulesUpgrade> upgrade_rules(std::string_view json, std::string_view file);

} // namespace zicha::upgrade
