// The code of what is wrong with a record, whoever reads it: rows of persons or courses.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/base/record.hpp"

namespace zicha::roster {

// Of a fault that is not none; what it says of the place is the reader's.
[[nodiscard]] Code code_of(RecordFault fault);

} // namespace zicha::roster
