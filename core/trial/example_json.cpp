#include "core/base/json_writer.hpp"
#include "core/trial/trial_persons.hpp"

#include <algorithm>
#include <map>

namespace zicha::trial {
namespace {

using needs::FactState;
using needs::NeedsBook;

void write_value(JsonWriter& json, const needs::NeedsFact& fact, const needs::FactValue& value) {
    if (value.state == FactState::unknown)
        return json.null();
    switch (fact.kind) {
    case needs::NeedsFactKind::yes_no:
        json.boolean(value.value != 0);
        break;
    case needs::NeedsFactKind::choice:
        json.string(fact.values[static_cast<std::size_t>(value.value)].id);
        break;
    case needs::NeedsFactKind::count:
        json.number(value.value);
        break;
    case needs::NeedsFactKind::date:
        json.string(format_date(date_of_day(static_cast<std::int32_t>(value.value))));
        break;
    }
}

void write_facts(JsonWriter& json, const NeedsBook& book, const needs::NeedsPerson& person) {
    const auto is_yearly = [&](std::size_t fact) {
        return std::any_of(book.yearly.begin(), book.yearly.end(),
                           [&](const needs::YearlyFact& one) { return one.has(fact); });
    };
    for (std::size_t fact = 0; fact < book.facts.size(); ++fact)
        if (person.facts[fact].state != FactState::not_given && !is_yearly(fact)) {
            json.key(book.facts[fact].id);
            write_value(json, book.facts[fact], person.facts[fact]);
        }
    for (const needs::YearlyFact& yearly : book.yearly) {
        json.key(yearly.id);
        json.begin_object();
        for (int year = 0; year < yearly.years; ++year) {
            const std::size_t fact = yearly.first + static_cast<std::size_t>(year);
            json.key(std::to_string(yearly.first_year + year));
            write_value(json, book.facts[fact], person.facts[fact]);
        }
        json.end_object();
    }
}

using HoursByCategory = std::map<std::size_t, ClassHours>;

void write_categories(JsonWriter& json, const NeedsBook& book, const HoursByCategory& hours) {
    for (const auto& [category, amount] : hours)
        json.number(book.categories[category].id, format_class_hours(amount));
}

void write_by_category(JsonWriter& json, const NeedsBook& book, const HoursByCategory& hours) {
    json.begin_object();
    write_categories(json, book, hours);
    json.end_object();
}

// None is left out, unless that would mean that it is not known.
bool is_written(const NeedsBook& book, const needs::GivenHours& given) {
    const bool is_asked = (book.unknown_if_blank >> given.category & 1U) != 0;
    return !given.hours.is_zero() || (is_asked && !given.is_unknown && !given.is_made_up);
}

// By year, of what was made up or what was not.
void write_years(JsonWriter& json, const NeedsBook& book, const needs::NeedsPerson& person,
                 bool is_made_up) {
    std::map<int, HoursByCategory> years;
    for (const needs::GivenHours& given : person.hours)
        if (is_written(book, given) && given.is_made_up == is_made_up && !given.is_carried_in) {
            ClassHours& sum = years[date_of_day(given.day).year][given.category];
            sum = sum + given.hours;
        }
    std::map<int, bool> marks;
    for (std::size_t at = 0; at < person.marks.size() && !is_made_up; ++at)
        if (person.marks[at] != needs::YearMark::none) {
            marks[book.marks[at]] = person.marks[at] == needs::YearMark::complete;
            years[book.marks[at]]; // perhaps without hours
        }
    if (years.empty())
        return;
    json.key(is_made_up ? "made_up" : "years");
    json.begin_object();
    for (const auto& [year, hours] : years) {
        json.key(std::to_string(year));
        json.begin_object();
        write_categories(json, book, hours);
        if (const auto mark = marks.find(year); mark != marks.end())
            json.boolean("completed", mark->second);
        json.end_object();
    }
    json.end_object();
}

void write_records(JsonWriter& json, const NeedsBook& book, const needs::NeedsPerson& person) {
    json.key("records");
    json.begin_array();
    for (const needs::GivenHours& given : person.hours) {
        if (given.hours.is_zero() || given.is_carried_in)
            continue;
        json.begin_array();
        json.string(format_date(date_of_day(given.day)));
        json.string(book.categories[given.category].id);
        json.number(format_class_hours(given.hours));
        json.end_array();
    }
    json.end_array();
}

void write_hours(JsonWriter& json, const NeedsBook& book, const needs::NeedsPerson& person) {
    HoursByCategory carried;
    for (const needs::GivenHours& given : person.hours)
        if (given.is_carried_in && !given.hours.is_zero())
            carried[given.category] = given.hours;
    if (book.is_by_year) {
        write_years(json, book, person, false);
        write_years(json, book, person, true);
    } else if (!book.categories.empty()) {
        write_records(json, book, person);
    }
    if (!carried.empty()) {
        json.key("carried_in");
        write_by_category(json, book, carried);
    }
}

void write_expected(JsonWriter& json, const needs::DecisionKeys& answer) {
    json.begin_object();
    json.string("verdict", answer.verdict);
    const auto write = [&](std::string_view name, const std::string& value,
                           std::string_view usual) {
        if (value != usual)
            json.number(name, value);
    };
    write("gap", answer.gap, "{}");
    write("further", answer.further, answer.verdict == "refer" ? "null" : "0");
    write("closed", answer.closed, "[]");
    write("unmet", answer.unmet, "[]");
    if (answer.from_day != "null")
        json.string("from_day", answer.from_day);
    write("readings", answer.readings, "[]");
    write("missing", answer.missing, "[]");
    write("carry_out", answer.carry_out, "0");
    json.end_object();
}

} // namespace

std::string example_json(const NeedsBook& book, const TrialPerson& person, const LocalText& title) {
    std::string text;
    JsonWriter json(text, JsonWriter::Spacing::spaced);
    json.begin_object();
    json.key("title");
    json.begin_object();
    json.string("zh", title.zh);
    json.string("en", title.en);
    json.end_object();
    if (person.as_of)
        json.string("as_of", format_date(*person.as_of));
    json.key("facts");
    json.begin_object();
    write_facts(json, book, person.person);
    write_hours(json, book, person.person);
    json.end_object();
    json.key("expect");
    write_expected(json, person.answer);
    json.end_object();
    return text;
}

} // namespace zicha::trial
