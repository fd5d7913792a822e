// The three files that a program is started with.
//
// Use: `reserve_standard_files` before anything is opened. Where one of them is closed, the next
// file opened would take its number, and messages would land in it. Its place is taken by one that
// cannot be read or written, so that whoever uses it is told.
#pragma once

namespace zicha {

// False if that cannot be done; then nothing may be opened or written.
[[nodiscard]] bool reserve_standard_files();

} // namespace zicha
