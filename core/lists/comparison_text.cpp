#include "core/lists/comparison_text.hpp"

#include "core/base/json_writer.hpp"
#include "core/explain/explain.hpp"
#include "core/explain/person_words.hpp"
#include "core/explain/words.hpp"
#include "core/facts/fact_text.hpp"
#include "core/lists/words.hpp"

#include <array>
#include <utility>

namespace zicha::lists {
namespace {

constexpr std::array<Text, static_cast<std::size_t>(PersonChange::count)> headings{
    words::compare_verdict, words::compare_facts, words::compare_appeared, words::compare_gone,
    words::compare_ambiguous};

std::string verdict_words(const rules::RuleBook& book, const ComparedPerson& person,
                          Language language) {
    if (person.before && person.after && *person.before != *person.after)
        return format_text(words::compare_arrow, language,
                           {explain::verdict_label(book, *person.before, language),
                            explain::verdict_label(book, *person.after, language)});
    return explain::verdict_label(book, person.after ? *person.after : *person.before, language);
}

std::string fact_words(const rules::RuleBook& book, const ComparedPerson& person,
                       Language language) {
    std::string words;
    for (const FactChange& fact : person.facts) {
        words += words.empty() ? "" : text(words::clause_separator, language);
        words += format_text(words::compare_fact, language,
                             {book.columns[fact.column].heading.in(language),
                              facts::fact_text(book, fact.column, fact.before, language),
                              facts::fact_text(book, fact.column, fact.after, language)});
    }
    return words;
}

// A row that could not be matched says which check it is in.
std::string who(const ComparedPerson& person, Language language) {
    const bool is_after = person.row_after > 0;
    const std::int64_t row = is_after ? person.row_after : person.row_before;
    std::string words = explain::person_words({row, person.id, person.name, person.unit}, language);
    if (person.change != PersonChange::ambiguous)
        return words;
    const std::string place = format_text(words::list_row, language, {std::to_string(row)});
    const std::string labelled = words == place ? words : words + " " + place;
    return format_text(is_after ? words::compare_after_row : words::compare_before_row, language,
                       {labelled});
}

void write_person(ListWriter& out, const rules::RuleBook& book, const ComparedPerson& person) {
    const Language language = out.language();
    out.say(ListPart::item, words::compare_person,
            {who(person, language), verdict_words(book, person, language)});
    out.put(ListPart::paragraph, person.reason);
    out.put(ListPart::paragraph, fact_words(book, person, language));
}

void write_verdicts(ListWriter& out, const rules::RuleBook& book, const ComparisonTally& tally) {
    out.say(ListPart::heading, words::compare_verdicts);
    for (std::size_t before = 0; before < roster::RosterTally::verdicts; ++before)
        for (std::size_t after = 0; after < roster::RosterTally::verdicts; ++after) {
            if (tally.verdicts[before][after] == 0)
                continue;
            const auto label = [&](std::size_t verdict) {
                return explain::verdict_label(book, static_cast<assess::Verdict>(verdict),
                                              out.language());
            };
            out.row(ListPart::row,
                    std::vector<std::string>{format_text(words::compare_arrow, out.language(),
                                                         {label(before), label(after)}),
                                             std::to_string(tally.verdicts[before][after])});
        }
}

std::string match_words(const rules::RuleBook& book, MatchBy match, Language language) {
    std::string words;
    for (const rules::LabelColumn& label : book.labels) {
        const bool is_used = match == MatchBy::id ? label.id == "id"
                             : label.id == "unit" ? match == MatchBy::name_and_unit
                                                  : label.id == "name";
        if (!is_used)
            continue;
        words += words.empty() ? "" : text(words::list_separator, language);
        words += label.heading.in(language);
    }
    return words;
}

void write_cell(JsonWriter& json, std::string_view name, const rules::FactColumn& fact, Cell cell) {
    if (cell.is_blank())
        json.null(name);
    else if (fact.kind == rules::FactKind::hours || fact.kind == rules::FactKind::total)
        json.number(name, format_class_hours(cell.hours()));
    else if (fact.kind == rules::FactKind::choice)
        json.string(name, fact.values[cell.choice()].id);
    else
        json.string(name, cell.truth() == Truth::yes ? "yes" : "no");
}

void write_verdict(JsonWriter& json, std::string_view name,
                   std::optional<assess::Verdict> verdict) {
    if (verdict)
        json.string(name, explain::verdict_name(*verdict));
    else
        json.null(name);
}

void write_row(JsonWriter& json, std::string_view name, std::int64_t row) {
    if (row > 0)
        json.number(name, row);
    else
        json.null(name);
}

} // namespace

std::string comparison_sentence(const ComparisonTally& tally, Language language) {
    const auto count = [&](PersonChange change) {
        return std::to_string(tally.by_change[static_cast<std::size_t>(change)]);
    };
    std::string words = format_text(words::compare_sentence, language,
                                    {std::to_string(tally.before), std::to_string(tally.after),
                                     count(PersonChange::verdict), count(PersonChange::facts),
                                     count(PersonChange::appeared), count(PersonChange::gone),
                                     std::to_string(tally.same)});
    if (tally.by_change[static_cast<std::size_t>(PersonChange::ambiguous)] > 0) {
        words += language == Language::en ? " " : "";
        words += format_text(words::compare_unmatched, language, {count(PersonChange::ambiguous)});
    }
    return words;
}

std::vector<ListLine> comparison_lines(const rules::RuleBook& book, const Comparison& comparison,
                                       MatchBy match, Language language) {
    ListWriter out(language);
    out.say(ListPart::title, words::compare_title);
    out.put(ListPart::paragraph, explain::assumed_notice(book, language));
    out.put(ListPart::paragraph, comparison_sentence(comparison.tally, language));
    out.say(ListPart::small, words::compare_by, {match_words(book, match, language)});
    PersonChange change = PersonChange::count;
    for (const ComparedPerson& person : comparison.persons) {
        if (person.change != change) {
            change = person.change;
            out.say(ListPart::heading, headings[static_cast<std::size_t>(change)]);
        }
        write_person(out, book, person);
    }
    write_verdicts(out, book, comparison.tally);
    out.say(ListPart::footer, words::list_rules, {book.id, book.edition});
    out.put(ListPart::footer, book.disclaimer.in(language));
    return out.take();
}

void append_compared_json(std::string& out, const rules::RuleBook& book,
                          const ComparedPerson& person) {
    JsonWriter json(out);
    json.begin_object();
    json.string("change", person_change_name(person.change));
    json.string("id", person.id);
    json.string("name", person.name);
    json.string("unit", person.unit);
    write_row(json, "row_before", person.row_before);
    write_row(json, "row_after", person.row_after);
    write_verdict(json, "before", person.before);
    write_verdict(json, "after", person.after);
    if (book.assumed)
        json.boolean("assumed", true);
    json.string("reason", person.reason);
    json.key("facts");
    json.begin_array();
    for (const FactChange& change : person.facts) {
        const rules::FactColumn& fact = book.columns[change.column];
        json.begin_object();
        json.string("fact", fact.id);
        write_cell(json, "before", fact, change.before);
        write_cell(json, "after", fact, change.after);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    out += '\n';
}

} // namespace zicha::lists
