#include "web/check/sheet_facts.hpp"

#include "web/check/state.hpp"
#include "web/check/words.hpp"

namespace zicha::web {
namespace {

bool is_given(const State& state, std::size_t column) {
    return state.answers->provenance(column) != facts::Provenance::not_given;
}

// An answer in words: what was chosen, or as it was typed.
std::string answer_words(const State& state, std::size_t column) {
    const rules::RuleBook& book = state.book();
    const rules::FactColumn& fact = book.columns[column];
    const Cell cell = state.answers->cells()[column];
    if (cell.is_blank() && state.answers->text(column).empty())
        return std::string(text(words::page_unknown, state.language));
    if (cell.is_blank() || fact.kind == rules::FactKind::hours ||
        fact.kind == rules::FactKind::total)
        return state.answers->text(column);
    if (fact.kind == rules::FactKind::choice)
        return fact.values[cell.choice()].label.in(state.language);
    const bool yes = cell.truth() == Truth::yes;
    if (fact.kind == rules::FactKind::assessed)
        return (yes ? book.assessed_yes_label : book.assessed_no_label).in(state.language);
    return (yes ? book.yes_label : book.no_label).in(state.language);
}

// The places within a year's columns that were answered in any year.
std::vector<std::size_t> places_in_use(const State& state) {
    const rules::HoursTable& hours = state.book().hours;
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < hours.columns_per_year(); ++place)
        for (std::size_t year = 0; year < hours.years; ++year)
            if (is_given(state, hours.hours_column(year, place))) {
                places.push_back(place);
                break;
            }
    return places;
}

std::string place_label(const State& state, std::size_t place) {
    const rules::HoursTable& hours = state.book().hours;
    if (place < hours.categories.size())
        return hours.categories[place].label.in(state.language);
    return (place == hours.categories.size() ? hours.total_label : hours.assessed_label)
        .in(state.language);
}

void add_table(std::vector<SheetLine>& lines, const State& state) {
    const rules::HoursTable& hours = state.book().hours;
    const std::vector<std::size_t> places = places_in_use(state);
    if (places.empty())
        return;
    std::string heading(text(words::page_year_heading, state.language));
    for (const std::size_t place : places)
        heading += "\t" + place_label(state, place);
    lines.push_back({SheetPart::row_heading, heading});
    for (std::size_t year = 0; year < hours.years; ++year) {
        std::string row = std::to_string(hours.first_year + static_cast<int>(year));
        bool any = false;
        for (const std::size_t place : places) {
            const std::size_t column = hours.hours_column(year, place);
            row += '\t';
            if (!is_given(state, column))
                continue;
            row += answer_words(state, column);
            any = true;
        }
        if (any)
            lines.push_back({SheetPart::row, row});
    }
    lines.push_back({SheetPart::small, std::string(text(words::print_facts_lead, state.language))});
}

} // namespace

std::vector<SheetLine> facts_on_sheet(const State& state) {
    std::vector<SheetLine> lines;
    lines.push_back({SheetPart::heading, std::string(text(words::print_facts, state.language))});
    for (std::size_t column = 0; column < state.book().columns.size(); ++column) {
        const rules::FactColumn& fact = state.book().columns[column];
        if (is_given(state, column) &&
            (fact.kind == rules::FactKind::choice || fact.kind == rules::FactKind::yes_no))
            lines.push_back({SheetPart::item, format_text(words::page_problem_at, state.language,
                                                          {fact.label.in(state.language),
                                                           answer_words(state, column)})});
    }
    add_table(lines, state);
    return lines;
}

} // namespace zicha::web
