// In the place of the page that zicha-host holds, for a host that gives out a directory alone.
#include "shell/host/source.hpp"

namespace zicha::host {

std::unique_ptr<ContentSource> embedded_source() {
    return nullptr;
}

} // namespace zicha::host
