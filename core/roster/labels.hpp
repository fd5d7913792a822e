// Which columns of a roster name a person.
//
// Use: `label_columns(book, survey)`, or `label_column` for one of them.
#pragma once

#include "core/roster/survey.hpp"
#include "core/rules/rule_book.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace zicha::roster {

struct LabelColumns {
    std::optional<std::size_t> id;
    std::optional<std::size_t> name;
    std::optional<std::size_t> unit;
};

// The column of a label, if the roster has it.
[[nodiscard]] std::optional<std::size_t>
label_column(const rules::RuleBook& book, const RosterSurvey& survey, std::string_view id);

[[nodiscard]] LabelColumns label_columns(const rules::RuleBook& book, const RosterSurvey& survey);

} // namespace zicha::roster
