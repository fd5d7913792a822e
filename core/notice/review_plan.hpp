// The annual plan of reviews that a bureau adds to a notice: rows of text under columns that the
// plan file itself describes, shown and searched.
//
// Use: `read_review_plan` (review_plan_reader.hpp), then `find_plan_rows`.
// Limits: PlanLimits. The plan ships empty: the notice's annex is not in our hands, and no row is
// ever invented. Cells are shown as they are written, in one language.
#pragma once

#include "core/rules/citation.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace zicha::notice {

struct PlanLimits {
    static constexpr std::size_t columns = 16;
    static constexpr std::size_t rows = 5000;
};

struct PlanColumn {
    std::string id;
    LocalText label;
    LocalText about; // what goes into it
    bool required = false;
};

struct ReviewPlan {
    std::string id;
    std::string rules; // id of the edition of rules it belongs to
    LocalText title;
    LocalText lead;      // what to know before reading it; while empty: that and why it is empty
    std::string edition; // ISO date of the file's last revision
    std::string hash;    // FNV-1a 64 of the file's bytes, 16 hex digits
    std::vector<rules::Source> sources;
    std::vector<PlanColumn> columns;
    std::vector<std::vector<std::string>> rows; // a cell a column, empty if the row has none
    rules::Citations citations;
};

// Indexes of the rows, in their order, in which each word of `query` occurs in some cell; all rows
// for a blank query. Width, case and spaces within cells do not matter.
[[nodiscard]] std::vector<std::size_t> find_plan_rows(const ReviewPlan& plan,
                                                      std::string_view query);

} // namespace zicha::notice
