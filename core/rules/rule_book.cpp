#include "core/rules/rule_book.hpp"

#include <algorithm>

namespace zicha::rules {

std::optional<std::size_t> RuleBook::column_of(std::string_view id) const {
    for (std::size_t column = 0; column < columns.size(); ++column)
        if (columns[column].id == id)
            return column;
    return std::nullopt;
}

int RuleBook::year() const {
    std::size_t last = 0;
    for (const Window& window : windows)
        last = std::max(last, window.last);
    return hours.first_year + static_cast<int>(last);
}

} // namespace zicha::rules
