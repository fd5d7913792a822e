// In place of Dear ImGui's imgui_tables.cpp: our tables are our own widgets, and its layout code
// would be in the page only because ImGui's windows ask at their end whether a table or columns are
// open. None ever is, so each of these does nothing. A new version of ImGui that asks for more does
// not link.

#include <imgui.h>
#include <imgui_internal.h>

namespace ImGui {

// Calls at a window's end, and of the clean-up after it.
void EndTable() {}
void EndColumns() {}
void TableEndRow(ImGuiTable*) {}
void TableEndCell(ImGuiTable*) {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableSettingsAddSettingsHandler() {}

// Calls by Selectable and Separator about the table they are in.
void PushColumnsBackground() {}
void PopColumnsBackground() {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}

} // namespace ImGui
