#include "shell/host/entity_tag.hpp"

#include "shell/host/header_text.hpp"

namespace zicha::host {

// Our own tags hold no comma, so that a list can be cut at any of them.
bool names_tag(std::string_view if_none_match, std::string_view tag) {
    if (trimmed(if_none_match) == "*")
        return true;
    while (!if_none_match.empty()) {
        std::string_view named = trimmed(next_in_list(if_none_match));
        if (named.starts_with("W/"))
            named.remove_prefix(2);
        if (named == tag)
            return true;
    }
    return false;
}

} // namespace zicha::host
