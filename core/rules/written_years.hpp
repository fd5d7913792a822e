// Years as people write them in sentences: "2022–2025年", "the four years 2022–2025", and not those
// that belong to the name of a document, such as 嘉人社〔2025〕33号 or "notice 33 (2025)".
//
// Use: `years_in` of a text, with the sources whose names may stand in it. Limits: years from
// `least` to `most`; a number of hours in that range would be taken for a year.
#pragma once

#include "core/rules/citation.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace zicha::rules {

struct WrittenYear {
    std::size_t at = 0; // of its first digit
    int year = 0;
    bool begins_range = false; // the next one ends it
    bool ends_range = false;
    bool is_of_document = false; // a part of the name of a source
};

[[nodiscard]] std::vector<WrittenYear> years_in(std::string_view text, int least, int most,
                                                const std::vector<Source>& sources);

} // namespace zicha::rules
