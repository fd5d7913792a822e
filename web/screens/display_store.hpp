// The settings that the device keeps: how the page is shown, and whether it may keep a draft.
//
// Use: `restore` once at start, when the device and the address have been asked; `keep` after each
// frame. Promises: nothing is kept until something is chosen; the address takes precedence over
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
    // The present choice is not kept until another is made.
    void wipe(const Display& display, const Draft& draft);

private:
    Seen stored_;
};

} // namespace zicha::web
