// The draft: what is kept where, said in words, with its buttons.
#include "web/screens/check/keep.hpp"

#include "web/platform/files.hpp"
#include "web/platform/platform.hpp"
#include "web/screens/check/result.hpp"
#include "web/screens/check/words.hpp"
#include "web/screens/screens.hpp"
#include "web/widgets/choices.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"

#include <string>

namespace zicha::web {
namespace {

Text keeping_words(const State& state) {
    if (platform::environment().local_file)
        return words::draft_local_file;
    if (!state.draft.is_wanted())
        return words::draft_not_kept;
    return state.draft.is_refused() ? words::draft_refused : words::draft_kept;
}

bool flow_button(Ui& ui, std::string_view key, Text label, Flow& flow,
                 ButtonKind kind = ButtonKind::secondary) {
    const std::string_view words = ui.say(label);
    ButtonLook look;
    look.kind = kind;
    return button_in(ui, key, flow.next(button_width(ui, words), ui.control_height()), words, look);
}

void draw_draft_card(Ui& ui, State& state) {
    const std::string_view title = ui.say(words::draft_title);
    const Panel card(ui, "drafts", title);
    heading(ui, 2, title);
    ui.gap(space::small);
    const bool local = platform::environment().local_file;
    if (!local) {
        const std::string_view question = ui.say(words::draft_question);
        paragraph(ui, question, Tone::muted, TextStyle::small);
        ui.gap(space::tiny);
        const Choice all[] = {{ui.say(words::draft_keep), state.draft.is_wanted()},
                              {ui.say(words::draft_keep_not), !state.draft.is_wanted()}};
        if (const auto chosen = choices(ui, {"keeping", question}, all))
            state.draft.set_wanted(*chosen == 0);
        ui.gap(space::small);
    }
    paragraph(ui, ui.say(keeping_words(state)));
    if (!local)
        paragraph(ui, ui.say(words::draft_shared), Tone::muted, TextStyle::small);
    draw_chat_note(ui);
    ui.gap(space::medium);
    // Where the draft was continued, its notice above asks.
    if (!state.draft.is_continued() && draw_erase_question(ui, state))
        return;
    {
        Flow flow(ui);
        if (flow_button(ui, "open-draft", words::draft_open, flow))
            Draft::choose_file();
        draw_keep_buttons(ui, state, flow, !state.draft.is_continued());
    }
    draw_done(ui, state);
}

} // namespace

void draw_keeping(Ui& ui, State& state) {
    ui.gap(space::large);
    draw_draft_card(ui, state);
    if (!platform::environment().rest_here)
        return;
    ui.gap(space::medium);
    draw_offline_part(ui, state);
}

void draw_keep_buttons(Ui& ui, State& state, Flow& flow, bool erase) {
    if (state.applicant.answers().is_empty())
        return;
    if (flow_button(ui, "save-draft", words::draft_save, flow)) {
        Draft::save_file(state.applicant, ui.language);
        state.navigation.remember_done(words::draft_saved, state.applicant.answer_revision());
    }
    if (erase && flow_button(ui, "erase", words::page_erase, flow))
        state.navigation.ask_to_erase(state.applicant.whole_revision());
}

void draw_done(Ui& ui, const State& state) {
    TwinNode said;
    said.id = ui.id("done");
    said.role = Role::group;
    said.polite = true;
    const Scope scope(ui, said);
    const auto done = state.navigation.done(state.applicant.answer_revision());
    if (!done)
        return;
    ui.gap(space::small);
    paragraph(ui, ui.say(*done), Tone::ink, TextStyle::strong);
}

void draw_keep_note(Ui& ui, const State& state) {
    draw_done(ui, state);
    ui.gap(space::small);
    paragraph(ui, ui.say(keeping_words(state)), Tone::muted, TextStyle::small);
    if (!platform::environment().local_file)
        paragraph(ui, ui.say(words::draft_shared), Tone::muted, TextStyle::small);
}

void draw_chat_note(Ui& ui) {
    constexpr std::string_view applications[] = {"MicroMessenger", "DingTalk", "QQ/", "Lark",
                                                 "AlipayClient"};
    const std::string& browser = platform::environment().browser;
    for (const std::string_view application : applications) {
        if (browser.find(application) == std::string::npos)
            continue;
        ui.gap(space::small);
        paragraph(ui, ui.say(words::print_in_chat), Tone::muted, TextStyle::small);
        return;
    }
}

bool draw_erase_question(Ui& ui, State& state) {
    if (!state.navigation.asks_to_erase(state.applicant.whole_revision()))
        return false;
    paragraph(ui, ui.say(words::draft_erase_sure));
    ui.gap(space::small);
    Flow flow(ui);
    if (flow_button(ui, "erase-yes", words::page_erase_yes, flow, ButtonKind::primary)) {
        wipe(state);
        state.navigation.remember_done(words::draft_erased, state.applicant.answer_revision());
    } else if (flow_button(ui, "erase-no", words::page_erase_no, flow))
        state.navigation.stop_asking();
    return true;
}

} // namespace zicha::web
