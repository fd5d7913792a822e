// Text of others (names, cells, file names) as a terminal may be given it.
//
// Use: `visible_text` on a whole message; `on_terminal` on what a command prints, where its lines
// and tabs stay. Promises: no control character, no byte that is no UTF-8 and no mark that turns
// the direction of writing is left: each is written as \xHH or \uHHHH.
#pragma once

#include <string>
#include <string_view>

namespace zicha {

[[nodiscard]] std::string visible_text(std::string_view text);

[[nodiscard]] std::string on_terminal(std::string_view text);

} // namespace zicha
