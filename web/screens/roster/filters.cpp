// Whom the list shows: by verdict, by words, by unit, by what is missing.
#include "core/roster/codes.hpp"
#include "web/screens/roster/roster.hpp"
#include "web/screens/roster/words.hpp"
#include "web/widgets/chip.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/tally_bar.hpp"
#include "web/widgets/text.hpp"
#include "web/widgets/text_field.hpp"

#include <algorithm>
#include <numeric>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace zicha::web {
namespace {

constexpr std::size_t most_units = 40;
// Of a longer list the twin tells a part, which is all that a browser's own search finds.
constexpr std::size_t most_found_by_browser = 40;

template <typename Value> void toggle(std::optional<Value>& filter, Value value) {
    if (filter == value)
        filter.reset();
    else
        filter = value;
}

std::string chip_words(const Ui& ui, std::string_view words, std::int64_t count) {
    return format_text(words::roster_chip, ui.language,
                       {std::string(words), std::to_string(count)});
}

bool flow_chip(Ui& ui, std::string_view key, const std::string& words, Flow& flow, ChipLook look) {
    const Rect box = flow.next(chip_width(ui, words, look.verdict != nullptr), ui.control_height());
    return chip(ui, key, box, words, look);
}

// Rows of one id follow one another, until they are sorted by something else.
void draw_repeated(Ui& ui, Flow& flow, roster::RosterQuery& query) {
    const std::string words(ui.say(words::roster_repeated));
    if (!flow_chip(ui, "repeated", words, flow, {nullptr, query.only_repeated}))
        return;
    query.only_repeated = !query.only_repeated;
    query.order = query.only_repeated ? roster::RosterOrder::id : roster::RosterOrder::row;
    query.is_descending = false;
}

void draw_verdicts(Ui& ui, const Roster& roster, roster::RosterQuery& query) {
    const roster::KeptRoster& kept = roster.kept();
    const std::string_view name = ui.say(words::roster_verdicts);
    const Scope group(ui, "verdicts", Role::group, name);
    const rules::RuleBook& book = kept.book();
    std::vector<TallyPart> parts;
    for (std::size_t at = 0; at < roster::KeptRoster::verdicts; ++at) {
        const auto verdict = static_cast<assess::Verdict>(at);
        parts.push_back({verdict, kept.tally()[at],
                         format_text(words::roster_only, ui.language,
                                     {explain::verdict_label(book, verdict, ui.language)})});
    }
    // The bar is of persons; rows that are none come last.
    if (const auto pressed =
            tally_bar(ui, std::span(parts).first(parts.size() - 1), book.assumed.has_value()))
        toggle(query.verdict, *pressed);
    ui.gap(space::small);
    Flow flow(ui);
    for (const TallyPart& part : parts) {
        if (part.count == 0)
            continue;
        const VerdictLook look = look_of(part.verdict, book.assumed.has_value());
        const std::string words =
            chip_words(ui, explain::verdict_label(book, part.verdict, ui.language), part.count);
        if (flow_chip(ui, explain::verdict_name(part.verdict), words, flow,
                      {&look, query.verdict == part.verdict}))
            toggle(query.verdict, part.verdict);
    }
    if (kept.corrected() > 0) {
        const std::string words =
            format_text(words::roster_corrected, ui.language, {std::to_string(kept.corrected())});
        if (flow_chip(ui, "corrected", words, flow, {nullptr, query.only_corrected}))
            query.only_corrected = !query.only_corrected;
    }
    const std::vector<Diagnostic>& notices = roster.notices();
    if (std::any_of(notices.begin(), notices.end(), [](const Diagnostic& notice) {
            return notice.code == codes::roster_ids_repeated;
        }))
        draw_repeated(ui, flow, query);
}

void draw_search(Ui& ui, std::size_t people, roster::RosterQuery& query) {
    const std::string_view name = ui.say(words::roster_search);
    paragraph(ui, name, Tone::muted, TextStyle::small);
    TextField field;
    field.is_search = people > most_found_by_browser;
    if (field.is_search)
        field.described_by = paragraph(
            ui, format_text(words::roster_search_all, ui.language, {std::to_string(people)}),
            Tone::muted, TextStyle::small);
    field.key = "search";
    field.name = name;
    field.value = query.words;
    field.input_mode = InputMode::text;
    Rect box = ui.take(ui.control_height());
    box.width = std::min(box.width, ui.px(400));
    if (const auto typed = text_field(ui, field, box))
        query.words = *typed;
}

void draw_units(Ui& ui, const roster::KeptRoster& kept, roster::RosterQuery& query) {
    const std::vector<std::uint32_t>& tally = kept.unit_tally();
    std::vector<std::size_t> units(tally.size());
    std::iota(units.begin(), units.end(), std::size_t{0});
    const std::size_t most = std::min(units.size(), most_units);
    std::partial_sort(units.begin(), units.begin() + static_cast<std::ptrdiff_t>(most), units.end(),
                      [&](std::size_t a, std::size_t b) {
                          return tally[a] != tally[b] ? tally[a] > tally[b] : a < b;
                      });
    const std::string_view title = ui.say(words::roster_by_unit);
    const Scope group(ui, "units", Role::group, title);
    paragraph(ui, title, Tone::muted, TextStyle::small);
    ui.gap(space::tiny);
    {
        Flow flow(ui);
        for (std::size_t at = 0; at < most; ++at) {
            const std::size_t unit = units[at];
            if (tally[unit] == 0)
                continue;
            const std::string_view words = unit == 0 ? ui.say(words::roster_without_unit)
                                                     : std::string_view(kept.units()[unit]);
            const auto index = static_cast<std::uint16_t>(unit);
            if (flow_chip(ui, "unit-" + std::to_string(unit), chip_words(ui, words, tally[unit]),
                          flow, {nullptr, query.unit == index}))
                toggle(query.unit, index);
        }
    }
    if (units.size() > most) {
        ui.gap(space::tiny);
        paragraph(ui, format_text(words::roster_more_units, ui.language, {std::to_string(most)}),
                  Tone::muted, TextStyle::small);
    }
}

void draw_missing_facts(Ui& ui, const roster::KeptRoster& kept, roster::RosterQuery& query) {
    const std::string_view title = ui.say(words::roster_by_missing);
    const Scope group(ui, "facts", Role::group, title);
    paragraph(ui, title, Tone::muted, TextStyle::small);
    ui.gap(space::tiny);
    Flow flow(ui);
    for (std::size_t fact = 0; fact < kept.book().columns.size(); ++fact) {
        const std::uint32_t count = kept.missing_tally()[fact];
        if (count == 0)
            continue;
        const rules::FactColumn& column = kept.book().columns[fact];
        if (flow_chip(ui, column.id, chip_words(ui, column.heading.in(ui.language), count), flow,
                      {nullptr, query.missing == fact}))
            toggle(query.missing, fact);
    }
}

bool has_missing(const roster::KeptRoster& kept) {
    return std::any_of(kept.missing_tally().begin(), kept.missing_tally().end(),
                       [](std::uint32_t count) { return count > 0; });
}

} // namespace

void draw_roster_filters(Ui& ui, State& state) {
    Roster& roster = state.employer.roster();
    const roster::KeptRoster& kept = roster.kept();
    roster::RosterQuery query = roster.query();
    query.only_repeated = query.only_repeated && query.order == roster::RosterOrder::id;
    draw_verdicts(ui, roster, query);
    ui.gap(space::medium);
    draw_search(ui, kept.size(), query);
    const bool has_units = kept.units().size() > 1;
    if (has_units || has_missing(kept)) {
        ui.gap(space::small);
        disclosure(ui, "more-filters", ui.say(words::roster_filters), state.folds.roster_filters);
        if (state.folds.roster_filters) {
            if (has_units) {
                ui.gap(space::small);
                draw_units(ui, kept, query);
            }
            if (has_missing(kept)) {
                ui.gap(space::small);
                draw_missing_facts(ui, kept, query);
            }
        }
    }
    if (query != roster.query()) {
        state.employer.place().part = 0;
        roster.look(std::move(query));
    }
}

} // namespace zicha::web
