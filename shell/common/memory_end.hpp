// What a program does when memory runs out: it says so in one sentence, and ends.
//
// Use: `end_without_memory("zicha", last)` at the start of main; `last` is done before the
// sentence, and may use no memory. Promises: the exit status is `Status::refused`; no destructor
// runs, since nothing can be unwound without memory.
#pragma once

namespace zicha {

void end_without_memory(const char* program, void (*last)());

} // namespace zicha
