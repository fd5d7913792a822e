#include "core/upgrade/upgraded_person.hpp"

#include "core/upgrade/json_parts.hpp"

namespace zicha::upgrade {

using rules::FactColumn;
using rules::FactKind;

namespace {

Json value_of(const FactColumn& column, Cell cell) {
    switch (column.kind) {
    case FactKind::choice:
        return text_json(column.values[cell.choice()].id);
    case FactKind::yes_no:
    case FactKind::assessed:
        return yes_no_json(cell.truth() == Truth::yes);
    case FactKind::hours:
    case FactKind::total:
        break;
    }
    return raw_json(format_class_hours(cell.hours()));
}

// What a column is called within its year.
std::string member_of(const rules::RuleBook& book, const FactColumn& column) {
    if (column.kind == FactKind::total)
        return "total";
    return column.kind == FactKind::assessed ? "completed"
                                             : book.hours.categories[column.category].id;
}

bool is_of_year(const FactColumn& column) {
    return column.kind != FactKind::choice && column.kind != FactKind::yes_no;
}

} // namespace

std::string upgraded_name(const rules::RuleBook& book, std::size_t column) {
    const FactColumn& fact = book.columns[column];
    if (!is_of_year(fact))
        return fact.id;
    return "years." + std::to_string(book.hours.first_year + fact.year) + "." +
           member_of(book, fact);
}

Json upgraded_person(const rules::RuleBook& book, std::span<const Cell> cells) {
    Json person = object_json({});
    std::vector<Json> years(book.hours.years, object_json({}));
    for (std::size_t column = 0; column < book.columns.size(); ++column) {
        const FactColumn& fact = book.columns[column];
        if (cells[column].is_blank())
            continue;
        if (is_of_year(fact))
            years[fact.year].members.push_back(
                {member_of(book, fact), value_of(fact, cells[column])});
        else
            person.members.push_back({fact.id, value_of(fact, cells[column])});
    }
    Json given = object_json({});
    for (std::size_t year = 0; year < years.size(); ++year)
        if (!years[year].members.empty())
            given.members.push_back(
                {std::to_string(book.hours.first_year + static_cast<int>(year)), years[year]});
    if (!given.members.empty())
        person.members.push_back({"years", std::move(given)});
    return person;
}

} // namespace zicha::upgrade
