#include "tests/unit/web/device_double.hpp"
#include "web/screens/display_store.hpp"

#include <doctest/doctest.h>

namespace zicha::tests {
namespace {

using web::Appearance;
using web::Display;
using web::DisplayStore;
using web::Draft;
using Writes = std::vector<std::pair<web::platform::Kept, std::string>>;

} // namespace

TEST_CASE("the system's appearance is followed until one is chosen") {
    Display display;
    display.follow(true);
    CHECK(display.appearance() == Appearance::dark);
    display.choose(Appearance::light);
    CHECK(display.appearance() == Appearance::light);
    const Revision chosen = display.revision();
    display.follow(false);
    display.follow(true);
    CHECK(display.appearance() == Appearance::light);
    CHECK(display.revision() == chosen);
}

TEST_CASE("a change by the system is seen and is nobody's choice") {
    Display display;
    const Revision seen = display.revision();
    const Revision choices = display.choice_revision();
    display.follow(true);
    CHECK(display.revision() != seen);
    CHECK(display.choice_revision() == choices);
    display.choose(Language::en);
    CHECK(display.choice_revision() != choices);
}

TEST_CASE("choosing what is chosen already changes nothing") {
    Display display;
    display.choose(Language::zh);
    display.choose_text_size(1);
    CHECK(display.revision() == Revision());
    CHECK(display.choice_revision() == Revision());
}

TEST_CASE("how the page is shown is kept once something is chosen, and not again before the next") {
    DeviceDouble& device = fresh_device();
    Display display;
    Draft draft;
    DisplayStore store;
    store.restore(display, draft);
    display.follow(true);
    store.keep(display, draft);
    CHECK(device.writes.empty());
    display.choose(Appearance::dark);
    display.choose_text_size(1.15F);
    store.keep(display, draft);
    store.keep(display, draft);
    CHECK(device.writes == Writes{{web::platform::Kept::display, "zh dark 115 on"}});
}

TEST_CASE("kept settings are shown again, and the address takes precedence over them") {
    DeviceDouble& device = fresh_device();
    device.kept[web::platform::Kept::display] = "en dark 130 off";
    device.environment.theme = "light";
    Display display;
    display.choose(Appearance::light);
    Draft draft;
    DisplayStore store;
    store.restore(display, draft);
    store.keep(display, draft);
    CHECK(display.language() == Language::en);
    CHECK(display.appearance() == Appearance::light);
    CHECK(display.text_size() == 1.3F);
    CHECK_FALSE(draft.is_wanted());
    CHECK(device.writes.empty());
}

TEST_CASE("after a wipe nothing is kept of the display until something else is chosen") {
    DeviceDouble& device = fresh_device();
    Display display;
    Draft draft;
    DisplayStore store;
    store.restore(display, draft);
    display.choose(Language::en);
    store.keep(display, draft);
    store.wipe(display, draft);
    device.writes.clear();
    store.keep(display, draft);
    CHECK(device.writes.empty());
    CHECK(display.language() == Language::en);
    display.choose(Language::zh);
    store.keep(display, draft);
    CHECK(device.writes == Writes{{web::platform::Kept::display, "zh 100 on"}});
}

} // namespace zicha::tests
