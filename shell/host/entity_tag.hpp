// Entity tags: whether what a browser has kept is still what it would get (RFC 9110, 13.1.2).
#pragma once

#include <string_view>

namespace zicha::host {

// Whether `tag`, quotes and all, is named by the value of an If-None-Match. "*" names any; a weak
// tag of the same text counts, since a front server that compresses weakens our tags.
[[nodiscard]] bool names_tag(std::string_view if_none_match, std::string_view tag);

} // namespace zicha::host
