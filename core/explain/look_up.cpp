#include "core/explain/look_up.hpp"

#include "core/explain/words.hpp"

#include <algorithm>

namespace zicha::explain {
namespace {

bool is_of_year(rules::FactKind kind) {
    return kind == rules::FactKind::hours || kind == rules::FactKind::assessed;
}

// The missing facts of one year have one question, every other fact has its own.
std::vector<MissingView> grouped(const ExplainContext& context) {
    const rules::RuleBook& book = context.book;
    std::vector<MissingView> groups;
    for (std::size_t column = 0; column < book.columns.size(); ++column) {
        if (!context.assessment.missing.test(column))
            continue;
        const rules::FactColumn& fact = book.columns[column];
        if (is_of_year(fact.kind) && !groups.empty()) {
            const rules::FactColumn& before = book.columns[groups.back().columns.front()];
            if (is_of_year(before.kind) && before.year == fact.year) {
                groups.back().columns.push_back(column);
                continue;
            }
        }
        groups.emplace_back().columns.push_back(column);
    }
    return groups;
}

std::string label_of_year(const ExplainContext& context, const MissingView& group) {
    const rules::HoursTable& table = context.book.hours;
    std::vector<std::string> categories;
    bool has_mark = false;
    for (const std::size_t column : group.columns) {
        const rules::FactColumn& fact = context.book.columns[column];
        if (fact.kind == rules::FactKind::assessed)
            has_mark = true;
        else
            categories.push_back(context.in(table.categories[fact.category].label));
    }
    const std::size_t year = context.book.columns[group.columns.front()].year;
    const std::string named = std::to_string(context.year_of(year));
    if (categories.empty())
        return context.say(words::look_up_mark, {named, context.in(table.assessed_label)});
    return context.say(has_mark ? words::look_up_mark_or_hours : words::look_up_hours,
                       {named, join(context, categories), context.in(table.assessed_label)});
}

void name(const ExplainContext& context, MissingView& group) {
    const rules::FactColumn& fact = context.book.columns[group.columns.front()];
    group.where = context.in(fact.where);
    if (is_of_year(fact.kind)) {
        group.label = label_of_year(context, group);
        return;
    }
    group.label = context.in(fact.label);
    group.question = context.in(fact.question);
}

// The group's facts at one end of what they can be; a choice stays as it is.
void set_to(const ExplainContext& context, const MissingView& group, bool at_best,
            std::vector<Cell>& cells) {
    for (const std::size_t column : group.columns) {
        const rules::FactColumn& fact = context.book.columns[column];
        if (fact.kind == rules::FactKind::hours)
            cells[column] = Cell::of_hours(
                at_best ? lesser(context.person.years[fact.year].by_category[fact.category].upper,
                                 context.book.hours.cell_maximum)
                        : ClassHours{});
        else
            cells[column] = Cell::of_answer(at_best);
    }
}

bool is_decided(const ExplainContext& context, const std::vector<Cell>& cells) {
    return assess::assess_person(context.book, cells, context.options).verdict !=
           assess::Verdict::needs_info;
}

bool decides_alone(const ExplainContext& context, const MissingView& group) {
    std::vector<Cell> cells(context.cells.begin(), context.cells.end());
    const std::size_t first = group.columns.front();
    const rules::FactColumn& fact = context.book.columns[first];
    if (fact.kind == rules::FactKind::choice) {
        for (std::size_t value = 0; value < fact.values.size(); ++value) {
            cells[first] = Cell::of_choice(static_cast<std::uint8_t>(value));
            if (is_decided(context, cells))
                return true;
        }
        return false;
    }
    for (const bool at_best : {true, false}) {
        set_to(context, group, at_best, cells);
        if (is_decided(context, cells))
            return true;
    }
    return false;
}

} // namespace

std::vector<MissingView> look_ups(const ExplainContext& context) {
    std::vector<MissingView> groups = grouped(context);
    for (MissingView& group : groups) {
        name(context, group);
        group.decides_alone = groups.size() == 1 || decides_alone(context, group);
    }
    std::vector<MissingView> ordered; // first those that decide alone
    for (const bool alone : {true, false})
        for (MissingView& group : groups)
            if (group.decides_alone == alone)
                ordered.push_back(std::move(group));
    return ordered;
}

} // namespace zicha::explain
