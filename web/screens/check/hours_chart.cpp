// The chart of the hours: a bar a year, the sums against their minima, and what the patterns mean.
// Each bar's figures are next to it in words, which are the chart for people who cannot see it.
#include "core/explain/words.hpp"
#include "web/check/hours_bars.hpp"
#include "web/screens/check/hours_sums.hpp"
#include "web/screens/check/later/words.hpp"
#include "web/screens/check/words.hpp"
#include "web/screens/words.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/figures.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/stacked_bar.hpp"
#include "web/widgets/text.hpp"
#include "web/widgets/words.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace zicha::web {
namespace {

Swatch swatch_of(const BarPart& part) {
    constexpr Swatch all[] = {Swatch::first, Swatch::second, Swatch::third};
    return part.category ? all[*part.category % std::size(all)] : Swatch::unclassified;
}

StackedBar to_scale(const HoursBar& bar, ClassHours scale) {
    const auto part_of_scale = [&](ClassHours hours) {
        return static_cast<float>(hours.hundredths()) / static_cast<float>(scale.hundredths());
    };
    StackedBar drawn;
    ClassHours end;
    for (const BarPart& part : bar.parts) {
        end += part.hours;
        drawn.pieces.push_back({swatch_of(part), part_of_scale(end)});
    }
    if (!bar.have.is_known())
        drawn.unknown_end = part_of_scale(bar.have.upper);
    drawn.tick = part_of_scale(bar.need);
    return drawn;
}

const std::string& part_label(const Ui& ui, const rules::RuleBook& book, const BarPart& part) {
    return book.hours.categories[*part.category].label.in(ui.language);
}

// "General 18, Professional 72"
std::string parts_in_words(const Ui& ui, const rules::RuleBook& book, const HoursBar& bar) {
    std::string words;
    for (const BarPart& part : bar.parts) {
        if (!words.empty())
            words += ui.say(words::list_separator);
        const std::string label = part.category ? part_label(ui, book, part)
                                                : std::string(ui.say(words::page_chart_none));
        words += format_text(words::page_chart_part, ui.language,
                             {label, format_class_hours(part.hours)});
    }
    return words;
}

// A year that was assessed is decided by that; the others by their hours.
std::string year_words(const Ui& ui, const HoursBar& bar) {
    std::string have = interval_words(ui, bar.have);
    if (bar.assessed != Truth::unknown)
        return format_text(bar.assessed == Truth::yes ? words::page_chart_complete
                                                      : words::page_chart_incomplete,
                           ui.language, {have});
    if (bar.need.is_zero())
        return have;
    return format_text(words::page_have_need, ui.language, {have, format_class_hours(bar.need)});
}

struct YearRow {
    std::string label;
    std::string words;
    std::string parts;
    StackedBar bar;
};

std::vector<YearRow> year_rows(const Ui& ui, const rules::RuleBook& book, const HoursBars& bars) {
    std::vector<YearRow> rows;
    for (const HoursBar& bar : bars.years) {
        const int year = book.hours.first_year + static_cast<int>(bar.at);
        rows.push_back({format_text(words::page_year, ui.language, {std::to_string(year)}),
                        year_words(ui, bar), parts_in_words(ui, book, bar),
                        to_scale(bar, bars.year_scale)});
    }
    return rows;
}

void draw_years(Ui& ui, std::string_view title, const std::vector<YearRow>& rows) {
    const Scope table(ui, Role::table, title);
    float label_width = 0;
    float words_width = 0;
    for (const YearRow& row : rows) {
        label_width = std::max(label_width, text_width(ui, row.label, TextStyle::small));
        words_width = std::max(words_width, text_width(ui, row.words, TextStyle::small));
    }
    const float gap = ui.px(10);
    const float room = ui.column.width - label_width - words_width - 2 * gap;
    const bool inline_bar = room >= ui.px(72);
    const float bar_height = ui.px(10);
    for (const YearRow& row : rows) {
        const Scope line_of_table(ui, Role::row);
        const Rect line = ui.take(line_height(ui, TextStyle::small));
        const float label_end =
            draw_line(ui, line.x, line.y, row.label, TextStyle::small, ui.pair(Tone::ink));
        table_cell(ui, Role::rowheader, {line.x, line.y, label_end, line.height}, row.label);
        const float width = text_width(ui, row.words, TextStyle::small);
        const float x = line.right() - width;
        draw_line(ui, x, line.y, row.words, TextStyle::small, ui.pair(Tone::ink));
        table_cell(ui, Role::cell, {x, line.y, width, line.height}, row.words, row.parts);
        const Rect beside{line.x + label_width + gap,
                          std::floor(line.y + (line.height - bar_height) / 2), room, bar_height};
        draw_stacked_bar(ui, inline_bar ? beside : ui.take(bar_height), row.bar);
        ui.gap(inline_bar ? space::tiny : space::small);
    }
}

void draw_sums(Ui& ui, const rules::RuleBook& book, const HoursBars& bars) {
    std::vector<FigureRow> rows;
    const auto add = [&](const std::string& label, const HoursBar& bar) {
        rows.push_back({label, bar.have, bar.need, to_scale(bar, bars.sum_scale)});
    };
    add(std::string(ui.say(words::page_total)), *bars.total);
    for (const HoursBar& bar : bars.categories)
        add(book.hours.categories[bar.at].label.in(ui.language), bar);
    const std::string title = format_text(words::page_sum_title, ui.language,
                                          {book.windows[bars.window].label.in(ui.language)});
    paragraph(ui, title, Tone::ink, TextStyle::small_strong);
    ui.gap(space::tiny);
    draw_figures(ui, title, rows);
}

void draw_key(Ui& ui, Flow& flow, Swatch swatch, std::string_view words) {
    const float side = ui.px(20);
    const float width = text_width(ui, words, TextStyle::small);
    const float line = line_height(ui, TextStyle::small);
    const Rect box = flow.next(side + ui.px(6) + width, line);
    const float height = ui.px(10);
    const Rect sample{box.x, std::floor(box.y + (line - height) / 2), side, height};
    fill_box(ui, sample, 2, ui.color32(Token::sunken));
    draw_swatch(ui, sample, swatch);
    label(ui, box.x + side + ui.px(6), box.y, words, TextStyle::small, Tone::muted);
}

void draw_legend(Ui& ui, const rules::RuleBook& book, const HoursBars& bars) {
    {
        Flow flow(ui, 12);
        for (std::size_t category = 0; category < book.hours.categories.size(); ++category) {
            const BarPart part{category, {}};
            if (bars.is_used[category])
                draw_key(ui, flow, swatch_of(part), part_label(ui, book, part));
        }
        if (bars.has_unclassified)
            draw_key(ui, flow, Swatch::unclassified, ui.say(words::page_chart_none));
        if (bars.has_unknown)
            draw_key(ui, flow, Swatch::unknown, ui.say(words::page_unknown_short));
    }
    ui.gap(space::tiny);
    paragraph(ui, ui.say(words::page_chart_tick), Tone::muted, TextStyle::small);
}

} // namespace

void draw_hours_chart(Ui& ui, const Applicant& applicant, bool with_years) {
    if (!applicant.relevance().plan)
        return;
    const rules::RuleBook& book = applicant.book();
    const HoursBars bars =
        hours_bars(book, book.plans[*applicant.relevance().plan], applicant.answers().cells());
    const bool with_sums = bars.total && !is_met_year_by_year(applicant);
    if (with_years) {
        const std::string title = format_text(words::page_chart_title, ui.language,
                                              {book.windows[bars.window].label.in(ui.language)});
        paragraph(ui, title, Tone::ink, TextStyle::small_strong);
        ui.gap(space::tiny);
        draw_years(ui, title, year_rows(ui, book, bars));
        ui.gap(space::small);
    }
    if (with_sums)
        draw_sums(ui, book, bars);
    else if (bars.total)
        paragraph(ui, ui.say(words::page_sums_not_needed), Tone::muted, TextStyle::small);
    if (!with_years && !with_sums)
        return;
    ui.gap(space::small);
    draw_legend(ui, book, bars);
}

} // namespace zicha::web
