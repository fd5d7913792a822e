// How results are written, whatever the file.
#pragma once

#include "core/base/text.hpp"

#include <string>

namespace zicha::roster {

struct ResultOptions {
    Language language = Language::zh;
    std::string file; // named in each row, if several rosters are decided together
};

} // namespace zicha::roster
