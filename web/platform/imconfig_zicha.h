// The parts of Dear ImGui that the page needs; given to every source file by -DIMGUI_USER_CONFIG.
#pragma once

// The page has no console to assert to; the browser tests and the sanitizers watch instead.
#define IM_ASSERT(EXPRESSION) ((void)sizeof(!(EXPRESSION)))
#define IM_ASSERT_USER_ERROR(EXPRESSION, MESSAGE) ((void)sizeof(!(EXPRESSION)))

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_WIN32_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_SSE

// small_libc.cpp has a small one.
#define IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS

// Only the settings file is read with it, and the page has none.
#include <cstdio>
#define sscanf(...) 0

// Rare characters in names lie beyond the first plane.
#define IMGUI_USE_WCHAR32

// This only makes ImGui take its loader from ImGuiFreeType::GetFontLoader(), which fonts.cpp
// defines; neither FreeType nor stb_truetype is in the page.
#define IMGUI_ENABLE_FREETYPE

// The whole frame goes to the host as one vertex array, which may pass 65,536.
#define ImDrawIdx unsigned int
