// The DOM twin: the drawing on the canvas, said again as real elements.
//
// Purpose. A canvas has no controls that a screen reader, a keyboard, an input method or a test
// could find. Each widget therefore draws itself with ImGui AND emits one node here; the browser
// keeps a transparent element of the same role, name, value and place above the canvas. That
// element is what the pointer hits, what takes the focus and what text is typed into.
//
// Use. Once a frame, in reading order (the order of emission is the order of Tab):
//
//     twin.open({.id = panel, .role = Role::region, .name = "Hours", .rect = panel_rect});
//     twin.leaf({.id = ok, .role = Role::button, .name = "Check", .rect = ok_rect});
//     twin.close();
//     if (twin.activated(ok)) ...
//
// Ids are non-zero, unique in a frame and the same from frame to frame (ImGui::GetID serves):
// the element of an id is kept, so focus, selection and a composition in progress survive.
// Rectangles are device pixels from the canvas' top left corner, as ImGui draws. A node that is
// scrolled out of view is emitted all the same, with the rectangle it would have, so that readers
// reach everything.
//
// Scrolling is the browser's own: a region with `scroll_height` becomes an element that scrolls
// natively (wheel, finger, Page Down, focus, find in page), and ImGui follows:
//
//     if (const auto offset = twin.scrolled(area)) ImGui::SetScrollY(*offset);
//     twin.open({.id = area, .role = Role::region, .name = "Answers", .rect = area_rect,
//                .scroll_height = content_height, .scroll = ImGui::GetScrollY()});
//
// A change of `scroll` that did not come from the browser (a drag of ImGui's bar) moves the
// element. Rectangles of children are where they are drawn now; the twin subtracts the offset.
//
// Limits. Text nodes show their text transparently at the size of `font_size`; one node should be
// one line of drawn text or one paragraph. Events are valid during the frame that follows them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::web {

/// The kind of a node. platform/twin.def has this list and those below, with the element that each
/// role becomes.
enum class Role : std::uint8_t {
#define TWIN_ROLE(name, element, role) name,
#include "web/platform/twin.def"
};

/// Which keyboard a phone offers.
enum class InputMode : std::uint8_t {
#define TWIN_INPUT_MODE(name) name,
#include "web/platform/twin.def"
};

/// A rectangle in device pixels.
struct TwinRect {
    float x = 0, y = 0, width = 0, height = 0;
};

/// One node. Empty strings and false flags are not written to the DOM.
struct TwinNode {
    std::uint32_t id = 0;
    Role role = Role::text;
    // twin.def says what each text and, below, each flag is for.
#define TWIN_TEXT(name) std::string_view name = {};
#include "web/platform/twin.def"
    TwinRect rect = {};
    float scroll_height = 0; // containers: height of the content, device pixels; 0: no scrolling
    float scroll = 0;        // its offset as drawn
    float font_size = 0;     // device pixels; 0: the body size
    float padding = 0;       // textbox: from the box' edge to the drawn text, device pixels
    std::uint32_t described_by = 0; // id of the node that says what is wrong or expected
    // table: how many rows there are, of which only some are emitted; row: its number, from 1;
    // slider: the most it can be
    std::uint32_t position = 0;
    std::uint8_t level = 0; // heading 1 to 6
    InputMode input_mode = InputMode::text;
#define TWIN_FLAG(name) bool name = false;
#include "web/platform/twin.def"
};

enum class TwinEventKind : std::uint8_t {
#define TWIN_EVENT(name) name,
#include "web/platform/twin.def"
};

/// What the browser reports of a node.
struct TwinEvent {
    TwinEventKind kind{};
    std::uint32_t id = 0;
    float number = 0;
    std::string text;
};

/// Collects a frame's nodes, hands them to the browser if anything changed, and tells the widgets
/// what the browser reported since the last frame.
class Twin {
public:
    void begin_frame();
    void open(const TwinNode& node); // children follow until close()
    void close();
    void leaf(const TwinNode& node);
    void end_frame();

    /// The platform hands an event over, before the frame that is to see it.
    void receive(TwinEvent event);

    /// Clicked, tapped, or Enter/Space pressed, on this node's element.
    [[nodiscard]] bool activated(std::uint32_t id) const;
    /// The textbox' new content, if the person changed it. It already excludes unfinished
    /// compositions.
    [[nodiscard]] std::optional<std::string> typed(std::uint32_t id) const;
    /// The textbox' whole content while a composition is under way: draw it in place of the value.
    [[nodiscard]] std::optional<std::string_view> composing(std::uint32_t id) const;
    /// The browser scrolled this area: its new offset in device pixels.
    [[nodiscard]] std::optional<float> scrolled(std::uint32_t id) const;
    /// An arrow key on a radio or a button: -1 for left or up, 1 for right or down, 0 for none. Of
    /// a slider: all keys since the last frame, as steps.
    [[nodiscard]] int stepped(std::uint32_t id) const;
    /// Has the browser's focus now.
    [[nodiscard]] bool focused(std::uint32_t id) const { return focus_ == id && id != 0; }
    /// The focus came by keyboard: draw the ring (mouse focus on a button shows none).
    [[nodiscard]] bool focus_visible() const { return focus_visible_; }
    /// Lost the focus since the last frame: the time to mark a wrong cell.
    [[nodiscard]] bool blurred(std::uint32_t id) const;
    /// The pointer is over this node's element.
    [[nodiscard]] bool hovered(std::uint32_t id) const { return hover_ == id && id != 0; }
    /// The pointer or Space is held down on this node's element.
    [[nodiscard]] bool pressed(std::uint32_t id) const { return press_ == id && id != 0; }
    /// Moves the browser's focus to a node after this frame (it must be emitted in it).
    void request_focus(std::uint32_t id) { wanted_focus_ = id; }

    /// False with ?twin=off: nothing comes from the DOM, ImGui's own input serves everything.
    [[nodiscard]] bool active() const { return active_; }
    void set_active(bool active) { active_ = active; }

private:
    [[nodiscard]] const TwinEvent* find(TwinEventKind kind, std::uint32_t id) const;
    void put(const TwinNode& node, bool opens);

    std::vector<TwinEvent> events_;
    std::vector<std::uint8_t> bytes_;    // this frame's tree
    std::vector<std::uint8_t> previous_; // the tree the DOM shows
    std::vector<TwinRect> origins_;      // where the open elements' content begins
    std::uint32_t composing_ = 0;
    std::string composition_;
    std::uint32_t focus_ = 0;
    std::uint32_t hover_ = 0;
    std::uint32_t press_ = 0;
    std::uint32_t wanted_focus_ = 0;
    bool drawn_ = false;
    bool focus_visible_ = false;
    bool active_ = true;
};

} // namespace zicha::web
