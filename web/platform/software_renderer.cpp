#include "web/platform/software_renderer.hpp"

#include "web/platform/changed_tiles.hpp"
#include "web/platform/host.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <imgui.h>
#include <vector>

namespace zicha::web::platform {

namespace {

using Corners = std::array<const ImDrawVert*, 3>;

// Where to draw, and the coverage map to draw from.
struct Target {
    std::uint32_t* pixels = nullptr;
    int width = 0;
    PixelBox clip;
    const unsigned char* atlas = nullptr;
    int atlas_width = 0, atlas_height = 0;

    [[nodiscard]] std::uint32_t* row(int y) const {
        return pixels + static_cast<std::ptrdiff_t>(y) * width;
    }
};

std::uint32_t blend(std::uint32_t below, std::uint32_t colour, std::uint32_t coverage) {
    const std::uint32_t alpha = ((colour >> 24) * coverage + 127) / 255;
    if (alpha == 0)
        return below;
    if (alpha == 255)
        return colour | 0xff000000U;
    // Red and blue together, then green: each product stays within its sixteen bits.
    const std::uint32_t rest = 255 - alpha;
    const std::uint32_t outer = (colour & 0xff00ffU) * alpha + (below & 0xff00ffU) * rest;
    const std::uint32_t middle = ((colour >> 8) & 0xffU) * alpha + ((below >> 8) & 0xffU) * rest;
    return 0xff000000U | (((outer + 0x800080U) >> 8) & 0xff00ffU) | ((middle + 0x80U) & 0xff00U);
}

std::uint32_t coverage_at(const Target& target, float u, float v) {
    const int x = std::clamp(static_cast<int>(u * static_cast<float>(target.atlas_width)), 0,
                             target.atlas_width - 1);
    const int y = std::clamp(static_cast<int>(v * static_cast<float>(target.atlas_height)), 0,
                             target.atlas_height - 1);
    return target.atlas[x + y * target.atlas_width];
}

// Between the four that are next to it, as WebGL does it: the edges of lines are smooth.
std::uint32_t smooth_coverage_at(const Target& target, float u, float v) {
    const float x = std::max(u * static_cast<float>(target.atlas_width) - 0.5F, 0.0F);
    const float y = std::max(v * static_cast<float>(target.atlas_height) - 0.5F, 0.0F);
    const int left = std::min(static_cast<int>(x), target.atlas_width - 2);
    const int top = std::min(static_cast<int>(y), target.atlas_height - 2);
    const float right = std::min(x - static_cast<float>(left), 1.0F);
    const float below = std::min(y - static_cast<float>(top), 1.0F);
    const unsigned char* upper = target.atlas + left + top * target.atlas_width;
    const unsigned char* lower = upper + target.atlas_width;
    const auto between = [](float one, float other, float part) {
        return one + (other - one) * part;
    };
    return static_cast<std::uint32_t>(
        between(between(upper[0], upper[1], right), between(lower[0], lower[1], right), below) +
        0.5F);
}

int pixel(float edge) {
    return static_cast<int>(std::ceil(edge - 0.5F));
}

PixelBox box_of(ImVec2 first, ImVec2 last) {
    return {pixel(first.x), pixel(first.y), pixel(last.x), pixel(last.y)};
}

bool is_about(float one, float other) {
    return std::abs(one - other) < 0.01F;
}

// A glyph whose pixels are those of the atlas, which is what text consists of.
void copy_glyph(const Target& target, const PixelBox& box, std::uint32_t colour, float u, float v) {
    const int count = box.right - box.left;
    const int lines = box.bottom - box.top;
    const int x = std::clamp(static_cast<int>(u), 0, target.atlas_width - count);
    const int y = std::clamp(static_cast<int>(v), 0, target.atlas_height - lines);
    for (int line = 0; line < lines; ++line) {
        const unsigned char* source = target.atlas + (y + line) * target.atlas_width + x;
        std::uint32_t* row = target.row(box.top + line) + box.left;
        for (int at = 0; at < count; ++at)
            if (source[at] != 0)
                row[at] = blend(row[at], colour, source[at]);
    }
}

// An upright rectangle given by its upper left and lower right corner, of one colour.
void fill_rectangle(const Target& target, const ImDrawVert& first, const ImDrawVert& last) {
    const PixelBox box = box_of(first.pos, last.pos).within(target.clip);
    const float width = last.pos.x - first.pos.x;
    const float height = last.pos.y - first.pos.y;
    if (box.is_empty() || width <= 0 || height <= 0)
        return;
    const float du = (last.uv.x - first.uv.x) / width;
    const float dv = (last.uv.y - first.uv.y) / height;
    const auto u_at = [&](int x) {
        return first.uv.x + (static_cast<float>(x) + 0.5F - first.pos.x) * du;
    };
    const auto v_at = [&](int y) {
        return first.uv.y + (static_cast<float>(y) + 0.5F - first.pos.y) * dv;
    };
    const auto columns = static_cast<float>(target.atlas_width);
    const auto lines = static_cast<float>(target.atlas_height);
    if (is_about(du * columns, 1) && is_about(dv * lines, 1)) {
        copy_glyph(target, box, first.col, u_at(box.left) * columns, v_at(box.top) * lines);
        return;
    }
    const bool flat = du == 0 && dv == 0;
    const std::uint32_t even = coverage_at(target, first.uv.x, first.uv.y);
    for (int y = box.top; y < box.bottom; ++y) {
        std::uint32_t* row = target.row(y);
        if (flat && even == 255 && first.col >> 24 == 255) {
            std::fill(row + box.left, row + box.right, first.col);
            continue;
        }
        for (int x = box.left; x < box.right; ++x)
            row[x] = blend(row[x], first.col, flat ? even : coverage_at(target, u_at(x), v_at(y)));
    }
}

float cross(ImVec2 a, ImVec2 b, ImVec2 c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

// On which side of an edge a point lies. Two triangles that share the edge run along it in opposite
// directions: taken from the same end both times, their answers are exact opposites, and no pixel
// on it is left out or drawn twice.
float side(ImVec2 from, ImVec2 to, ImVec2 at) {
    const bool forward = from.y < to.y || (from.y == to.y && from.x < to.x);
    return forward ? cross(from, to, at) : -cross(to, from, at);
}

std::uint32_t mix(const Corners& corner, const std::array<float, 3>& weight) {
    std::uint32_t result = 0;
    for (unsigned shift = 0; shift < 32; shift += 8) {
        float channel = 0.5F;
        for (std::size_t i = 0; i < 3; ++i)
            channel += weight[i] * static_cast<float>((corner[i]->col >> shift) & 0xffU);
        result |= static_cast<std::uint32_t>(std::clamp(channel, 0.0F, 255.0F)) << shift;
    }
    return result;
}

PixelBox box_of(const Corners& corner) {
    const ImVec2 a = corner[0]->pos;
    const ImVec2 b = corner[1]->pos;
    const ImVec2 c = corner[2]->pos;
    return box_of({std::min({a.x, b.x, c.x}), std::min({a.y, b.y, c.y})},
                  {std::max({a.x, b.x, c.x}), std::max({a.y, b.y, c.y})});
}

void fill_triangle(const Target& target, Corners corner) {
    float area = cross(corner[0]->pos, corner[1]->pos, corner[2]->pos);
    if (area == 0)
        return;
    if (area < 0) {
        std::swap(corner[1], corner[2]);
        area = -area;
    }
    const ImVec2 a = corner[0]->pos;
    const ImVec2 b = corner[1]->pos;
    const ImVec2 c = corner[2]->pos;
    const PixelBox box = box_of(corner).within(target.clip);
    const bool even = corner[0]->col == corner[1]->col && corner[0]->col == corner[2]->col;
    // A pixel on the edge that two triangles share belongs to one of them only.
    const auto owns = [](ImVec2 from, ImVec2 to) {
        return to.y < from.y || (to.y == from.y && to.x > from.x);
    };
    const std::array<bool, 3> owned = {owns(b, c), owns(c, a), owns(a, b)};
    for (int y = box.top; y < box.bottom; ++y) {
        std::uint32_t* row = target.row(y);
        for (int x = box.left; x < box.right; ++x) {
            const ImVec2 at(static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F);
            std::array<float, 3> weight = {side(b, c, at), side(c, a, at), side(a, b, at)};
            bool inside = true;
            for (std::size_t i = 0; i < 3; ++i)
                inside = inside && (weight[i] > 0 || (weight[i] == 0 && owned[i]));
            if (!inside)
                continue;
            float u = 0;
            float v = 0;
            for (std::size_t i = 0; i < 3; ++i) {
                weight[i] /= area;
                u += weight[i] * corner[i]->uv.x;
                v += weight[i] * corner[i]->uv.y;
            }
            const std::uint32_t colour = even ? corner[0]->col : mix(corner, weight);
            row[x] = blend(row[x], colour, smooth_coverage_at(target, u, v));
        }
    }
}

bool same(ImVec2 a, ImVec2 b) {
    return a.x == b.x && a.y == b.y;
}

// ImGui writes a rectangle as two triangles (a b c, a c d) around a diagonal a-c.
bool is_rectangle(const ImDrawVert* vertices, const ImDrawIdx* index) {
    if (index[0] != index[3] || index[2] != index[4])
        return false;
    const ImDrawVert& a = vertices[index[0]];
    const ImDrawVert& b = vertices[index[1]];
    const ImDrawVert& c = vertices[index[2]];
    const ImDrawVert& d = vertices[index[5]];
    return same(b.pos, {c.pos.x, a.pos.y}) && same(d.pos, {a.pos.x, c.pos.y}) &&
           same(b.uv, {c.uv.x, a.uv.y}) && same(d.uv, {a.uv.x, c.uv.y}) && a.col == b.col &&
           a.col == c.col && a.col == d.col && a.pos.x < c.pos.x && a.pos.y < c.pos.y;
}

// A rectangle's upper left, lower right and another corner, or those of a triangle.
struct Shape {
    Corners corners;
    bool is_rectangle = false;
    PixelBox box; // within its clip
};

// Calls `visit(shape, texture)` with each shape of the frame, in the order in which they are drawn.
template <class Visit>
void for_each_shape(const ImDrawData& frame, const PixelBox& all, Visit visit) {
    for (const ImDrawList* list : frame.CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImTextureData* texture = command.TexRef._TexData;
            if (texture == nullptr || texture->Pixels == nullptr)
                continue;
            const ImVec4& edges = command.ClipRect;
            const PixelBox clip =
                all.within({static_cast<int>(edges.x), static_cast<int>(edges.y),
                            static_cast<int>(edges.z), static_cast<int>(edges.w)});
            const ImDrawVert* vertices = list->VtxBuffer.Data + command.VtxOffset;
            const ImDrawIdx* index = list->IdxBuffer.Data + command.IdxOffset;
            for (unsigned at = 0; at + 3 <= command.ElemCount; at += 3) {
                Shape shape;
                shape.corners = {vertices + index[at], vertices + index[at + 1],
                                 vertices + index[at + 2]};
                shape.is_rectangle =
                    at + 6 <= command.ElemCount && is_rectangle(vertices, index + at);
                if (shape.is_rectangle)
                    at += 3;
                shape.box = box_of(shape.corners).within(clip);
                if (!shape.box.is_empty())
                    visit(shape, *texture);
            }
        }
}

// Whether the shape is drawn with pixels of the texture that were written for this frame.
bool is_fresh(const Shape& shape, const ImTextureData& texture) {
    const ImVec2 at = shape.corners[0]->uv;
    const float x = at.x * static_cast<float>(texture.Width);
    const float y = at.y * static_cast<float>(texture.Height);
    return std::any_of(
        texture.Updates.begin(), texture.Updates.end(), [&](const ImTextureRect& each) {
            return x >= each.x && x <= each.x + each.w && y >= each.y && y <= each.y + each.h;
        });
}

std::uint32_t bits_of(float number) {
    std::uint32_t bits = 0;
    std::memcpy(&bits, &number, sizeof bits);
    return bits;
}

// Stands for all that the shape's pixels follow from.
std::uint64_t look_of(const Shape& shape, const ImTextureData& texture, unsigned frame) {
    constexpr std::uint64_t prime = 0x9E3779B97F4A7C15U;
    std::uint64_t look = static_cast<unsigned>(texture.UniqueID);
    const auto mix = [&](std::uint32_t one, std::uint32_t other) {
        look = (look ^ (std::uint64_t{one} << 32U | other)) * prime;
        look ^= look >> 29U;
    };
    for (const ImDrawVert* each : shape.corners) {
        mix(bits_of(each->pos.x), bits_of(each->pos.y));
        mix(bits_of(each->uv.x), bits_of(each->uv.y));
        mix(each->col, 0);
    }
    mix(static_cast<std::uint32_t>(shape.box.left) << 16U ^
            static_cast<std::uint32_t>(shape.box.right),
        static_cast<std::uint32_t>(shape.box.top) << 16U ^
            static_cast<std::uint32_t>(shape.box.bottom));
    mix(shape.is_rectangle ? 1 : 0, is_fresh(shape, texture) ? frame : 0);
    return look;
}

void draw(Target& target, const Shape& shape, const ImTextureData& texture) {
    target.atlas = texture.Pixels;
    target.atlas_width = texture.Width;
    target.atlas_height = texture.Height;
    if (shape.is_rectangle)
        fill_rectangle(target, *shape.corners[0], *shape.corners[2]);
    else
        fill_triangle(target, shape.corners);
}

} // namespace

void render_in_software(const ImDrawData& frame, std::uint32_t ground) {
    static std::vector<std::uint32_t> picture;
    static ChangedTiles tiles;
    static unsigned count = 0;
    ++count;
    const PixelBox all{0, 0, static_cast<int>(frame.DisplaySize.x),
                       static_cast<int>(frame.DisplaySize.y)};
    picture.resize(static_cast<std::size_t>(all.right) * static_cast<std::size_t>(all.bottom));
    Target target;
    target.pixels = picture.data();
    target.width = all.right;

    tiles.begin(all.right, all.bottom, ground);
    for_each_shape(frame, all, [](const Shape& shape, const ImTextureData& texture) {
        tiles.add(shape.box, look_of(shape, texture, count));
    });
    tiles.end();
    tiles.in_changed(all, [&](const PixelBox& piece) {
        for (int y = piece.top; y < piece.bottom; ++y)
            std::fill(target.row(y) + piece.left, target.row(y) + piece.right, ground);
    });
    for_each_shape(frame, all, [&](const Shape& shape, const ImTextureData& texture) {
        tiles.in_changed(shape.box, [&](const PixelBox& piece) {
            target.clip = piece;
            draw(target, shape, texture);
        });
    });
    tiles.in_changed(all, [&](const PixelBox& piece) {
        host_present(picture.data(), all.right, all.bottom, piece.left, piece.top,
                     piece.right - piece.left, piece.bottom - piece.top);
    });
}

} // namespace zicha::web::platform
