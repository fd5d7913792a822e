// The committee's start: days of meetings typed in, and by when each is filed.
#include "web/screens/notice/filing_dates.hpp"

#include "core/notice/filing_report.hpp"
#include "web/check/words.hpp"
#include "web/notice/meeting_dates.hpp"
#include "web/platform/files.hpp"
#include "web/platform/platform.hpp"
#include "web/screens/check/result.hpp"
#include "web/screens/notice/notice.hpp"
#include "web/screens/notice/words.hpp"
#include "web/screens/screens.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/text.hpp"
#include "web/widgets/text_field.hpp"

#include <string>
#include <utility>
#include <vector>

namespace zicha::web {
namespace {

constexpr std::size_t text_copy_button = 4;
constexpr std::size_t calendar_copy_button = 5;
constexpr std::size_t most_fields = 20;

// A field, what is wrong with it, and a button that takes it away; true if that was pressed.
bool draw_meeting(Ui& ui, State& state, std::size_t index) {
    const std::string number = std::to_string(index + 1);
    const std::string key = "meeting-" + number;
    const std::string name = format_text(words::dates_meeting, ui.language, {number});
    const Result<MeetingDates> reading = read_meetings(state.notice_work.meetings()[index]);
    const std::string_view remove = ui.say(words::dates_remove_short);
    const bool removable = state.notice_work.meetings().size() > 1;
    const float button = removable ? button_width(ui, remove) + ui.px(space::small) : 0;

    paragraph(ui, name, Tone::muted, TextStyle::small);
    const Rect row = ui.take(ui.control_height());
    TextField field;
    field.key = key;
    field.name = name;
    field.value = state.notice_work.meetings()[index];
    field.input_mode = InputMode::text;
    field.invalid = !reading.problems().empty();
    field.described_by = field.invalid ? ui.id("problem-" + number) : 0;
    field.grab_focus = state.notice_work.wanted_meeting() == index;
    if (auto typed = text_field(ui, field, {row.x, row.y, row.width - button, row.height}))
        state.notice_work.type_meeting(index, *std::move(typed));
    bool removed = false;
    if (removable) {
        const std::string says_which = format_text(words::dates_remove, ui.language, {number});
        ButtonLook look;
        look.name = says_which;
        const float width = button - ui.px(space::small);
        removed = button_in(ui, "remove-" + number, {row.right() - width, row.y, width, row.height},
                            remove, look);
    }
    ui.gap(space::tiny);
    if (field.invalid)
        field_error(ui, field.described_by, sentence(reading.problems().front(), ui.language));
    else if (reading->is_unfinished)
        paragraph(ui, ui.say(words::dates_unfinished), Tone::muted, TextStyle::small);
    ui.gap(space::small);
    return removed;
}

void draw_meetings(Ui& ui, State& state) {
    const Panel card(ui, "meetings", ui.say(words::dates_meetings));
    heading(ui, 2, ui.say(words::dates_meetings));
    paragraph(ui, ui.say(words::dates_how), Tone::muted, TextStyle::small);
    ui.gap(space::medium);
    std::optional<std::size_t> removed;
    for (std::size_t index = 0; index < state.notice_work.meetings().size(); ++index)
        if (draw_meeting(ui, state, index))
            removed = index;
    state.notice_work.stop_wanting();
    if (removed)
        state.notice_work.remove_meeting(*removed);
    if (state.notice_work.meetings().size() < most_fields &&
        button(ui, "add", ui.say(words::dates_add)))
        state.notice_work.add_meeting();
    if (state.notice_work.wanted_meeting())
        platform::request_frame();
}

void draw_exports(Ui& ui, State& state, const notice::Notice& notice,
                  std::span<const notice::FilingDates> all) {
    const std::string calendar = notice::filing_calendar(all, notice, ui.language);
    {
        Flow flow(ui);
        copy_button(ui, state, text_copy_button, words::dates_copy,
                    notice::filing_text(all, notice.filing, ui.language), flow);
        if (calendar.empty())
            return;
        const std::string_view save = ui.say(words::dates_save_ics);
        const Rect box = flow.next(button_width(ui, save), ui.control_height());
        if (button_in(ui, "save-ics", box, save, {}))
            platform::save_file(notice.id + ".ics", "text/calendar", calendar);
        copy_button(ui, state, calendar_copy_button, words::dates_copy_ics, calendar, flow);
    }
    ui.gap(space::small);
    paragraph(ui, ui.say(words::dates_save_hint), Tone::muted, TextStyle::small);
}

void draw_results(Ui& ui, State& state, const notice::Notice& notice,
                  const notice::WorkingDays& days) {
    std::vector<notice::FilingDates> all;
    for (const std::string& text : state.notice_work.meetings()) {
        const Result<MeetingDates> meetings = read_meetings(text);
        for (const CivilDate date : meetings->days)
            all.push_back(notice::filing_dates(date, notice.filing, days));
    }
    const Panel card(ui, "filing-dates", ui.say(words::dates_results));
    heading(ui, 2, ui.say(words::dates_results));
    ui.gap(space::small);
    if (all.empty()) {
        paragraph(ui, ui.say(words::dates_empty), Tone::muted);
        return;
    }
    draw_filing_table(ui, notice.filing, all);
    ui.gap(space::small);
    draw_exports(ui, state, notice, all);
}

// What the count rests on, and what to ask where it is open.
void draw_grounds(Ui& ui, const State& state, const notice::Notice& notice,
                  const notice::WorkingDays& days) {
    const notice::Filing& filing = notice.filing;
    paragraph(ui, filing.about.in(ui.language));
    draw_citations(ui, notice.sources, filing.citations);
    for (const rules::Ambiguity& open : state.book().ambiguities)
        if (open.id == filing.ambiguity) {
            ui.gap(space::small);
            paragraph(
                ui,
                format_text(words::page_question_to, ui.language, {open.addressee.in(ui.language)}),
                Tone::muted, TextStyle::small);
            paragraph(ui, open.question.in(ui.language));
        }
    ui.gap(space::small);
    paragraph(ui, ui.say(words::dates_calendars), Tone::muted, TextStyle::small);
    for (const auto& calendar : days.calendars())
        draw_citations(ui, calendar->sources, calendar->citations);
}

} // namespace

void draw_filing_dates(Ui& ui, State& state) {
    const notice::Notice* notice = notice_or_trouble(ui, state);
    if (!notice)
        return;
    const notice::WorkingDays& days = state.notice_library.files().days;
    heading(ui, 1, ui.say(words::dates_title));
    ui.gap(space::small);
    paragraph(ui, format_text(words::dates_lead, ui.language,
                              {notice->filing.addressee.in(ui.language)}));
    ui.gap(space::large);
    draw_meetings(ui, state);
    ui.gap(space::medium);
    draw_results(ui, state, *notice, days);
    ui.gap(space::medium);
    draw_grounds(ui, state, *notice, days);
    ui.gap(space::medium);
    Flow flow(ui);
    go_button(ui, state, flow, words::go_filing, Screen::filing, "to-filing");
    if (has_plan(state))
        go_button(ui, state, flow, words::go_plan, Screen::plan, "to-plan");
}

} // namespace zicha::web
