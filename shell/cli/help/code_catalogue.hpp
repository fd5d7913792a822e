// Every code that an error can have, with its sentence in both languages: those of each room's
// codes.def, of core, page and programs, and those of fault_codes.hpp.
//
// Use: `code_catalogue()`, in the order of the codes. Promises: made from the catalogues when the
// program is built, so that none is forgotten. Limits: {0}, {1} … stand for what is at fault, and
// of words chosen by a number the ones for several are given.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zicha::cli {

struct ExplainedCode {
    std::string_view code;
    std::string zh;
    std::string en;
};

[[nodiscard]] std::vector<ExplainedCode> code_catalogue();

} // namespace zicha::cli
