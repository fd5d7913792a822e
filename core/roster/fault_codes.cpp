#include "core/roster/fault_codes.hpp"

#include "core/roster/codes.hpp"

namespace zicha::roster {

Code code_of(RecordFault fault) {
    switch (fault) {
    case RecordFault::nul:
        return codes::cell_nul;
    case RecordFault::unclosed_quote:
        return codes::roster_unclosed_quote;
    case RecordFault::merged_cell:
        return codes::cell_merged;
    case RecordFault::no_result:
        return codes::cell_no_result;
    case RecordFault::shown_otherwise:
        return codes::cell_shown_otherwise;
    case RecordFault::partly_struck:
        return codes::cell_partly_struck;
    default:
        return codes::roster_cell_too_large;
    }
}

} // namespace zicha::roster
