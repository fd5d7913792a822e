// The checklists of one part of the notice: before filing, before applying, after passing. Those
// for the reader's role alone come first, those of others last.
#include "web/platform/platform.hpp"
#include "web/screens/check/result.hpp"
#include "web/screens/notice/checklist_text.hpp"
#include "web/screens/notice/notice.hpp"
#include "web/screens/notice/words.hpp"
#include "web/screens/screens.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"
#include "web/widgets/tick_box.hpp"

#include <algorithm>
#include <string>

namespace zicha::web {
namespace {

constexpr std::size_t first_list_button = 100;
constexpr float indent = 32;

bool is_same(const rules::Citations& left, const rules::Citations& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const rules::Citation& one, const rules::Citation& other) {
                          return one.source == other.source && one.basis == other.basis &&
                                 one.clause.zh == other.clause.zh;
                      });
}

// All items rest on the same clauses, which are therefore said once.
bool has_one_basis(const notice::Checklist& list) {
    return std::all_of(list.items.begin(), list.items.end(),
                       [&](const notice::ChecklistItem& item) {
                           return is_same(item.citations, list.items.front().citations);
                       });
}

// An item's details are under its words.
void draw_remark(Ui& ui, const notice::Notice& notice, const notice::Checklist& list,
                 const notice::ChecklistItem& item) {
    ui.column.x += ui.px(indent);
    ui.column.width -= ui.px(indent);
    paragraph(ui, item.note.in(ui.language), Tone::muted);
    if (!has_one_basis(list))
        draw_citations(ui, notice.sources, item.citations);
    ui.column.x -= ui.px(indent);
    ui.column.width += ui.px(indent);
}

void draw_ticked(Ui& ui, State& state, const notice::Notice& notice,
                 const notice::Checklist& list) {
    const Scope group(ui, "ticks", Role::group, list.title.in(ui.language));
    for (std::size_t number = 0; number < list.items.size(); ++number) {
        const notice::ChecklistItem& item = list.items[number];
        const std::string key = tick_key(list, item);
        const bool before = state.notice_work.is_ticked(key);
        bool ticked = before;
        tick_box(ui, key, item_words(list, number, ui.language), ticked);
        if (ticked != before) {
            state.notice_work.tick(key, ticked);
            platform::request_frame();
        }
        draw_remark(ui, notice, list, item);
        ui.gap(space::small);
    }
}

void draw_points(Ui& ui, const notice::Notice& notice, const notice::Checklist& list) {
    const Scope points(ui, Role::list, list.title.in(ui.language));
    for (std::size_t number = 0; number < list.items.size(); ++number) {
        const Scope item(ui, Role::listitem);
        const float middle = ui.column.y + line_height(ui, TextStyle::body) / 2;
        ImGui::GetWindowDrawList()->AddCircleFilled({ui.column.x + ui.px(10), middle}, ui.px(2.5F),
                                                    ui.color32(ui.pair(Tone::ink)));
        ui.column.x += ui.px(indent);
        ui.column.width -= ui.px(indent);
        paragraph(ui, item_words(list, number, ui.language));
        ui.column.x -= ui.px(indent);
        ui.column.width += ui.px(indent);
        draw_remark(ui, notice, list, list.items[number]);
        ui.gap(space::small);
    }
}

// Once everything is ticked, the statement that this confirms.
void draw_signature(Ui& ui, const State& state, const notice::Checklist& list) {
    const std::size_t ticked = ticked_items(state, list);
    const std::string words = signature_words(state, list);
    const Scope status(ui, "signature", Role::status, {});
    if (words.empty())
        paragraph(ui,
                  format_text(words::notice_ticked, ui.language,
                              {std::to_string(ticked), std::to_string(list.items.size())}),
                  Tone::muted);
    else
        paragraph(ui, words, Tone::ink, TextStyle::strong);
}

// 2 for the role alone, 1 for others as well, 0 for others.
int nearness_of(const notice::Checklist& list, zicha::notice::Audience role) {
    const bool included = std::find(list.roles.begin(), list.roles.end(), role) != list.roles.end();
    return included ? (list.roles.size() == 1 ? 2 : 1) : 0;
}

void draw_checklist(Ui& ui, State& state, const notice::Notice& notice,
                    const notice::Checklist& list, std::size_t number) {
    const std::string& title = list.title.in(ui.language);
    const Panel card(ui, "list-" + list.id, title);
    ImGui::PushID(static_cast<int>(number));
    heading(ui, 2, title);
    paragraph(ui,
              format_text(words::notice_for, ui.language, {role_names(list.roles, ui.language)}),
              Tone::muted, TextStyle::small);
    if (!list.lead.in(ui.language).empty()) {
        ui.gap(space::small);
        paragraph(ui, list.lead.in(ui.language));
    }
    ui.gap(space::small);
    if (list.ticked) {
        draw_ticked(ui, state, notice, list);
        draw_signature(ui, state, list);
    } else {
        draw_points(ui, notice, list);
    }
    if (has_one_basis(list) && !list.items.empty()) {
        ui.gap(space::small);
        draw_citations(ui, notice.sources, list.items.front().citations);
    }
    ui.gap(space::small);
    copy_button(ui, state, first_list_button + number, words::notice_copy_list,
                checklist_text(state, list));
    ImGui::PopID();
}

} // namespace

void draw_checklists(Ui& ui, State& state, notice::Part part) {
    const notice::Notice* notice = notice_or_trouble(ui, state);
    if (!notice)
        return;
    heading(ui, 1,
            ui.say(part == notice::Part::integrity ? words::integrity_title
                   : part == notice::Part::archive ? words::archive_title
                                                   : words::filing_title));
    ui.gap(space::small);
    for (int nearness = 2; nearness >= 0; --nearness)
        for (std::size_t number = 0; number < notice->checklists.size(); ++number) {
            const notice::Checklist& list = notice->checklists[number];
            if (list.part != part || nearness_of(list, state.navigation.role()) != nearness)
                continue;
            ui.gap(space::medium);
            draw_checklist(ui, state, *notice, list, number);
        }
}

} // namespace zicha::web
