// Parts shared by the screens of the notice's duties.
#pragma once

#include "core/notice/notice.hpp"
#include "web/screens/state.hpp"
#include "web/screens/ways.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/ui.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace zicha::web {

// The notice, or null after drawing why there is none to show, under a heading of this level.
const notice::Notice* notice_or_trouble(Ui& ui, State& state, std::uint8_t level = 1);

[[nodiscard]] std::string role_names(std::span<const zicha::notice::Audience> roles,
                                     Language language);

// Where a part of the tool is shown, and the words of a button that leads there.
[[nodiscard]] Screen screen_of(notice::Part part);
[[nodiscard]] Text words_to(notice::Part part);

// Number, whom it binds, summary, what the tool does, and buttons to where it does so.
void draw_clause(Ui& ui, State& state, const notice::Notice& notice, const notice::Clause& clause);

} // namespace zicha::web
