// The columns of the plan: a month each, the categories one on the other, with handles at their
// ends, and below them a table that says the same.
#include "web/screens/check/plan/chart.hpp"
#include "web/screens/check/later/words.hpp"
#include "web/screens/check/plan/reminders.hpp"
#include "web/screens/check/words.hpp"
#include "web/widgets/hours_handle.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/stacked_bar.hpp"
#include "web/widgets/text.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>

namespace zicha::web {
namespace {

constexpr float chart_height = 132;
constexpr float narrowest = 46;
constexpr float widest = 104;
constexpr std::int32_t step_of_scale = 2000; // in hundredths of an hour
constexpr ClassHours most_by_keys = ClassHours::from_hundredths(40000);

constexpr Swatch swatches[] = {Swatch::first, Swatch::second, Swatch::third};
constexpr Token colors[] = {Token::series_first, Token::series_second, Token::series_third};

// A line of the months that are left: as many as there is room for.
struct MonthLine {
    std::size_t first = 0;
    std::size_t end = 0;
    float x = 0;
    float width = 0; // of a month
    ClassHours scale;

    [[nodiscard]] float left(std::size_t month) const {
        return x + static_cast<float>(month - first) * width;
    }
};

// With room above the tallest column. While a pointer is down it stays, or what is dragged would
// run away from it.
ClassHours scale_of(const Ui& ui, const PlannedMonths& months) {
    ImGuiStorage& memory = *ImGui::GetStateStorage();
    const ImGuiID key = ui.id("plan-scale");
    const int kept = memory.GetInt(key, 0);
    if (kept != 0 && ImGui::GetIO().MouseDown[0])
        return ClassHours::from_hundredths(kept);
    std::int32_t tallest = 0;
    for (const assess::PlannedHours& month : months.hours)
        tallest = std::max(tallest, month.total().hundredths());
    const std::int32_t scale =
        (tallest + tallest / 4) / step_of_scale * step_of_scale + step_of_scale;
    memory.SetInt(key, scale);
    return ClassHours::from_hundredths(scale);
}

// `area`: that of the columns.
void draw_grid(Ui& ui, Rect area, ClassHours scale) {
    for (int half = 0; half <= 2; ++half) {
        const ClassHours hours = ClassHours::from_hundredths(scale.hundredths() / 2 * half);
        const float y = std::floor(area.bottom() - area.height * static_cast<float>(half) / 2);
        draw_hairline(ui, area.x, y, area.width);
        const std::string words = format_class_hours(hours);
        draw_line(ui, area.x - ui.px(space::small) - text_width(ui, words, TextStyle::small),
                  y - line_height(ui, TextStyle::small) / 2, words, TextStyle::small,
                  ui.pair(Tone::muted));
    }
}

void draw_month(Ui& ui, Applicant& applicant, const MonthLine& line, std::size_t month, Rect area) {
    const rules::RuleBook& book = applicant.book();
    const assess::PlannedHours& hours = applicant.what_if().months.hours[month];
    const std::vector<std::size_t>& categories = book.compiled.gap_categories;
    const float hour = area.height * 100 / static_cast<float>(line.scale.hundredths());
    const float left = line.left(month);
    const float bar = std::floor(line.width * 0.5F);
    const float share = line.width / static_cast<float>(categories.size());
    const float reach = ui.px(ui.touch ? 44 : 28);
    const ClassHours room = shortfall(line.scale, hours.total());
    float y = area.bottom();
    for (std::size_t at = 0; at < categories.size(); ++at) {
        const std::size_t category = categories[at];
        const ClassHours amount = hours.by_category[category];
        const float height = std::floor(hour * static_cast<float>(amount.hundredths()) / 100);
        y -= height;
        if (height > 0)
            draw_swatch(ui, {std::floor(left + (line.width - bar) / 2), y, bar, height},
                        swatches[at % std::size(swatches)]);
        const std::string& label = book.hours.categories[category].label.in(ui.language);
        const std::string name = format_text(
            words::study_cell, ui.language,
            {std::to_string(book.hours.earnable_year), month_name(month, ui.language), label});
        const std::string key = "plan-" + std::to_string(month) + "-" + std::to_string(at);
        HoursHandle handle;
        handle.key = key;
        handle.name = name;
        handle.value = amount;
        handle.most = std::max(most_by_keys, amount);
        handle.highest = amount + room;
        handle.hour = hour;
        handle.color = colors[at % std::size(colors)];
        const Rect box{left + share * static_cast<float>(at) + 1, y - reach / 2, share - 2, reach};
        if (const auto moved = hours_handle(ui, handle, box))
            applicant.plan_month(month, category, *moved);
    }
}

void draw_cell(Ui& ui, const MonthLine& line, std::size_t month, float y, Role role,
               std::string_view words, TextStyle style) {
    const float width = text_width(ui, words, style);
    const float x = std::floor(line.left(month) + (line.width - width) / 2);
    draw_line(ui, x, y, words, style, ui.pair(Tone::ink));
    table_cell(ui, role, {x, y, width, line_height(ui, style)}, words);
}

void draw_table(Ui& ui, const Applicant& applicant, const MonthLine& line, float x) {
    const rules::RuleBook& book = applicant.book();
    const float height = line_height(ui, TextStyle::small);
    const Scope table(ui, Role::table, ui.say(words::study_chart));
    {
        const Scope row(ui, Role::row);
        const Rect box = ui.take(height);
        const std::string year =
            format_text(words::page_year, ui.language, {std::to_string(book.hours.earnable_year)});
        const float width =
            draw_line(ui, x, box.y, year, TextStyle::small_strong, ui.pair(Tone::ink));
        table_cell(ui, Role::columnheader, {x, box.y, width, height}, year);
        for (std::size_t month = line.first; month < line.end; ++month)
            draw_cell(ui, line, month, box.y, Role::columnheader, month_name(month, ui.language),
                      TextStyle::small_strong);
    }
    std::size_t at = 0;
    for (const std::size_t category : book.compiled.gap_categories) {
        const Scope row(ui, Role::row);
        const Rect box = ui.take(height);
        const float side = ui.px(12);
        draw_swatch(ui, {x, std::floor(box.y + (height - side) / 2), side, side},
                    swatches[at++ % std::size(swatches)]);
        const std::string& label = book.hours.categories[category].label.in(ui.language);
        const float from = x + side + ui.px(6);
        const float width = draw_line(ui, from, box.y, label, TextStyle::small, ui.pair(Tone::ink));
        table_cell(ui, Role::rowheader, {from, box.y, width, height}, label);
        for (std::size_t month = line.first; month < line.end; ++month)
            draw_cell(
                ui, line, month, box.y, Role::cell,
                format_class_hours(applicant.what_if().months.hours[month].by_category[category]),
                TextStyle::small);
    }
}

void draw_line_of_months(Ui& ui, Applicant& applicant, const MonthLine& line) {
    ui.gap(space::large);
    const float x = ui.column.x;
    Rect area = ui.take(ui.px(chart_height));
    area.x = line.x;
    area.width = line.left(line.end) - line.x;
    draw_grid(ui, area, line.scale);
    {
        const Scope group(ui, Role::group, ui.say(words::study_chart));
        for (std::size_t month = line.first; month < line.end; ++month)
            draw_month(ui, applicant, line, month, area);
    }
    ui.gap(ui.touch ? space::large : space::medium);
    draw_table(ui, applicant, line, x);
}

} // namespace

void draw_plan_chart(Ui& ui, Applicant& applicant) {
    const PlannedMonths& months = applicant.what_if().months;
    const rules::RuleBook& book = applicant.book();
    float gutter = 0;
    for (const std::size_t category : book.compiled.gap_categories)
        gutter =
            std::max(gutter, text_width(ui, book.hours.categories[category].label.in(ui.language),
                                        TextStyle::small));
    gutter = std::ceil(gutter) + ui.px(18 + space::small);
    const float room = ui.column.width - gutter;
    const auto fitting =
        std::max<std::size_t>(1, static_cast<std::size_t>(room / ui.px(narrowest)));
    const std::size_t count = PlannedMonths::count - months.first;
    const std::size_t lines = (count + fitting - 1) / fitting;
    const std::size_t in_line = (count + lines - 1) / lines;
    MonthLine line;
    line.scale = scale_of(ui, months);
    line.x = ui.column.x + gutter;
    line.width = std::floor(std::min(room / static_cast<float>(in_line), ui.px(widest)));
    for (line.first = months.first; line.first < PlannedMonths::count; line.first = line.end) {
        line.end = std::min(line.first + in_line, PlannedMonths::count);
        draw_line_of_months(ui, applicant, line);
    }
}

} // namespace zicha::web
