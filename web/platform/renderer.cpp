#include "web/platform/renderer.hpp"

#include "web/platform/host.hpp"
#include "web/platform/software_renderer.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <imgui.h>
#include <utility>
#include <vector>

namespace zicha::web::platform {

namespace {

// Host textures are numbered from 1; 0 is ImTextureID_Invalid.
std::uint32_t last_texture = 0;
bool textures_lost = false;

struct Command {
#define HOST_COMMAND(name) std::uint32_t name;
#include "web/platform/host.def"

    bool operator==(const Command&) const = default;
};

// A vertex, as the host's lists have it, is laid out as Dear ImGui's.
struct HostVertex {
    using float32 = float;
    using uint8 = std::uint8_t;
#define HOST_VERTEX(type, count, name) type name[count];
#include "web/platform/host.def"
};
#define HOST_VERTEX(type, count, name)                                                             \
    static_assert(offsetof(HostVertex, name) == offsetof(ImDrawVert, name));
#include "web/platform/host.def"
static_assert(sizeof(HostVertex) == sizeof(ImDrawVert));

// All lists of a frame in one array each, which is also what tells two frames apart.
struct Picture {
    float width = 0, height = 0;
    std::uint32_t ground = 0; // what nothing is drawn on
    std::vector<ImDrawVert> vertices;
    std::vector<ImDrawIdx> indices;
    std::vector<Command> commands;

    bool operator==(const Picture& other) const {
        return width == other.width && height == other.height && ground == other.ground &&
               commands == other.commands && indices == other.indices &&
               std::equal(vertices.begin(), vertices.end(), other.vertices.begin(),
                          other.vertices.end(), same);
    }

    static bool same(const ImDrawVert& one, const ImDrawVert& other) {
        return one.pos.x == other.pos.x && one.pos.y == other.pos.y && one.uv.x == other.uv.x &&
               one.uv.y == other.uv.y && one.col == other.col;
    }
};

std::array<Picture, 2> pictures;
Picture* picture = &pictures[0];
Picture* shown = &pictures[1];

void send(const ImTextureData& texture, int x, int y, int width, int height, bool whole) {
    host_texture(static_cast<std::uint32_t>(texture.GetTexID()), x, y, width, height,
                 texture.Pixels + static_cast<std::size_t>(x + y * texture.Width), texture.Width,
                 whole);
}

void update(ImTextureData& texture, bool software) {
    if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) {
        if (!software)
            host_texture(static_cast<std::uint32_t>(texture.GetTexID()), 0, 0, 0, 0, nullptr, 0,
                         false);
        texture.SetTexID(ImTextureID_Invalid);
        texture.SetStatus(ImTextureStatus_Destroyed);
        return;
    }
    const bool create = texture.Status == ImTextureStatus_WantCreate;
    if (create)
        texture.SetTexID(++last_texture);
    if (!software && texture.Pixels != nullptr) {
        if (create || textures_lost)
            send(texture, 0, 0, texture.Width, texture.Height, true);
        else if (texture.Status == ImTextureStatus_WantUpdates)
            send(texture, texture.UpdateRect.x, texture.UpdateRect.y, texture.UpdateRect.w,
                 texture.UpdateRect.h, false);
    }
    if (create || texture.Status == ImTextureStatus_WantUpdates)
        texture.SetStatus(ImTextureStatus_OK);
}

std::uint32_t clipped(float edge, float limit) {
    return static_cast<std::uint32_t>(std::clamp(edge, 0.0F, limit));
}

// Neighbours with the same clip become one command.
void gather(const ImDrawData& frame) {
    auto& [width, height, ground, vertices, indices, commands] = *picture;
    width = frame.DisplaySize.x;
    height = frame.DisplaySize.y;
    ground = ImGui::GetColorU32(ImGuiCol_WindowBg);
    vertices.clear();
    indices.clear();
    commands.clear();
    for (const ImDrawList* list : frame.CmdLists) {
        const auto base = static_cast<ImDrawIdx>(vertices.size());
        vertices.insert(vertices.end(), list->VtxBuffer.begin(), list->VtxBuffer.end());
        for (const ImDrawCmd& source : list->CmdBuffer) {
            const Command command{.texture = static_cast<std::uint32_t>(source.GetTexID()),
                                  .left = clipped(source.ClipRect.x, frame.DisplaySize.x),
                                  .top = clipped(source.ClipRect.y, frame.DisplaySize.y),
                                  .right = clipped(source.ClipRect.z, frame.DisplaySize.x),
                                  .bottom = clipped(source.ClipRect.w, frame.DisplaySize.y),
                                  .count = source.ElemCount};
            if (command.count == 0 || command.right <= command.left ||
                command.bottom <= command.top)
                continue;
            const ImDrawIdx* first = list->IdxBuffer.Data + source.IdxOffset;
            const std::size_t at = indices.size();
            indices.resize(at + source.ElemCount);
            std::transform(first, first + source.ElemCount, indices.data() + at,
                           [base](ImDrawIdx index) { return base + index; });
            Command* last = commands.empty() ? nullptr : &commands.back();
            if (last != nullptr && last->texture == command.texture && last->left == command.left &&
                last->top == command.top && last->right == command.right &&
                last->bottom == command.bottom)
                last->count += command.count;
            else
                commands.push_back(command);
        }
    }
}

} // namespace

void render(ImDrawData& frame, bool software) {
    bool stands = !textures_lost; // what is on the canvas
    if (frame.Textures != nullptr)
        for (ImTextureData* texture : *frame.Textures)
            if (texture->Status != ImTextureStatus_OK || textures_lost) {
                update(*texture, software);
                stands = false;
            }
    textures_lost = false;
    gather(frame);
    // The frames in which a change settles mostly look like the one before: that one is left on the
    // canvas.
    if (stands && *picture == *shown)
        return;
    std::swap(picture, shown);
    if (software)
        render_in_software(frame, shown->ground);
    else
        host_draw(shown->vertices.data(), shown->vertices.size() * sizeof(ImDrawVert),
                  shown->indices.data(), shown->indices.size(), shown->commands.data(),
                  shown->commands.size(), shown->ground);
}

void forget_textures() {
    textures_lost = true;
}

ZICHA_EXPORT(zicha_textures_lost) void zicha_textures_lost() {
    forget_textures();
}

} // namespace zicha::web::platform
