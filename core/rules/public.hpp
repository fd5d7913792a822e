// The rules room for others: a rule file's text → RuleBook.
//
// Use: include this; the manual of each part is at the top of its header. Promises: what these
// headers declare changes with a version that says so (CHANGELOG.md); other headers are installed
// because these need them, and may change at any time.
#pragma once

#include "core/rules/rule_book.hpp"   // IWYU pragma: export
#include "core/rules/rule_reader.hpp" // IWYU pragma: export
