// In place of Dear ImGui's imgui_tables.cpp: our tables are our own widgets, and its layout code
// would be in the page only because ImGui's windows ask at their end whether a table or columns are
// open. None ever is, so that each answer is to do nothing. A new version of ImGui that asks for
// more does not link.

#include <imgui.h>
#include <imgui_internal.h>

namespace ImGui {

// What a window does at its end, and what clears up after it.
void EndTable() {}
void EndColumns() {}
void TableEndRow(ImGuiTable*) {}
void TableEndCell(ImGuiTable*) {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableSettingsAddSettingsHandler() {}

// What Selectable and Separator do about the table they stand in.
void PushColumnsBackground() {}
void PopColumnsBackground() {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}

} // namespace ImGui
