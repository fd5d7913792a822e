// Notices above the screen: what happened to a draft, and what can be done about it.
#include "web/platform/platform.hpp"
#include "web/screens/check/keep.hpp"
#include "web/screens/check/words.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/text.hpp"

#include <string>

namespace zicha::web {
namespace {

PanelLook notice_look(bool is_problem) {
    PanelLook look;
    look.ground = is_problem ? Ground::open_soft : Ground::accent_soft;
    look.edge = is_problem ? Token::open : Token::accent;
    look.padding = space::medium;
    look.border = false;
    look.role = is_problem ? Role::alert : Role::region;
    return look;
}

bool choice_button(Ui& ui, std::string_view key, Text label, Flow& flow,
                   ButtonKind kind = ButtonKind::secondary) {
    const std::string_view words = ui.say(label);
    ButtonLook look;
    look.kind = kind;
    return button_in(ui, key, flow.next(button_width(ui, words), ui.control_height()), words, look);
}

std::string lead(const Ui& ui, const UnreadDraft& unread) {
    if (unread.elsewhere)
        return std::string(ui.say(words::draft_elsewhere));
    const bool from_file = !unread.file.empty();
    if (unread.usable)
        return format_text(from_file ? words::draft_doubtful_file : words::draft_doubtful_kept,
                           ui.language, {unread.file});
    return format_text(from_file ? words::draft_unread_file : words::draft_unread_kept, ui.language,
                       {unread.file});
}

void draw_unread(Ui& ui, State& state) {
    const UnreadDraft& unread = *state.draft.unread();
    const bool kept = unread.file.empty();
    const Panel panel(ui, "unread-draft", {}, notice_look(true));
    paragraph(ui, lead(ui, unread), Tone::ink, TextStyle::strong);
    for (const Diagnostic& problem : unread.problems) {
        ui.gap(space::tiny);
        paragraph(ui, placed_sentence(problem, ui.language), Tone::ink, TextStyle::small);
    }
    ui.gap(space::small);
    Flow flow(ui);
    if (kept && choice_button(ui, "rescue", words::draft_rescue, flow))
        state.draft.rescue_unread(ui.language);
    const Text to_use = unread.elsewhere ? words::draft_use_other : words::draft_use;
    const Text to_drop = unread.elsewhere ? words::draft_keep_mine
                         : kept           ? words::draft_drop
                                          : words::draft_leave;
    const bool use = unread.usable && choice_button(ui, "use", to_use, flow);
    const bool drop = choice_button(ui, "drop", to_drop, flow);
    if (use) {
        state.draft.use_unread(state.applicant);
        state.navigation.show(Screen::facts);
    } else if (drop) {
        state.draft.drop_unread(state.applicant);
    }
}

void draw_opened(Ui& ui, State& state) {
    const Draft& draft = state.draft;
    const bool instead = draft.can_put_back();
    const Panel panel(ui, "opened-draft", {}, notice_look(false));
    const Text told = draft.opened().empty() ? words::draft_replaced
                      : instead              ? words::draft_opened_instead
                                             : words::draft_opened;
    paragraph(ui, format_text(told, ui.language, {draft.opened()}));
    ui.gap(space::small);
    Flow flow(ui);
    const bool back = instead && choice_button(ui, "put-back", words::draft_put_back, flow);
    const bool close = choice_button(ui, "close-opened", words::draft_close, flow);
    if (back)
        state.draft.put_back(state.applicant);
    else if (close)
        state.draft.close_opened();
}

void draw_continued(Ui& ui, State& state) {
    const Panel panel(ui, "continued-draft", {}, notice_look(false));
    paragraph(ui, format_text(words::draft_continued, ui.language, {state.draft.day()}));
    ui.gap(space::small);
    if (draw_erase_question(ui, state))
        return;
    Flow flow(ui);
    if (choice_button(ui, "continue", words::draft_continue, flow, ButtonKind::primary))
        state.navigation.show(Screen::facts);
    if (choice_button(ui, "erase-continued", words::page_erase, flow))
        state.navigation.ask_to_erase(state.applicant.whole_revision());
}

void draw_refused(Ui& ui, State& state) {
    const Panel panel(ui, "refused-draft", {}, notice_look(true));
    paragraph(ui, ui.say(words::draft_refused));
    ui.gap(space::small);
    Flow flow(ui);
    if (choice_button(ui, "refused-save", words::draft_save, flow))
        Draft::save_file(state.applicant, ui.language);
}

} // namespace

void draw_draft_notices(Ui& ui, State& state) {
    const Draft& draft = state.draft;
    const float top = ui.column.y;
    if (!state.editions.other_rules().empty()) {
        const Panel panel(ui, "other-rules", {}, notice_look(true));
        paragraph(ui, format_text(words::share_other_rules, ui.language,
                                  {state.editions.other_rules(), state.book().id}));
    } else if (draft.unread()) {
        draw_unread(ui, state);
    } else if (!draft.opened().empty() || draft.can_put_back()) {
        draw_opened(ui, state);
    } else if (draft.is_refused()) {
        draw_refused(ui, state);
    } else if (draft.is_continued() && state.navigation.screen() == Screen::start &&
               !state.applicant.answers().is_empty()) {
        draw_continued(ui, state);
    }
    if (ui.column.y > top)
        ui.gap(space::medium);
}

} // namespace zicha::web
