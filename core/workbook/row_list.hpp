// Rows of a sheet of which something is to be said: all are counted, the first ones are named.
#pragma once

#include "core/base/diagnostic.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace zicha::workbook {

class RowList {
public:
    void add(std::int64_t row);
    // How many, and their numbers; nothing if there are none.
    [[nodiscard]] std::optional<Diagnostic> notice(Code code) const;

private:
    std::int64_t count_ = 0;
    std::string named_;
};

} // namespace zicha::workbook
