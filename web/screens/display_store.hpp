// What the device keeps of how the page is shown, and of whether it may keep a draft.
//
// Use: `restore` once at start, when the device and the address have been asked; `keep` after each
// frame. Promises: nothing is kept until something is chosen; what the address says goes before
// what is kept.
#pragma once

#include "core/base/revision.hpp"
#include "web/check/draft.hpp"
#include "web/screens/display.hpp"

namespace zicha::web {

class DisplayStore {
public:
    void restore(Display& display, Draft& draft);
    void keep(const Display& display, const Draft& draft);
    // What is chosen now is not kept, until something else is.
    void wipe(const Display& display, const Draft& draft);

private:
    Seen stored_;
};

} // namespace zicha::web
