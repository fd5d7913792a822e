// The preview of what a pasted table would fill in, and the message that it did.
#include "core/explain/words.hpp"
#include "web/check/words.hpp"
#include "web/screens/check/facts.hpp"
#include "web/screens/check/later/words.hpp"
#include "web/screens/check/words.hpp"
#include "web/screens/roster/courses.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"
#include "web/widgets/text_field.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace zicha::web {
namespace {

PanelLook notice_look() {
    PanelLook look;
    look.ground = Ground::accent_soft;
    look.edge = Token::accent;
    look.padding = space::medium;
    look.border = false;
    return look;
}

bool pressed(Ui& ui, std::string_view key, std::string_view words, Flow& flow, ButtonKind kind) {
    ButtonLook look;
    look.kind = kind;
    return button_in(ui, key, flow.next(button_width(ui, words), ui.control_height()), words, look);
}

// The button that has just come up takes the focus, which also brings it into sight.
void focus_once(Ui& ui, State& state, std::string_view key) {
    if (state.applicant.take_paste_focus())
        ui.twin.request_focus(ui.id(key));
}

std::string place_words(const Ui& ui, const facts::PastedCell& cell) {
    if (cell.row == 0)
        return std::string(ui.say(words::paste_place_sum));
    return format_text(words::paste_place, ui.language,
                       {std::to_string(cell.row), std::to_string(cell.cell)});
}

// The years that get something, by the places of a year that do.
struct PasteTable {
    std::vector<std::size_t> years;
    std::vector<std::size_t> places;
};

PasteTable table_of(const rules::HoursTable& hours, const std::vector<facts::PastedCell>& taken) {
    PasteTable table;
    const auto add = [](std::vector<std::size_t>& all, std::size_t one) {
        if (std::find(all.begin(), all.end(), one) == all.end())
            all.push_back(one);
    };
    for (const facts::PastedCell& cell : taken) {
        add(table.years, (cell.column - hours.first_column) / hours.columns_per_year());
        add(table.places, (cell.column - hours.first_column) % hours.columns_per_year());
    }
    std::sort(table.places.begin(), table.places.end());
    return table;
}

const std::string& label_of_place(const Ui& ui, const rules::HoursTable& hours, std::size_t place) {
    return (place < hours.categories.size()    ? hours.categories[place].label
            : place == hours.categories.size() ? hours.total_label
                                               : hours.assessed_label)
        .in(ui.language);
}

// What comes into the cell, and below it what it replaces.
void draw_pasted_cell(Ui& ui, const State& state, const facts::PastedCell* pasted, Rect box) {
    const Scope cell(ui, Role::cell);
    if (!pasted)
        return;
    const std::string words = text_to_fill(state.book(), *pasted);
    label(ui, box.x, box.y, words, TextStyle::body, Tone::ink);
    const std::string& now = state.applicant.answers().text(pasted->column);
    if (!now.empty() && now != words)
        label(ui, box.x, box.y + line_height(ui, TextStyle::body),
              fitted(ui, format_text(words::paste_instead, ui.language, {now}), TextStyle::small,
                     box.width),
              TextStyle::small, Tone::muted);
}

void draw_taken(Ui& ui, const State& state) {
    const std::vector<facts::PastedCell>& taken = state.applicant.paste().proposal->taken;
    const rules::HoursTable& hours = state.book().hours;
    const std::string found =
        format_text(words::paste_found, ui.language, {std::to_string(taken.size())});
    paragraph(ui, found);
    ui.gap(space::small);
    const PasteTable grid = table_of(hours, taken);
    const Scope table(ui, Role::table, found);
    const float first = ui.px(64);
    const float width = std::min(
        std::floor((ui.column.width - first) / static_cast<float>(grid.places.size())), ui.px(140));
    const auto x_of = [&](std::size_t at) {
        return ui.column.x + first + width * static_cast<float>(at);
    };
    {
        const Scope row(ui, Role::row);
        const Rect line = ui.take(line_height(ui, TextStyle::small));
        label(ui, line.x, line.y, ui.say(words::page_year_heading), TextStyle::small, Tone::muted,
              Role::columnheader);
        for (std::size_t at = 0; at < grid.places.size(); ++at)
            label(ui, x_of(at), line.y,
                  fitted(ui, label_of_place(ui, hours, grid.places[at]), TextStyle::small,
                         width - ui.px(space::tiny)),
                  TextStyle::small, Tone::muted, Role::columnheader);
    }
    const float body = line_height(ui, TextStyle::body);
    for (const std::size_t year : grid.years) {
        const Scope row(ui, Role::row);
        draw_hairline(ui, ui.column.x, ui.column.y, ui.column.width);
        ui.gap(space::tiny);
        const Rect line = ui.take(body + line_height(ui, TextStyle::small));
        label(ui, line.x, line.y,
              format_text(words::page_year, ui.language,
                          {std::to_string(hours.first_year + static_cast<int>(year))}),
              TextStyle::strong, Tone::ink, Role::rowheader);
        for (std::size_t at = 0; at < grid.places.size(); ++at) {
            const std::size_t column = hours.hours_column(year, 0) + grid.places[at];
            const auto pasted =
                std::find_if(taken.begin(), taken.end(),
                             [&](const facts::PastedCell& cell) { return cell.column == column; });
            draw_pasted_cell(ui, state, pasted == taken.end() ? nullptr : &*pasted,
                             {x_of(at), line.y, width - ui.px(space::tiny), line.height});
        }
    }
}

void draw_refused_paste(Ui& ui, const State& state) {
    const std::vector<facts::PastedCell>& refused = state.applicant.paste().proposal->refused;
    if (refused.empty())
        return;
    ui.gap(space::small);
    paragraph(ui,
              format_text(words::paste_wrong_title, ui.language, {std::to_string(refused.size())}),
              Tone::ink, TextStyle::strong);
    for (const facts::PastedCell& cell : refused) {
        const std::string why = cell.problem ? sentence(*cell.problem, ui.language)
                                             : std::string(ui.say(words::paste_twice));
        ui.gap(space::tiny);
        field_error(ui, ui.text_id(),
                    format_text(words::paste_wrong, ui.language,
                                {state.book().columns[cell.column].label.in(ui.language),
                                 place_words(ui, cell), why}));
    }
}

std::string names_of_places(const Ui& ui, const rules::RuleBook& book,
                            const std::vector<std::size_t>& places) {
    const rules::HoursTable& hours = book.hours;
    std::string names;
    for (const std::size_t place : places) {
        if (!names.empty())
            names += ui.say(words::list_separator);
        names += label_of_place(ui, hours, place);
    }
    return names;
}

// Rows of the table are counted as for any other.
std::string course_remark(const Ui& ui, const Diagnostic& remark) {
    const std::string words = sentence(remark, ui.language);
    return remark.place.row == 0 ? words
                                 : format_text(words::paste_course_row, ui.language,
                                               {std::to_string(remark.place.row), words});
}

void add_remarks_on_courses(const Ui& ui, const roster::OwnCourses& courses,
                            std::vector<std::string>& remarks) {
    remarks.emplace_back(
        ui.say(courses.problems.empty() ? words::paste_courses : words::paste_courses_refused));
    for (const Diagnostic& problem : courses.problems)
        remarks.push_back(course_remark(ui, problem));
    for (const Diagnostic& notice : courses.notices)
        remarks.push_back(course_remark(ui, notice));
}

void draw_remarks(Ui& ui, const State& state) {
    const facts::PasteProposal& proposal = *state.applicant.paste().proposal;
    std::vector<std::string> remarks;
    if (proposal.assumed_year)
        remarks.push_back(format_text(words::paste_years_assumed, ui.language,
                                      {std::to_string(*proposal.assumed_year)}));
    if (!proposal.assumed_categories.empty())
        remarks.push_back(
            format_text(words::paste_categories_assumed, ui.language,
                        {names_of_places(ui, state.book(), proposal.assumed_categories)}));
    std::string years;
    for (const std::size_t year : proposal.other_years) {
        if (!years.empty())
            years += ui.say(words::list_separator);
        years += std::to_string(year);
    }
    if (!years.empty())
        remarks.push_back(format_text(words::paste_other_years, ui.language, {years}));
    if (proposal.is_cut)
        remarks.push_back(format_text(
            words::paste_cut, ui.language,
            {std::to_string(facts::PasteLimits::rows), std::to_string(facts::PasteLimits::cells)}));
    if (state.applicant.paste().courses)
        add_remarks_on_courses(ui, *state.applicant.paste().courses, remarks);
    else if (proposal.is_empty())
        remarks.push_back(
            format_text(words::paste_nothing, ui.language,
                        {std::to_string(state.book().hours.first_year),
                         names_of_places(ui, state.book(), state.book().compiled.gap_categories)}));
    for (const std::string& remark : remarks) {
        paragraph(ui, remark);
        ui.gap(space::tiny);
    }
}

void draw_preview_buttons(Ui& ui, State& state) {
    const facts::PasteProposal& proposal = *state.applicant.paste().proposal;
    ui.gap(space::small);
    Flow flow(ui);
    bool fills = false;
    if (!proposal.taken.empty()) {
        const std::string words = proposal.refused.empty()
                                      ? std::string(ui.say(words::paste_fill))
                                      : format_text(words::paste_fill_some, ui.language,
                                                    {std::to_string(proposal.taken.size())});
        fills = pressed(ui, "paste-fill", words, flow, ButtonKind::primary);
    }
    const bool leaves =
        pressed(ui, "paste-leave",
                ui.say(proposal.taken.empty() ? words::paste_close : words::paste_cancel), flow,
                ButtonKind::secondary);
    focus_once(ui, state, proposal.taken.empty() ? "paste-leave" : "paste-fill");
    if (fills)
        state.applicant.fill_in();
    else if (leaves)
        state.applicant.leave_table();
}

void draw_preview(Ui& ui, State& state) {
    const std::string_view title = ui.say(words::paste_title);
    PanelLook look;
    look.padding = space::medium;
    const Panel card(ui, "paste-preview", title, look);
    heading(ui, shows_hours(state) ? 3 : 2, title);
    ui.gap(space::small);
    draw_remarks(ui, state);
    if (!state.applicant.paste().proposal->taken.empty())
        draw_taken(ui, state);
    draw_refused_paste(ui, state);
    if (state.applicant.paste().courses)
        draw_course_list(ui, state.book(), state.applicant.paste().courses->courses);
    draw_preview_buttons(ui, state);
}

void draw_done(Ui& ui, State& state) {
    const Panel panel(ui, "paste-done", ui.say(words::paste_title), notice_look());
    paragraph(ui, format_text(words::paste_done, ui.language,
                              {std::to_string(state.applicant.paste().filled)}));
    ui.gap(space::small);
    Flow flow(ui);
    const bool undoes =
        pressed(ui, "paste-undo", ui.say(words::paste_undo), flow, ButtonKind::secondary);
    const bool closes =
        pressed(ui, "paste-close", ui.say(words::paste_close), flow, ButtonKind::secondary);
    focus_once(ui, state, "paste-undo");
    if (undoes)
        state.applicant.undo_fill();
    else if (closes)
        state.applicant.leave_table();
}

} // namespace

void draw_paste(Ui& ui, State& state) {
    if (state.applicant.paste().proposal)
        draw_preview(ui, state);
    else if (!state.applicant.paste().before.empty())
        draw_done(ui, state);
    else
        return;
    ui.gap(space::large);
}

} // namespace zicha::web
