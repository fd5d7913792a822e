#include "web/check/words.hpp"
#include "web/screens/notice/filing_dates.hpp"
#include "web/screens/notice/words.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

namespace zicha::web {
namespace {

constexpr std::size_t columns = 3;

// Three columns, or one below the other where large text leaves too little room.
struct TableLook {
    bool stacked = false;
    float width = 0; // of a column
    float gap = 0;
};

TableLook table_look(const Ui& ui) {
    TableLook look;
    look.gap = ui.px(12);
    look.width = std::floor((ui.column.width - look.gap * (columns - 1)) / columns);
    look.stacked = look.width < text_width(ui, "2025-10-15", TextStyle::strong) - ui.px(2);
    if (look.stacked)
        look.width = ui.column.width;
    return look;
}

Text weekday(CivilDate day) {
    constexpr Text names[] = {words::weekday_sunday,   words::weekday_monday,
                              words::weekday_tuesday,  words::weekday_wednesday,
                              words::weekday_thursday, words::weekday_friday,
                              words::weekday_saturday};
    const int since_sunday = (day_number(day) + 4) % 7; // 1970-01-01 was a Thursday
    return names[since_sunday < 0 ? since_sunday + 7 : since_sunday];
}

std::string_view column_label(const Ui& ui, const notice::Filing& filing, std::size_t index) {
    return index == 0   ? ui.say(words::dates_column_meeting)
           : index == 1 ? filing.nth_label.in(ui.language)
                        : filing.clear_label.in(ui.language);
}

void draw_headings(Ui& ui, const notice::Filing& filing, const TableLook& look) {
    const Scope row(ui, Role::row);
    float x = ui.column.x;
    float height = 0;
    for (std::size_t index = 0; index < columns; ++index) {
        const std::string_view words = column_label(ui, filing, index);
        const TextBlock block = lay_out(ui, words, TextStyle::small, look.width);
        draw(ui, x, ui.column.y, block, ui.pair(Tone::muted));
        table_cell(ui, Role::columnheader, {x, ui.column.y, block.width, block.height}, words);
        height = std::max(height, block.height);
        x += look.width + look.gap;
    }
    ui.take(height);
    ui.gap(space::small);
}

// Date and weekday; gives the height. Where there is no heading, `label` is above, in `above`: the
// cell says it too, and covers both.
float draw_day(Ui& ui, float x, float width_of_column, std::size_t index, const CivilDate* day,
               std::string_view label, Rect above) {
    const float y = ui.column.y;
    const auto put_cell = [&](Rect place, std::string words) {
        const Role role = index == 0 ? Role::rowheader : Role::cell;
        if (label.empty()) {
            table_cell(ui, role, place, words);
            return;
        }
        const Rect spanning{above.x, above.y, above.width, place.y + place.height - above.y};
        table_cell(ui, role, spanning,
                   format_text(words::page_problem_at, ui.language,
                               {std::string(label), std::move(words)}));
    };
    const float line = line_height(ui, TextStyle::strong);
    const float height = line + line_height(ui, TextStyle::small);
    if (!day) {
        const std::string_view none = ui.say(words::dates_none);
        const TextBlock block = lay_out(ui, none, TextStyle::body, width_of_column);
        draw(ui, x, y, block, ui.pair(Tone::muted));
        put_cell({x, y, block.width, block.height}, std::string(none));
        return block.height;
    }
    const std::string date = format_date(*day);
    const std::string_view name = ui.say(weekday(*day));
    const TextPair pair = ui.pair(index == 0 ? Tone::ink : Tone::accent);
    const float width =
        std::max(draw_line(ui, x, y, date, TextStyle::strong, pair),
                 draw_line(ui, x, y + line, name, TextStyle::small, ui.pair(Tone::muted)));
    put_cell({x, y, width, height}, date + " " + std::string(name));
    return height;
}

void draw_days(Ui& ui, const notice::Filing& filing, const notice::FilingDates& meeting,
               const TableLook& look) {
    const Scope row(ui, Role::row);
    const CivilDate* const days[columns] = {&meeting.meeting, meeting.nth ? &*meeting.nth : nullptr,
                                            meeting.clear ? &*meeting.clear : nullptr};
    float x = ui.column.x;
    float height = 0;
    for (std::size_t index = 0; index < columns; ++index) {
        std::string_view label;
        Rect above;
        if (look.stacked && index > 0) {
            ui.gap(space::small);
            label = column_label(ui, filing, index);
            const TextBlock block = lay_out(ui, label, TextStyle::small, look.width);
            draw(ui, x, ui.column.y, block, ui.pair(Tone::muted));
            above = ui.take(block.height);
        }
        const float day = draw_day(ui, x, look.width, index, days[index], label, above);
        height = look.stacked ? day : std::max(height, day);
        if (look.stacked)
            ui.take(height);
        else
            x += look.width + look.gap;
    }
    if (!look.stacked)
        ui.take(height);
    ui.gap(space::small);
}

// In the table: a row of one cell.
void draw_remark(Ui& ui, const Diagnostic& remark, bool is_refusal) {
    const Scope row(ui, Role::row);
    const Scope cell(ui, Role::cell);
    const float sign = ui.px(18);
    const float indent = sign + ui.px(6);
    const TextPair pair = is_refusal ? TextPair::error_on_raised : TextPair::open_on_raised;
    draw_icon(ui, {ui.column.x, ui.column.y + ui.px(2), sign, sign}, Icon::warning,
              ui.color32(pair), ui.color32(Token::raised));
    ui.column.x += indent;
    ui.column.width -= indent;
    paragraph(ui, sentence(remark, ui.language), Tone::ink, TextStyle::small);
    ui.column.x -= indent;
    ui.column.width += indent;
    ui.gap(space::small);
}

} // namespace

void draw_filing_table(Ui& ui, const notice::Filing& filing,
                       std::span<const notice::FilingDates> meetings) {
    const Scope table(ui, Role::table, ui.say(words::dates_results));
    const TableLook look = table_look(ui);
    if (!look.stacked)
        draw_headings(ui, filing, look);
    for (const notice::FilingDates& meeting : meetings) {
        draw_hairline(ui, ui.column.x, ui.column.y, ui.column.width);
        ui.gap(space::small);
        draw_days(ui, filing, meeting, look);
        if (const Diagnostic* problem = meeting.problem())
            draw_remark(ui, *problem, true);
        for (const Diagnostic& warning : meeting.warnings)
            draw_remark(ui, warning, false);
    }
}

} // namespace zicha::web
