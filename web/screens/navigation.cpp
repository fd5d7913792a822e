#include "web/screens/navigation.hpp"

namespace zicha::web {

void Navigation::show(Screen next) {
    screen_ = next;
    revision_.raise();
}

void Navigation::remember_copy(std::size_t button, Revision contents) {
    copied_ = button;
    copied_contents_.see(contents + revision_);
}

bool Navigation::is_copied(std::size_t button, Revision contents) const {
    return copied_ == button && copied_contents_.is_current(contents + revision_);
}

} // namespace zicha::web
