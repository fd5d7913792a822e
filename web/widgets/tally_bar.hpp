// How many of each verdict, as one bar of parts; pressing a part chooses it.
//
// Use: stacks in the column; gives the verdict whose part was pressed in this frame. Each part has
// the verdict's colour and icon, where there is room. Limits: chips beside it say the same in words
// and are easier to hit; so its parts are not reached by Tab.
#pragma once

#include "core/assess/assess.hpp"
#include "web/widgets/ui.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace zicha::web {

struct TallyPart {
    assess::Verdict verdict = assess::Verdict::invalid;
    std::int64_t count = 0;
    std::string name; // accessible
};

std::optional<assess::Verdict> tally_bar(Ui& ui, std::span<const TallyPart> parts, bool is_assumed);

} // namespace zicha::web
