#include "web/screens/state.hpp"

namespace zicha::web {
namespace {

// The answer's basis, and the words that it is given in.
Revision answer_revision(const State& state) {
    return state.applicant.input_revision() + state.display.revision();
}

void change_rules(State& state) {
    const Editions::Book& book = state.editions.shown();
    state.applicant.change_rules(book);
    state.form.change_rules();
    state.notice_library.change_rules(book->id);
    if (platform::environment().rest_here) // without it there is no roster
        state.employer.change_rules(book, state.display.language());
}

} // namespace

void open_files(State& state, const platform::Environment& device) {
    state.notice_library.open(device.files);
    const Revision before = state.editions.revision();
    const bool is_begun = state.has_rules() && !state.applicant.answers().is_empty();
    state.editions.open(device.files, device.rules, state.applicant.options().as_of,
                        !device.rest_here && device.rest_trouble.empty(),
                        is_begun || state.is_edition_chosen);
    if (state.editions.revision() != before)
        change_rules(state);
}

void show_edition(State& state, std::size_t edition) {
    state.is_edition_chosen = true;
    if (state.editions.show(edition))
        change_rules(state);
}

void restore(State& state) {
    state.display_store.restore(state.display, state.draft);
    if (state.has_rules())
        state.draft.restore(state.applicant);
}

void keep(State& state) {
    if (!state.has_rules())
        return;
    if (state.draft.keep(state.applicant))
        state.navigation.show(Screen::facts);
    state.display_store.keep(state.display, state.draft);
}

void wipe(State& state) {
    state.applicant.erase();
    state.form.erase();
    state.notice_work.erase();
    state.draft.wipe(state.applicant);
    state.display_store.wipe(state.display, state.draft);
    state.employer.forget_headings();
}

void refresh(State& state) {
    if (state.has_rules() && state.worked_out.is_news(answer_revision(state)))
        state.applicant.work_out(state.display.language());
}

Revision drawn_revision(const State& state) {
    return answer_revision(state) + state.navigation.revision() + state.editions.revision();
}

Revision copied_revision(const State& state) {
    return state.applicant.saved_revision() + state.editions.revision() +
           state.notice_work.revision();
}

} // namespace zicha::web
