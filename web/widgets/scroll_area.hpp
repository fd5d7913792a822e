// A part of the page that scrolls by itself: ImGui's child window and the twin's scrolling element,
// kept at the same offset.
//
// Use: while it lives, widgets stack in the column that starts at `origin`; where the column ends
// when it goes is the content's height.
#pragma once

#include "web/widgets/scope.hpp"
#include "web/widgets/ui.hpp"

#include <optional>
#include <string_view>

namespace zicha::web {

class ScrollArea {
public:
    ScrollArea(Ui& ui, const char* key, Rect area, Role role, std::string_view name, bool to_top);
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;

    [[nodiscard]] ImVec2 origin() const { return origin_; }

private:
    Ui& ui_;
    Rect area_;
    std::uint32_t id_ = 0;
    std::optional<Scope> scope_;
    ImVec2 origin_{};
    float height_ = 0; // of the content, in the frame before
};

} // namespace zicha::web
