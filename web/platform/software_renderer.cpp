#include "web/platform/software_renderer.hpp"

#include "web/platform/host.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>
#include <vector>

namespace zicha::web::platform {

namespace {

using Corners = std::array<const ImDrawVert*, 3>;

// Where to draw, and the coverage map to draw from.
struct Target {
    std::uint32_t* pixels = nullptr;
    int width = 0;
    int left = 0, top = 0, right = 0, bottom = 0; // clip
    const unsigned char* atlas = nullptr;
    int atlas_width = 0, atlas_height = 0;
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

int pixel(float edge) {
    return static_cast<int>(std::ceil(edge - 0.5F));
}

// An upright rectangle given by its upper left and lower right corner, of one colour.
void fill_rectangle(const Target& target, const ImDrawVert& first, const ImDrawVert& last) {
    const int left = std::max(pixel(first.pos.x), target.left);
    const int right = std::min(pixel(last.pos.x), target.right);
    const int top = std::max(pixel(first.pos.y), target.top);
    const int bottom = std::min(pixel(last.pos.y), target.bottom);
    const float width = last.pos.x - first.pos.x;
    const float height = last.pos.y - first.pos.y;
    if (left >= right || top >= bottom || width <= 0 || height <= 0)
        return;
    const float du = (last.uv.x - first.uv.x) / width;
    const float dv = (last.uv.y - first.uv.y) / height;
    const bool flat = du == 0 && dv == 0;
    const std::uint32_t even = coverage_at(target, first.uv.x, first.uv.y);
    for (int y = top; y < bottom; ++y) {
        std::uint32_t* row = target.pixels + static_cast<std::ptrdiff_t>(y) * target.width;
        const float v = first.uv.y + (static_cast<float>(y) + 0.5F - first.pos.y) * dv;
        for (int x = left; x < right; ++x) {
            const float u = first.uv.x + (static_cast<float>(x) + 0.5F - first.pos.x) * du;
            row[x] = blend(row[x], first.col, flat ? even : coverage_at(target, u, v));
        }
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
    const int left = std::max(pixel(std::min({a.x, b.x, c.x})), target.left);
    const int right = std::min(pixel(std::max({a.x, b.x, c.x})), target.right);
    const int top = std::max(pixel(std::min({a.y, b.y, c.y})), target.top);
    const int bottom = std::min(pixel(std::max({a.y, b.y, c.y})), target.bottom);
    const bool even = corner[0]->col == corner[1]->col && corner[0]->col == corner[2]->col;
    // A pixel on the edge that two triangles share belongs to one of them only.
    const auto owns = [](ImVec2 from, ImVec2 to) {
        return to.y < from.y || (to.y == from.y && to.x > from.x);
    };
    const std::array<bool, 3> owned = {owns(b, c), owns(c, a), owns(a, b)};
    for (int y = top; y < bottom; ++y) {
        std::uint32_t* row = target.pixels + static_cast<std::ptrdiff_t>(y) * target.width;
        for (int x = left; x < right; ++x) {
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
            row[x] = blend(row[x], colour, coverage_at(target, u, v));
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

void run(Target& target, const ImDrawList& list, const ImDrawCmd& command) {
    const ImTextureData* atlas = command.TexRef._TexData;
    if (atlas == nullptr || atlas->Pixels == nullptr)
        return;
    target.atlas = atlas->Pixels;
    target.atlas_width = atlas->Width;
    target.atlas_height = atlas->Height;
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    for (unsigned at = 0; at + 3 <= command.ElemCount; at += 3) {
        if (at + 6 <= command.ElemCount && is_rectangle(vertices, index + at)) {
            fill_rectangle(target, vertices[index[at]], vertices[index[at + 2]]);
            at += 3;
        } else {
            fill_triangle(
                target, {vertices + index[at], vertices + index[at + 1], vertices + index[at + 2]});
        }
    }
}

} // namespace

void render_in_software(const ImDrawData& frame) {
    static std::vector<std::uint32_t> picture;
    const int width = static_cast<int>(frame.DisplaySize.x);
    const int height = static_cast<int>(frame.DisplaySize.y);
    picture.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0xff000000U);
    Target target;
    target.pixels = picture.data();
    target.width = width;
    for (const ImDrawList* list : frame.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            target.left = std::max(static_cast<int>(command.ClipRect.x), 0);
            target.top = std::max(static_cast<int>(command.ClipRect.y), 0);
            target.right = std::min(static_cast<int>(command.ClipRect.z), width);
            target.bottom = std::min(static_cast<int>(command.ClipRect.w), height);
            run(target, *list, command);
        }
    }
    host_present(picture.data(), width, height);
}

} // namespace zicha::web::platform
