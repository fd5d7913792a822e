// What a file gives reason to ask before it takes the place of what is open.
#include "web/check/words.hpp"
#include "web/platform/files.hpp"
#include "web/screens/roster/roster.hpp"
#include "web/screens/roster/words.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/text.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zicha::web {
namespace {

// A card that a screen reader speaks at once; `draw` puts what is asked into it.
template <typename Draw>
void ask(Ui& ui, std::string_view key, std::string_view question, Draw draw) {
    PanelLook look;
    look.role = Role::alert;
    {
        const Panel card(ui, key, {}, look);
        paragraph(ui, question);
        ui.gap(space::small);
        Flow flow(ui);
        draw(flow);
    }
    ui.gap(space::medium);
}

Text question_of(const DroppedFiles::WhichFile& question) {
    switch (question.use) {
    case FileUse::roster:
        return question.files.size() == 2 ? words::roster_dropped_two : words::roster_dropped_lists;
    case FileUse::earlier:
        return words::roster_dropped_earlier;
    case FileUse::courses:
        return words::roster_dropped_courses;
    case FileUse::corrections:
        break;
    }
    return words::roster_dropped_corrections;
}

// Which of several files that are one thing.
void draw_dropped(Ui& ui, State& state) {
    const DroppedFiles* const dropped = state.employer.dropped();
    if (dropped == nullptr || !dropped->question())
        return;
    const DroppedFiles::WhichFile question = *dropped->question();
    std::vector<std::string> names;
    for (const std::size_t file : question.files)
        names.push_back(shortened(dropped->name(file)));
    names.emplace_back(ui.say(words::roster_offered_none));
    const std::string words =
        format_text(question_of(question), ui.language, {std::to_string(question.files.size())});
    std::optional<std::size_t> chosen;
    ask(ui, "dropped", words, [&](Flow& flow) {
        for (std::size_t at = 0; at < names.size(); ++at) {
            const Rect box = flow.next(button_width(ui, names[at]), ui.control_height());
            if (button_in(ui, "dropped-" + std::to_string(at), box, names[at], {}))
                chosen = at;
        }
    });
    if (chosen)
        state.employer.answer_dropped(*chosen < question.files.size()
                                          ? std::optional(question.files[*chosen])
                                          : std::nullopt);
}

void draw_leaving(Ui& ui, State& state) {
    if (!state.employer.is_leaving())
        return;
    const std::size_t corrected = state.employer.roster().kept().corrected();
    const std::string question =
        format_text(words::roster_leaving, ui.language, {std::to_string(corrected)});
    ask(ui, "leaving", question, [&](Flow& flow) {
        if (row_button(ui, "stay", words::roster_stay, flow, ButtonKind::primary))
            state.employer.stay();
        if (row_button(ui, "leave", words::roster_leave, flow))
            state.employer.leave();
    });
}

void draw_file_trouble(Ui& ui, State& state) {
    if (!state.employer.trouble())
        return;
    const Diagnostic& trouble = *state.employer.trouble();
    std::string words = roster_sentence({trouble.code, {}, trouble.arguments}, ui.language);
    if (!trouble.place.file.empty())
        words = format_text(words::page_problem_at, ui.language,
                            {shortened(trouble.place.file), std::move(words)});
    ask(ui, "file-trouble", words, [&](Flow& flow) {
        if (row_button(ui, "seen", words::roster_seen, flow))
            state.employer.see_trouble();
    });
}

void draw_looking(Ui& ui, State& state) {
    if (!state.employer.is_looking())
        return;
    {
        const Panel card(ui, "looking", ui.say(words::roster_title));
        if (draw_progress(ui, 0, ui.say(words::roster_looking_into)))
            state.employer.stop_looking();
    }
    ui.gap(space::medium);
}

} // namespace

void draw_file_questions(Ui& ui, State& state) {
    platform::accept_tables(true);
    if (const auto table = platform::take_table(); table && state.editions.shown())
        state.employer.paste(state.editions.shown(), *table, ui.language);
    draw_looking(ui, state);
    draw_dropped(ui, state);
    draw_file_trouble(ui, state);
    draw_leaving(ui, state);
}

} // namespace zicha::web
