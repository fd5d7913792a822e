// The calls by which Dear ImGui's error recovery closes what was left open: tab bars, multiple
// selections, menu bars. We open none, so nothing has to be done, and the page is spared their code
// and that of combo boxes. imgui.cpp alone, where the recovery is, is compiled with its calls of
// EndTabBar and the like renamed to these (shell/page/CMakeLists.txt).

struct ImGuiMultiSelectIO;

namespace ImGui {

void EndNoTabBar();
ImGuiMultiSelectIO* EndNoMultiSelect();
void EndNoMenuBar();

void EndNoTabBar() {}
ImGuiMultiSelectIO* EndNoMultiSelect() {
    return nullptr;
}
void EndNoMenuBar() {}

} // namespace ImGui
