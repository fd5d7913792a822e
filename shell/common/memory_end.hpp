// What a program does when memory runs out: it says so in one sentence, and ends.
//
// Use: `end_without_memory("zicha", last)` at the start of main; `last` is done before the
// sentence, and may use no memory. `is_done_as(status)` once all that was asked for is written and
// only words are left. Promises: the exit status is that one, or before `Status::refused`; no
// destructor runs, since nothing can be unwound without memory.
#pragma once

#include "shell/common/session.hpp"

namespace zicha {

void end_without_memory(const char* program, void (*last)());

void is_done_as(Status status);

} // namespace zicha
