// A checklist with its ticks, in words: for the screen and for the clipboard.
#pragma once

#include "core/notice/notice.hpp"
#include "web/screens/state.hpp"

#include <string>

namespace zicha::web {

// The key under which a tick is kept in the state.
[[nodiscard]] std::string tick_key(const notice::Checklist& list,
                                   const notice::ChecklistItem& item);
[[nodiscard]] std::size_t ticked_items(const State& state, const notice::Checklist& list);

// Steps carry their number.
[[nodiscard]] std::string item_words(const notice::Checklist& list, std::size_t number,
                                     Language language);

// The statement confirmed, and the day; empty unless every item is ticked and there is something to
// confirm.
[[nodiscard]] std::string signature_words(const State& state, const notice::Checklist& list);

// Title, items with their ticks and notes, signature; lines end in LF.
[[nodiscard]] std::string checklist_text(const State& state, const notice::Checklist& list);

} // namespace zicha::web
