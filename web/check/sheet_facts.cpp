#include "web/check/sheet_facts.hpp"

#include "web/check/sheet/words.hpp"
#include "web/check/words.hpp"

namespace zicha::web {
namespace {

bool is_given(const facts::Answers& answers, std::size_t column) {
    return answers.provenance(column) != facts::Provenance::not_given;
}

// An answer in words: the choice made, or the text as it was typed.
std::string answer_words(const Applicant& applicant, Language language, std::size_t column) {
    const rules::RuleBook& book = applicant.book();
    const rules::FactColumn& fact = book.columns[column];
    const Cell cell = applicant.answers().cells()[column];
    if (cell.is_blank() && applicant.answers().text(column).empty())
        return std::string(text(words::page_unknown, language));
    if (cell.is_blank() || fact.kind == rules::FactKind::hours ||
        fact.kind == rules::FactKind::total)
        return applicant.answers().text(column);
    if (fact.kind == rules::FactKind::choice)
        return fact.values[cell.choice()].label.in(language);
    const bool yes = cell.truth() == Truth::yes;
    if (fact.kind == rules::FactKind::assessed)
        return (yes ? book.assessed_yes_label : book.assessed_no_label).in(language);
    return (yes ? book.yes_label : book.no_label).in(language);
}

// The places within a year's columns that were answered in any year.
std::vector<std::size_t> places_in_use(const Applicant& applicant) {
    const rules::HoursTable& hours = applicant.book().hours;
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < hours.columns_per_year(); ++place)
        for (std::size_t year = 0; year < hours.years; ++year)
            if (is_given(applicant.answers(), hours.hours_column(year, place))) {
                places.push_back(place);
                break;
            }
    return places;
}

std::string place_label(const rules::HoursTable& hours, std::size_t place, Language language) {
    if (place < hours.categories.size())
        return hours.categories[place].label.in(language);
    return (place == hours.categories.size() ? hours.total_label : hours.assessed_label)
        .in(language);
}

void add_table(std::vector<SheetLine>& lines, const Applicant& applicant, Language language) {
    const rules::HoursTable& hours = applicant.book().hours;
    const std::vector<std::size_t> places = places_in_use(applicant);
    if (places.empty())
        return;
    std::string heading(text(words::page_year_heading, language));
    for (const std::size_t place : places)
        heading += "\t" + place_label(hours, place, language);
    lines.push_back({SheetPart::row_heading, heading});
    for (std::size_t year = 0; year < hours.years; ++year) {
        std::string row = std::to_string(hours.first_year + static_cast<int>(year));
        bool any = false;
        for (const std::size_t place : places) {
            const std::size_t column = hours.hours_column(year, place);
            row += '\t';
            if (!is_given(applicant.answers(), column))
                continue;
            row += answer_words(applicant, language, column);
            any = true;
        }
        if (any)
            lines.push_back({SheetPart::row, row});
    }
    lines.push_back({SheetPart::small, std::string(text(words::print_facts_lead, language))});
}

} // namespace

std::vector<SheetLine> facts_on_sheet(const Applicant& applicant, Language language) {
    std::vector<SheetLine> lines;
    lines.push_back({SheetPart::heading, std::string(text(words::print_facts, language))});
    for (std::size_t column = 0; column < applicant.book().columns.size(); ++column) {
        const rules::FactColumn& fact = applicant.book().columns[column];
        if (is_given(applicant.answers(), column) &&
            (fact.kind == rules::FactKind::choice || fact.kind == rules::FactKind::yes_no))
            lines.push_back(
                {SheetPart::item, format_text(words::page_problem_at, language,
                                              {fact.label.in(language),
                                               answer_words(applicant, language, column)})});
    }
    add_table(lines, applicant, language);
    return lines;
}

} // namespace zicha::web
