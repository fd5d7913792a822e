// Buttons and links.
//
// Use: `button` and `text_button` stack in the column or fill a given box, and are true in the
// frame in which they are pressed. `link` opens an address outside of the page.
#pragma once

#include "web/widgets/control.hpp"
#include "web/widgets/text.hpp"

#include <string_view>

namespace zicha::web {

enum class ButtonKind : std::uint8_t { primary, secondary, quiet };

struct ButtonLook {
    ButtonKind kind = ButtonKind::secondary;
    std::string_view name; // accessible name, if it says more than the label
    bool full_width = false;
    bool current = false; // a step of the navigation that is shown now
    bool expandable = false;
    bool expanded = false;
};

[[nodiscard]] float button_width(const Ui& ui, std::string_view label);
bool button(Ui& ui, std::string_view key, std::string_view label, ButtonLook look = {});
bool button_in(Ui& ui, std::string_view key, Rect box, std::string_view label, ButtonLook look);

// Looks like a link, acts like a button: for actions within the page.
bool text_button(Ui& ui, std::string_view key, std::string_view label);
// Opens or closes the part below it; `open` is changed.
void disclosure(Ui& ui, std::string_view key, std::string_view label, bool& open);

void link(Ui& ui, std::string_view key, std::string_view label, std::string_view address);

// Places boxes side by side and goes on to the next line when the column is full.
class Flow {
public:
    explicit Flow(Ui& ui, float spacing = space::small);
    ~Flow();
    Flow(const Flow&) = delete;
    Flow& operator=(const Flow&) = delete;

    Rect next(float width, float height);

private:
    Ui& ui_;
    float spacing_;
    float x_;
    float line_ = 0; // height of the current line
};

} // namespace zicha::web
