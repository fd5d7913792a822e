// While only invalid rows are looked at: their wrong cells, each with a field to put it right.
#include "core/facts/privacy.hpp"
#include "web/check/words.hpp"
#include "web/screens/roster/roster.hpp"
#include "web/screens/roster/row.hpp"
#include "web/screens/roster/words.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/text.hpp"
#include "web/widgets/text_field.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace zicha::web {
namespace {

std::string who_is(const Ui& ui, roster::KeptRoster& kept, std::size_t row) {
    const RosterLabels labels = labels_of(kept);
    const Record& record = kept.record(row);
    const auto cell = [&](std::optional<std::size_t> column) {
        return column ? facts::masked(record[*column]) : std::string();
    };
    return person_title(ui.language, cell(labels.name), cell(labels.id), kept.row(row).line);
}

std::string wrong_words(const Ui& ui, const CorrectionList::Entry& entry,
                        const std::string& heading) {
    if (!entry.wrong)
        return std::string(ui.say(words::roster_fix_done));
    std::string words = sentence(entry.wrong->problem, ui.language);
    return heading.empty()
               ? words
               : format_text(words::page_problem_at, ui.language, {heading, std::move(words)});
}

InputMode input_of(const rules::RuleBook& book, const roster::RosterColumn& column) {
    const bool is_amount = column.use == roster::ColumnUse::fact &&
                           (book.columns[column.index].kind == rules::FactKind::hours ||
                            book.columns[column.index].kind == rules::FactKind::total);
    return is_amount ? InputMode::decimal : InputMode::text;
}

// Who, what is wrong, and beside it, where there is room, the field.
void draw_entry(Ui& ui, State& state, const CorrectionList::Entry& entry) {
    Roster& roster = state.employer.roster();
    const roster::KeptRoster& kept = roster.kept();
    const std::string heading =
        entry.column ? shortened(kept.survey().columns[*entry.column].heading) : std::string();
    const std::string who = who_is(ui, roster.kept(), entry.row);
    const std::string title = format_text(words::roster_fix_who, ui.language,
                                          {who, std::to_string(kept.row(entry.row).line)});
    const Rect outer = ui.column;
    const bool is_wide = outer.width > ui.px(560);
    const float field_width = std::min(outer.width, ui.px(160));
    const float room = is_wide ? outer.width - field_width - ui.px(space::medium) : outer.width;
    float used = 0;
    {
        const Within within(ui, {outer.x, outer.y, room, 0});
        paragraph(ui, title, Tone::ink, TextStyle::small_strong);
        paragraph(ui, wrong_words(ui, entry, heading), entry.wrong ? Tone::error : Tone::muted,
                  TextStyle::small);
        used = ui.column.y - outer.y;
    }
    if (!entry.column) {
        ui.take(used);
        return;
    }
    const std::string key =
        "fix-" + std::to_string(entry.row) + "-" + std::to_string(*entry.column);
    const std::string name = format_text(words::roster_fix_name, ui.language, {title, heading});
    TextField field;
    field.key = key;
    field.name = name;
    field.value = entry.now;
    field.invalid = entry.wrong && !entry.now.empty();
    field.input_mode = input_of(kept.book(), kept.survey().columns[*entry.column]);
    const Rect box{is_wide ? outer.right() - field_width : outer.x,
                   is_wide ? outer.y : outer.y + used + ui.px(space::tiny), field_width,
                   ui.control_height()};
    const std::size_t row = entry.row;
    const std::size_t column = *entry.column;
    const std::string was = entry.was;
    ui.take(std::max(used, box.bottom() - outer.y));
    if (const auto typed = text_field(ui, field, box))
        roster.correct(row, column, typed->empty() ? was : *typed);
}

} // namespace

void draw_wrong_cells(Ui& ui, State& state) {
    Roster& roster = state.employer.roster();
    if (roster.query().verdict != assess::Verdict::invalid || roster.is_busy())
        return;
    const std::vector<CorrectionList::Entry> entries = roster.wrong().entries(); // its own copy
    if (entries.empty())
        return;
    {
        const std::string_view title = ui.say(words::roster_fix_title);
        const Panel card(ui, "wrong-cells", title);
        heading(ui, 2, title);
        ui.gap(space::small);
        paragraph(ui, ui.say(words::roster_fix_lead), Tone::muted);
        for (const CorrectionList::Entry& entry : entries) {
            ui.gap(space::medium);
            draw_entry(ui, state, entry);
        }
        ui.gap(space::medium);
        if (button(ui, "next-wrong", ui.say(words::roster_fix_next)))
            roster.list_wrong();
    }
    ui.gap(space::large);
}

} // namespace zicha::web
