#include "core/workbook/row_list.hpp"

namespace zicha::workbook {
namespace {

constexpr std::int64_t most_listed_rows = 10;

} // namespace

void RowList::add(std::int64_t row) {
    if (++count_ > most_listed_rows)
        return;
    named_ += named_.empty() ? "" : ", ";
    named_ += std::to_string(row);
}

std::optional<Diagnostic> RowList::notice(Code code) const {
    if (count_ == 0)
        return std::nullopt;
    return Diagnostic{
        code, {}, {std::to_string(count_), named_ + (count_ > most_listed_rows ? ", …" : "")}};
}

} // namespace zicha::workbook
