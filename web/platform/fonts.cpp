#include "web/platform/fonts.hpp"

#include "web/platform/host.hpp"
#include "web/platform/joined.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>
#include <vector>

namespace zicha::web::platform {

namespace {

// The host's answer for one character.
struct Box {
#define HOST_GLYPH(name) std::int32_t name;
#include "web/platform/host.def"
};

// A glyph that has its place in the atlas and not yet its pixels.
struct NewGlyph {
    ImFontAtlasRectId place;
    int width, height;
};
std::vector<NewGlyph> new_glyphs;

// The loader's only per-face fact travels in ImGui's own flags.
constexpr unsigned bold_flag = 1;

bool contains(ImFontAtlas*, ImFontConfig*, ImWchar codepoint) {
    // The browser always has something to show, except for control characters.
    return codepoint >= 0x20 && codepoint != 0x7f;
}

bool prepare_size(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
    // Chinese faces put 0.88 of the em square above the baseline; the rest is below it.
    baked->Ascent = std::round(baked->Size * 0.88F);
    baked->Descent = baked->Ascent - baked->Size;
    // A screen is laid out whole and seen in part: measuring a glyph costs a tenth of drawing it.
    baked->LoadNoRenderOnLayout = true;
    // Full-width punctuation ends at U+FFFF: without this the tables are copied at each new height.
    baked->IndexAdvanceX.reserve(0x10000);
    baked->IndexLookup.reserve(0x10000);
    return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*,
                ImWchar codepoint, ImFontGlyph* glyph, float* advance) {
    if (!contains(atlas, source, codepoint))
        return false;
    const bool bold = source->FontLoaderFlags == bold_flag;
    if (advance != nullptr) {
        *advance = static_cast<float>(host_advance(codepoint, baked->Size, bold));
        return true;
    }
    Box box{};
    host_glyph(codepoint, baked->Size, bold, &box);
    glyph->Codepoint = codepoint;
    glyph->AdvanceX = static_cast<float>(box.advance);
    if (box.width == 0)
        return true;
    const ImFontAtlasRectId place = ImFontAtlasPackAddRect(atlas, box.width, box.height);
    new_glyphs.push_back({place, box.width, box.height}); // the host will draw it in any case
    if (place == ImFontAtlasRectId_Invalid)
        return false;
    glyph->X0 = static_cast<float>(box.left);
    glyph->Y0 = static_cast<float>(box.top) + baked->Ascent;
    glyph->X1 = glyph->X0 + static_cast<float>(box.width);
    glyph->Y1 = glyph->Y0 + static_cast<float>(box.height);
    glyph->Visible = true;
    glyph->PackId = place;
    return true;
}

ImFont* add_face(ImFontAtlas& atlas, bool bold) {
    ImFontConfig face;
    face.FontLoader = ImGuiFreeType::GetFontLoader();
    face.FontLoaderFlags = bold ? bold_flag : 0;
    return atlas.AddFont(&face);
}

} // namespace

Faces load_faces() {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.TexDesiredFormat = ImTextureFormat_Alpha8;
    atlas.TexMinWidth = 1024;
    Faces faces;
    faces.regular = add_face(atlas, false);
    faces.bold = add_face(atlas, true);
    return faces;
}

void draw_new_glyphs() {
    if (new_glyphs.empty())
        return;
    std::size_t size = 0;
    for (const NewGlyph& glyph : new_glyphs)
        size += static_cast<std::size_t>(glyph.width) * static_cast<std::size_t>(glyph.height);
    std::vector<unsigned char> pixels(size);
    host_glyphs(pixels.data(), size);
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    ImTextureData* texture = atlas->TexData;
    const unsigned char* from = pixels.data();
    for (const NewGlyph& glyph : new_glyphs) {
        // The atlas may have been packed anew since, or may have dropped it again.
        if (const ImTextureRect* at = ImFontAtlasPackGetRectSafe(atlas, glyph.place)) {
            ImFontAtlasTextureBlockConvert(
                from, ImTextureFormat_Alpha8, glyph.width,
                static_cast<unsigned char*>(texture->GetPixelsAt(at->x, at->y)), texture->Format,
                texture->GetPitch(), glyph.width, glyph.height);
            ImFontAtlasTextureBlockQueueUpload(atlas, texture, at->x, at->y, glyph.width,
                                               glyph.height);
        }
        from += static_cast<std::ptrdiff_t>(glyph.width) * glyph.height;
    }
    new_glyphs.clear();
}

unsigned joined_glyph(std::string_view line) {
    return host_joined(line.data(), line.size());
}

// A person's own style has come, or gone: every glyph is another.
ZICHA_EXPORT(zicha_letters_changed) void zicha_letters_changed() {
    ImFontAtlasBuildDiscardBakes(ImGui::GetIO().Fonts, 0);
}

} // namespace zicha::web::platform

const ImFontLoader* ImGuiFreeType::GetFontLoader() {
    static ImFontLoader loader;
    loader.Name = "browser";
    loader.FontSrcContainsGlyph = zicha::web::platform::contains;
    loader.FontBakedInit = zicha::web::platform::prepare_size;
    loader.FontBakedLoadGlyph = zicha::web::platform::load_glyph;
    return &loader;
}

// ImGui's style editor would call these; the page has none.
void ImGuiFreeType::SetAllocatorFunctions(void* (*)(size_t, void*), void (*)(void*, void*), void*) {
}
bool ImGuiFreeType::DebugEditFontLoaderFlags(ImGuiFreeTypeLoaderFlags*) {
    return false;
}
