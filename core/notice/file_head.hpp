// The beginning that a notice and a review plan have in common.
//
// Use: internal to their readers: `read_head(top, format, file)` before the rest of the file.
#pragma once

#include "core/rules/rule_file.hpp"

#include <string_view>

namespace zicha::notice {

// What is wrong is reported in this order.
template <typename File> void read_head(rules::Members& top, std::string_view format, File& file) {
    rules::read_format(top, format);
    file.id = rules::read_id(top);
    if (const auto rules = top.need("rules"))
        file.rules = rules->id();
    file.title = top.local_text("title");
    file.lead = top.local_text("lead");
    file.edition = rules::read_edition(top);
    file.sources = rules::read_source_list(top);
}

} // namespace zicha::notice
