// Passed to every widget: where to draw next, in which face and colour, and the twin to tell.
//
// Use: lengths are written in CSS pixels and turned into device pixels by `px`. Widgets stack in
// `column`: they `take` their height from it and move it on. `ground` says what lies beneath, so
// that a tone becomes a tested pair of colours.
// Limits: lives for one frame; belongs to the current ImGui window.
#pragma once

#include "core/base/text.hpp"
#include "web/platform/fonts.hpp"
#include "web/platform/twin.hpp"
#include "web/widgets/theme.hpp"

#include <imgui.h>

#include <cstdint>
#include <string_view>

namespace zicha::web {

struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    [[nodiscard]] float right() const { return x + width; }
    [[nodiscard]] float bottom() const { return y + height; }
    [[nodiscard]] Rect inset(float by) const {
        return {x + by, y + by, width - 2 * by, height - 2 * by};
    }
    [[nodiscard]] ImVec2 top_left() const { return {x, y}; }
    [[nodiscard]] ImVec2 bottom_right() const { return {right(), bottom()}; }
    [[nodiscard]] TwinRect twin() const { return {x, y, width, height}; }
};

// The colour beneath what is drawn.
enum class Ground : std::uint8_t {
    surface,
    raised,
    sunken,
    accent_soft,
    eligible_soft,
    not_eligible_soft,
    open_soft,
    ruling_soft,
    refer_soft,
    assumed_soft
};

// The role of a text in its place; with the ground it becomes a TextPair.
enum class Tone : std::uint8_t { ink, muted, accent, error };

enum class TextStyle : std::uint8_t { body, strong, small, small_strong, heading, title, figure };

struct TypeSize {
    float size; // CSS pixels
    float line;
    bool bold;
};

// Steps of space, in CSS pixels.
namespace space {
inline constexpr float tiny = 4;
inline constexpr float small = 8;
inline constexpr float medium = 16;
inline constexpr float large = 24;
inline constexpr float huge = 32;
} // namespace space

inline constexpr float corner_radius = 8;
inline constexpr float longest_line = 38; // of a paragraph, in Chinese characters

struct Ui {
    Twin& twin;
    platform::Faces faces;
    Appearance appearance;
    Language language;
    float scale; // device pixels in a CSS pixel, text size included
    bool touch;
    Rect column; // x, y, width: where the next widget goes; its height is not used
    Ground ground = Ground::surface;
    std::uint32_t parent = 0;       // the twin's node that is open
    std::uint32_t texts = 0;        // how many nodes without an identity of their own it has so far
    bool title_takes_focus = false; // the heading of level 1, which is then read aloud

    [[nodiscard]] float px(float css) const;
    [[nodiscard]] float control_height() const { return px(touch ? 44 : 36); }
    [[nodiscard]] std::string_view say(Text key) const { return text(key, language); }

    // Cuts the next `height` device pixels off the column.
    Rect take(float height);
    void gap(float css) { column.y += px(css); }

    [[nodiscard]] std::uint32_t id(std::string_view key) const;
    // For nodes that never have the focus: counted within their parent, so that one more or less
    // elsewhere moves no element, and none that is typed into loses the focus.
    [[nodiscard]] std::uint32_t text_id();

    [[nodiscard]] ImU32 color32(Token token) const;
    [[nodiscard]] ImU32 color32(TextPair pair) const { return color32(tokens(pair).front); }
    [[nodiscard]] ImU32 color32(ShapePair pair) const { return color32(tokens(pair).front); }
    [[nodiscard]] TextPair pair(Tone tone) const;
};

[[nodiscard]] TypeSize type_size(TextStyle style);
[[nodiscard]] Token token_of(Ground ground);

// Draws and measures at another place, over another ground, and puts both back.
class Within {
public:
    Within(Ui& ui, Rect column, Ground ground) : ui_(ui), column_(ui.column), ground_(ui.ground) {
        ui.column = column;
        ui.ground = ground;
    }
    Within(Ui& ui, Rect column) : Within(ui, column, ui.ground) {}
    ~Within() {
        ui_.column = column_;
        ui_.ground = ground_;
    }
    Within(const Within&) = delete;
    Within& operator=(const Within&) = delete;

private:
    Ui& ui_;
    Rect column_;
    Ground ground_;
};

} // namespace zicha::web
