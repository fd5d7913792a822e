// A raised, bordered card around everything drawn while it lives, and a region of the twin.
//
// Use: `Panel card(ui, "hours", name); heading(ui, …); …` The card moves the outer column on when
// it ends. Its height is that of the frame before; a change asks for another frame.
#pragma once

#include "web/widgets/scope.hpp"
#include "web/widgets/ui.hpp"

#include <optional>
#include <string_view>

namespace zicha::web {

struct PanelLook {
    Ground ground = Ground::raised;
    std::optional<Token> edge; // a thick bar at the left
    float padding = space::large;
    bool border = true;
    Role role = Role::region;
};

class Panel {
public:
    Panel(Ui& ui, std::string_view key, std::string_view name, PanelLook look = {});
    ~Panel();
    Panel(const Panel&) = delete;
    Panel& operator=(const Panel&) = delete;

private:
    Ui& ui_;
    Rect outer_;
    Ground outer_ground_;
    std::uint32_t id_;
    std::optional<Scope> scope_;
    float padding_;
};

// A remark that should not be overlooked, on a ground of its own.
void callout(Ui& ui, std::string_view key, std::string_view sentence);

} // namespace zicha::web
