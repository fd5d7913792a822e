#include "web/screens/notice/notice.hpp"

#include "core/base/diagnostic.hpp"
#include "core/explain/words.hpp"
#include "web/screens/check/result.hpp"
#include "web/screens/notice/words.hpp"
#include "web/screens/screens.hpp"
#include "web/screens/words.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/text.hpp"

#include <optional>

namespace zicha::web {

const notice::Notice* notice_or_trouble(Ui& ui, State& state, std::uint8_t level) {
    if (const auto& notice = state.notice_library.files().notice)
        return notice.get();
    // A provisional edition comes before its notice: that is no fault of the page.
    const std::optional<rules::Assumed>& assumed = state.book().assumed;
    const bool is_early = assumed && state.notice_library.problems().empty();
    heading(ui, level, ui.say(is_early ? words::notice_assumed_title : words::notice_none_title));
    ui.gap(space::small);
    paragraph(ui, is_early ? format_text(words::notice_assumed, ui.language, {assumed->from})
                           : std::string(ui.say(words::notice_none)));
    for (const Diagnostic& problem : state.notice_library.problems()) {
        ui.gap(space::small);
        paragraph(ui, placed_sentence(problem, ui.language));
    }
    return nullptr;
}

std::string role_names(std::span<const zicha::notice::Audience> roles, Language language) {
    std::string names;
    for (const zicha::notice::Audience role : roles) {
        if (!names.empty())
            names += text(words::list_separator, language);
        names += role_name(role, language);
    }
    return names;
}

Screen screen_of(notice::Part part) {
    constexpr Screen screens[] = {Screen::facts,  Screen::filing_dates, Screen::plan,
                                  Screen::filing, Screen::integrity,    Screen::archive,
                                  Screen::systems};
    return screens[static_cast<std::size_t>(part)];
}

Text words_to(notice::Part part) {
    constexpr Text words[] = {words::go_self_check, words::go_filing_dates, words::go_plan,
                              words::go_filing,     words::go_integrity,    words::go_archive,
                              words::go_systems};
    return words[static_cast<std::size_t>(part)];
}

void draw_clause(Ui& ui, State& state, const notice::Notice& notice, const notice::Clause& clause) {
    const std::string title =
        format_text(words::notice_clause, ui.language,
                    {clause.number.in(ui.language), clause.title.in(ui.language)});
    const Panel card(ui, "clause-" + clause.id, title);
    heading(ui, 2, title);
    ui.gap(space::tiny);
    paragraph(
        ui, format_text(words::notice_binds, ui.language, {role_names(clause.binds, ui.language)}),
        Tone::muted, TextStyle::small);
    ui.gap(space::small);
    paragraph(ui, clause.summary.in(ui.language));
    ui.gap(space::small);
    paragraph(ui,
              format_text(words::notice_service, ui.language, {clause.service.in(ui.language)}));
    if (!clause.served_by.empty()) {
        ui.gap(space::small);
        Flow flow(ui);
        for (const notice::Part part : clause.served_by)
            if (part != notice::Part::plan || has_plan(state))
                go_button(ui, state, flow, words_to(part), screen_of(part),
                          "go-" + clause.id + std::to_string(static_cast<int>(part)));
    }
    ui.gap(space::small);
    draw_citations(ui, notice.sources, clause.citations);
}

} // namespace zicha::web
