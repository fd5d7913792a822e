// Text of a file of format zicha-rules/2 → NeedsBook, or every problem in it.
//
// Use: `read_needs_book(json, file name)`. All problems are reported, each with JSON pointer and
// stable code; a book is only given if there is none. `check_needs_examples` (needs_example.hpp)
// then decides the persons inside the file.
#pragma once

#include "core/base/result.hpp"
#include "core/needs/needs_book.hpp"

#include <memory>
#include <string_view>

namespace zicha::needs {

[[nodiscard]] Result<std::shared_ptr<const NeedsBook>> read_needs_book(std::string_view json,
                                                                       std::string_view file);

// Whether the text says that it is of this format; anything else is for the other readers.
[[nodiscard]] bool is_needs_file(std::string_view json);

} // namespace zicha::needs
