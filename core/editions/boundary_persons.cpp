#include "core/editions/boundary_persons.hpp"

#include "core/editions/rule_diff_words.hpp"
#include "core/explain/result_row.hpp"
#include "core/facts/cell_reader.hpp"

#include <algorithm>

namespace zicha::editions {
namespace {

constexpr ClassHours hundredth = ClassHours::from_hundredths(1);
constexpr ClassHours ample = ClassHours::from_hundredths(20'000);

using HoursOfYears = std::vector<std::vector<ClassHours>>; // [year][category]

ClassHours less(ClassHours hours, ClassHours by) {
    return shortfall(hours, by); // never under nothing
}

class MadeUpPerson {
public:
    explicit MadeUpPerson(const rules::RuleBook& book) : book_(book) {}

    void choose(const rules::ChoiceValues& values) {
        for (std::size_t at = 0; at < book_.choices.size(); ++at) {
            const rules::FactColumn& column = book_.columns[book_.choices[at]];
            set(column.id, column.values[values[at]].id);
        }
    }
    void prove_everything() {
        for (const rules::FactColumn& column : book_.columns)
            if (column.kind == rules::FactKind::yes_no)
                set(column.id, "yes");
    }
    void enter(std::size_t first, const HoursOfYears& years) {
        for (std::size_t year = 0; year < years.size(); ++year)
            for (std::size_t at = 0; at < years[year].size(); ++at)
                set(book_.columns[book_.hours.hours_column(first + year, at)].id,
                    format_class_hours(years[year][at]));
    }
    // With the answer of today as what is expected; nothing if a cell cannot be read.
    std::optional<rules::Example> finish(LocalText name) {
        person_.name = std::move(name);
        const auto cells = cells_of(book_, person_);
        if (!cells)
            return std::nullopt;
        const assess::Assessment assessment = assess::assess_person(book_, *cells, {});
        explain::ResultRow row;
        row.assessment = &assessment;
        const Json result = explain::result_json(book_, row, Language::en);
        person_.expected.kind = JsonKind::object;
        for (const std::string_view member : {"verdict", "path", "gap", "further_hours"})
            if (const Json* value = result.find(member))
                person_.expected.members.push_back({std::string(member), *value});
        return std::move(person_);
    }

private:
    void set(const std::string& id, std::string value) {
        person_.facts.emplace_back(id, std::move(value));
    }

    const rules::RuleBook& book_;
    rules::Example person_;
};

// The choices of somebody for whom the case decides.
std::optional<rules::ChoiceValues> choices_of_case(const rules::RuleBook& book,
                                                   std::size_t requirement, std::size_t one) {
    const rules::Combinations& combinations = book.compiled.combinations;
    rules::ChoiceValues values = rules::Combinations::first();
    do {
        if (book.compiled.case_of[requirement][combinations.number_of(values)] == one)
            return values;
    } while (combinations.next(values));
    return std::nullopt;
}

std::optional<rules::ChoiceValues> choices_of_plan(const rules::RuleBook& book, std::size_t plan) {
    for (std::size_t at = 0; at < book.requirements.size(); ++at)
        for (std::size_t one = 0; one < book.requirements[at].cases.size(); ++one) {
            const rules::Case& asked = book.requirements[at].cases[one];
            if (asked.outcome == rules::Outcome::plan && asked.plan == plan)
                return choices_of_case(book, at, one);
        }
    return std::nullopt;
}

// Hours that reach every minimum, the one amount exactly or not quite.
std::vector<ClassHours> hours_at(const rules::RuleBook& book, const rules::Minima& minima,
                                 std::size_t amount, bool meets) {
    std::vector<ClassHours> hours(minima.by_category.begin(),
                                  minima.by_category.begin() +
                                      static_cast<std::ptrdiff_t>(book.hours.categories.size()));
    const ClassHours lacking = meets ? ClassHours() : hundredth;
    if (amount > 0) {
        for (std::size_t at = 0; at < hours.size(); ++at)
            hours[at] = at + 1 == amount ? less(hours[at], lacking) : hours[at] + ample;
        return hours;
    }
    ClassHours parts;
    for (const ClassHours part : hours)
        parts = parts + part;
    const ClassHours wanted = less(minima.total, lacking);
    hours.front() = hours.front() + shortfall(wanted, parts);
    return hours;
}

std::optional<rules::Example> person_at_plan(const rules::RuleBook& book, const Limit& limit,
                                             bool meets) {
    const auto choices = choices_of_plan(book, limit.index);
    if (!choices)
        return std::nullopt;
    const rules::Plan& plan = book.plans[limit.index];
    const rules::Window& window = book.windows[plan.window];
    // In one year, so that the others are not complete by themselves.
    HoursOfYears years(window.count(), std::vector<ClassHours>(book.hours.categories.size()));
    years.back() = hours_at(book, plan.in_total->minima, limit.amount, meets);
    MadeUpPerson person(book);
    person.choose(*choices);
    person.prove_everything();
    person.enter(window.first, years);
    return person.finish(in_each_language([&](Language language) {
        return format_text(meets ? words::test_person_meets : words::test_person_misses, language,
                           {plan.label.in(language)});
    }));
}

std::optional<rules::Example> person_at_standard(const rules::RuleBook& book, const Limit& limit,
                                                 bool meets) {
    for (std::size_t at = 0; at < book.plans.size(); ++at) {
        const rules::Plan& plan = book.plans[at];
        const auto choices = choices_of_plan(book, at);
        if (!plan.each_year || plan.each_year->standard != limit.index || !choices)
            continue;
        const rules::Window& window = book.windows[plan.window];
        const rules::Minima& minima = book.standards[limit.index].minima;
        HoursOfYears years(window.count(), hours_at(book, minima, limit.amount, true));
        years.back() = hours_at(book, minima, limit.amount, meets);
        MadeUpPerson person(book);
        person.choose(*choices);
        person.prove_everything();
        person.enter(window.first, years);
        return person.finish(in_each_language([&](Language language) {
            return format_text(meets ? words::test_person_meets : words::test_person_misses,
                               language, {book.standards[limit.index].label.in(language)});
        }));
    }
    return std::nullopt;
}

} // namespace

std::optional<std::vector<Cell>> cells_of(const rules::RuleBook& book,
                                          const rules::Example& example) {
    std::vector<Cell> cells;
    for (std::size_t column = 0; column < book.columns.size(); ++column) {
        std::string_view text;
        for (const auto& [id, value] : example.facts)
            if (id == book.columns[column].id)
                text = value;
        const facts::CellReading reading = facts::read_cell(book, column, text);
        if (reading.problem)
            return std::nullopt;
        cells.push_back(reading.cell);
    }
    return cells;
}

std::optional<rules::Example> person_of_case(const rules::RuleBook& book, std::size_t requirement,
                                             std::size_t one) {
    const auto choices = choices_of_case(book, requirement, one);
    if (!choices)
        return std::nullopt;
    MadeUpPerson person(book);
    person.choose(*choices);
    person.prove_everything();
    return person.finish(in_each_language([&](Language language) {
        return format_text(
            words::test_person_case, language,
            {book.requirements[requirement].label.in(language), std::to_string(one + 1)});
    }));
}

const rules::Minima& minima_of(const rules::RuleBook& book, const Limit& limit) {
    return limit.is_of_standard ? book.standards[limit.index].minima
                                : book.plans[limit.index].in_total->minima;
}

ClassHours& amount_of(rules::Minima& minima, std::size_t amount) {
    return amount == 0 ? minima.total : minima.by_category[amount - 1];
}

std::optional<rules::Example> person_at(const rules::RuleBook& book, const Limit& limit,
                                        bool meets) {
    return limit.is_of_standard ? person_at_standard(book, limit, meets)
                                : person_at_plan(book, limit, meets);
}

} // namespace zicha::editions
