#include "core/rules/rule_book.hpp"

namespace zicha::rules {

std::optional<std::size_t> RuleBook::column_of(std::string_view id) const {
    for (std::size_t column = 0; column < columns.size(); ++column)
        if (columns[column].id == id)
            return column;
    return std::nullopt;
}

} // namespace zicha::rules
