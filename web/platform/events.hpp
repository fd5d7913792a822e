// Passes what the host reports between two frames to ImGui's input queue, or to the twin.
#pragma once

namespace zicha::web {
class Twin;
}

namespace zicha::web::platform {

/// Where the twin's events go; called once, before the first event can arrive.
void listen(Twin& twin);

} // namespace zicha::web::platform
