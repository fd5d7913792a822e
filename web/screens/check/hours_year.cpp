#include "web/screens/check/hours_year.hpp"

#include "core/base/ascii.hpp"
#include "web/check/answer_word.hpp"
#include "web/check/words.hpp"
#include "web/screens/check/words.hpp"
#include "web/widgets/bar.hpp"
#include "web/widgets/choices.hpp"
#include "web/widgets/figures.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"
#include "web/widgets/text_field.hpp"
#include "web/widgets/words.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <string_view>

namespace zicha::web {
namespace {

std::string year_label(const Ui& ui, const State& state, std::size_t year) {
    return format_text(words::page_year, ui.language,
                       {std::to_string(state.book().hours.first_year + static_cast<int>(year))});
}

// The roster heading of the field's column, which is the field's name, without the year: who tells
// a device by voice what to press says what is seen.
std::string field_label(const Ui& ui, const rules::RuleBook& book, std::size_t offset) {
    const auto is_year = [](char c) { return is_digit(c) || c == '_'; };
    const rules::FactColumn& fact = book.columns[book.hours.hours_column(0, 0) + offset];
    std::string_view words = fact.heading.in(ui.language);
    while (!words.empty() && is_year(words.front()))
        words.remove_prefix(1);
    while (!words.empty() && is_year(words.back()))
        words.remove_suffix(1);
    return capitalised(words);
}

std::uint32_t error_id(const Ui& ui, std::size_t column) {
    return ui.id("error-" + std::to_string(column));
}

std::string cell_key(std::size_t column) {
    return "cell-" + std::to_string(column);
}

void draw_problem(Ui& ui, const State& state, std::size_t column) {
    const Diagnostic* problem = state.applicant.answers().problem(column);
    if (!problem)
        return;
    ui.gap(space::tiny);
    field_error(ui, error_id(ui, column), sentence(*problem, ui.language));
}

void draw_field(Ui& ui, State& state, std::size_t column, Rect box) {
    const rules::FactColumn& fact = state.book().columns[column];
    TextField field;
    field.key = fact.id;
    field.name = fact.label.in(ui.language);
    field.value = state.applicant.answers().text(column);
    field.invalid = state.applicant.answers().problem(column) != nullptr;
    field.described_by = field.invalid ? error_id(ui, column) : 0;
    field.grab_focus = state.form.wants(column);
    if (const auto typed = text_field(ui, field, box))
        state.applicant.edit(column, *typed);
    if (ui.twin.focused(ui.id(fact.id)))
        state.form.focus(column);
    draw_problem(ui, state, column);
}

void draw_assessed(Ui& ui, State& state, std::size_t column, Rect box) {
    const rules::RuleBook& book = state.book();
    const rules::FactColumn& fact = book.columns[column];
    const Truth truth = state.applicant.answers().cells()[column].truth();
    const std::string yes = capitalised(book.assessed_yes_label.in(ui.language));
    const std::string no = capitalised(book.assessed_no_label.in(ui.language));
    const Choice all[] = {{yes, truth == Truth::yes},
                          {no, truth == Truth::no},
                          {ui.say(words::page_unknown_short), truth == Truth::unknown, true}};
    constexpr Truth meanings[] = {Truth::yes, Truth::no, Truth::unknown};
    const Question question{fact.id, fact.label.in(ui.language), state.form.wants(column)};
    if (const auto chosen = choices_in(ui, question, box, all))
        state.applicant.edit(column, word_for(book, fact.kind, meanings[*chosen]));
    draw_problem(ui, state, column);
}

// What the bar shows besides the figures is said of them.
void draw_sum(Ui& ui, const State& state, std::size_t year, Rect box) {
    const rules::RuleBook& book = state.book();
    const std::span<const Cell> cells = state.applicant.answers().cells();
    const HoursInterval have = total_of_year(book, cells, year);
    const auto standard = state.applicant.relevance().standard;
    const ClassHours need = standard ? book.standards[*standard].minima.total : ClassHours{};
    std::string words = interval_words(ui, have);
    std::string standing;
    const Truth mark = cells[book.hours.assessed_column(year)].truth();
    if (!have.is_known() && mark != Truth::unknown)
        words =
            (mark == Truth::yes ? book.assessed_yes_label : book.assessed_no_label).in(ui.language);
    else if (!need.is_zero()) {
        words = format_text(words::page_have_need, ui.language, {words, format_class_hours(need)});
        standing = figure_state(ui, have, need);
    }
    const float line = line_height(ui, TextStyle::small);
    const float bar = ui.px(6);
    const float top = std::floor(box.y + (box.height - line - ui.px(2) - bar) / 2);
    const float width = draw_line(ui, box.x, top, words, TextStyle::small, ui.pair(Tone::ink));
    table_cell(ui, Role::cell, {box.x, top, width, line}, words, standing);
    if (!need.is_zero())
        draw_bar(ui, {box.x, top + line + ui.px(2), box.width, bar}, have.lower, need);
}

void draw_row(Ui& ui, State& state, std::size_t year, const YearsLook& look) {
    const rules::HoursTable& hours = state.book().hours;
    const Rect row = ui.take(ui.control_height());
    const float line = line_height(ui, TextStyle::strong);
    label(ui, row.x, row.y + (row.height - line) / 2, year_label(ui, state, year),
          TextStyle::strong, Tone::ink, Role::rowheader);
    float x = row.x + look.year_width + look.gap;
    for (const std::size_t offset : look.fields) {
        const std::size_t column = hours.hours_column(year, 0) + offset;
        const Scope cell(ui, cell_key(column), Role::cell, {});
        draw_field(ui, state, column, {x, row.y, look.field_width, row.height});
        x += look.field_width + look.gap;
    }
    const std::size_t assessed = hours.assessed_column(year);
    {
        const Scope cell(ui, cell_key(assessed), Role::cell, {});
        draw_assessed(ui, state, assessed, {x, row.y, look.assessed_width, row.height});
    }
    x += look.assessed_width + look.gap;
    draw_sum(ui, state, year, {x, row.y, look.sum_width, row.height});
}

void draw_card(Ui& ui, State& state, std::size_t year, const YearsLook& look) {
    const rules::RuleBook& book = state.book();
    const Rect top = ui.take(ui.px(36));
    label(ui, top.x, top.y + (top.height - line_height(ui, TextStyle::strong)) / 2,
          year_label(ui, state, year), TextStyle::strong, Tone::ink, Role::rowheader);
    for (std::size_t first = 0; first < look.fields.size(); first += 2) {
        const Rect names = ui.take(line_height(ui, TextStyle::small) + ui.px(space::tiny));
        const Rect row = ui.take(ui.control_height());
        for (std::size_t side = 0; side < 2 && first + side < look.fields.size(); ++side) {
            const std::size_t offset = look.fields[first + side];
            const std::size_t column = book.hours.hours_column(year, 0) + offset;
            const Scope cell(ui, cell_key(column), Role::cell, {});
            const float x = row.x + static_cast<float>(side) * (look.field_width + look.gap);
            label(ui, x, names.y, field_label(ui, book, offset), TextStyle::small, Tone::muted);
            draw_field(ui, state, column, {x, row.y, look.field_width, row.height});
        }
        ui.gap(space::small);
    }
    {
        const std::size_t assessed = book.hours.assessed_column(year);
        const Scope cell(ui, cell_key(assessed), Role::cell, {});
        const Rect name = ui.take(line_height(ui, TextStyle::small) + ui.px(space::tiny));
        label(ui, name.x, name.y, book.hours.assessed_label.in(ui.language), TextStyle::small,
              Tone::muted);
        draw_assessed(ui, state, assessed, ui.take(ui.control_height()));
    }
    draw_sum(ui, state, year, {top.right() - look.sum_width, top.y, look.sum_width, top.height});
}

} // namespace

YearsLook years_look(const Ui& ui, const State& state, bool more_columns) {
    const rules::HoursTable& hours = state.book().hours;
    YearsLook look;
    look.more_columns = more_columns;
    for (std::size_t category = 0; category < hours.categories.size(); ++category)
        if (more_columns || !hours.categories[category].blank_is_zero)
            look.fields.push_back(category);
    if (more_columns)
        look.fields.push_back(hours.categories.size());

    look.gap = ui.px(space::small);
    look.year_width = ui.px(60);
    look.sum_width = ui.px(84);
    const auto count = static_cast<float>(look.fields.size());
    const float fixed = look.year_width + look.sum_width + look.gap * (count + 2);
    look.assessed_width = ui.px(count > 3 ? 188 : 212);
    const float room = ui.column.width - fixed - look.assessed_width;
    look.field_width = std::min(std::floor(room / count), ui.px(112));
    look.cards = look.field_width < ui.px(64);
    look.sum_width = ui.column.width - look.year_width - look.assessed_width -
                     look.field_width * count - look.gap * (count + 2);
    if (look.cards) {
        look.field_width = std::floor((ui.column.width - look.gap) / 2);
        look.sum_width = ui.px(120);
    }
    return look;
}

void draw_year_headings(Ui& ui, const State& state, const YearsLook& look) {
    if (look.cards)
        return;
    const rules::RuleBook& book = state.book();
    const Scope headings(ui, Role::row);
    const Rect row = ui.take(line_height(ui, TextStyle::small));
    float x = row.x;
    const auto put = [&](std::string_view words, float width) {
        label(ui, x, row.y, words, TextStyle::small, Tone::muted, Role::columnheader);
        x += width + look.gap;
    };
    put(ui.say(words::page_year_heading), look.year_width);
    for (const std::size_t offset : look.fields)
        put(field_label(ui, book, offset), look.field_width);
    put(book.hours.assessed_label.in(ui.language), look.assessed_width);
    put(ui.say(words::page_year_sum), look.sum_width);
    ui.gap(space::tiny);
}

void draw_year(Ui& ui, State& state, std::size_t year, const YearsLook& look) {
    const Scope row(ui, "year-" + std::to_string(year), Role::row, {});
    if (look.cards) {
        draw_hairline(ui, ui.column.x, ui.column.y, ui.column.width);
        ui.gap(space::small);
        draw_card(ui, state, year, look);
        ui.gap(space::medium);
        return;
    }
    draw_row(ui, state, year, look);
    ui.gap(space::small);
}

} // namespace zicha::web
