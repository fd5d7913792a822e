// SIGTERM and SIGINT as a descriptor to wait for, instead of handlers that interrupt.
#pragma once

#include "shell/host/owned_fd.hpp"

namespace zicha::host {

// Readable once one of the two has come. SIGPIPE and SIGHUP are ignored from now on: a visitor or a
// terminal that goes away ends nothing.
[[nodiscard]] OwnedFd open_stop_signals();

} // namespace zicha::host
