#include "core/explain/parts.hpp"

#include "core/explain/words.hpp"
#include "core/facts/known_choices.hpp"

#include <algorithm>

namespace zicha::explain {

std::string ExplainContext::say(Text key, std::initializer_list<std::string> arguments) const {
    constexpr std::string_view place = "{unit}";
    std::string sentence = format_text(key, language, arguments);
    const std::string& unit = in(book.hours.unit);
    for (std::size_t at = sentence.find(place); at != std::string::npos;
         at = sentence.find(place, at + unit.size()))
        sentence.replace(at, place.size(), unit);
    return sentence;
}

bool ExplainContext::earning_is_over() const {
    return options.as_of && options.as_of->year > book.hours.earnable_year;
}

std::vector<CitedClause> cite(const ExplainContext& context, const rules::Citations& citations) {
    std::vector<CitedClause> clauses;
    for (const rules::Citation& citation : citations) {
        const rules::Source& source = context.book.sources[citation.source];
        clauses.push_back({source.number.empty() ? context.in(source.title) : source.number,
                           context.in(citation.clause), std::string(basis_name(citation.basis)),
                           std::string(basis_label(citation.basis, context.language)),
                           source.known == "text"});
    }
    return clauses;
}

void add_clauses(std::vector<CitedClause>& clauses, std::vector<CitedClause> more) {
    for (CitedClause& clause : more) {
        const bool is_known = std::any_of(clauses.begin(), clauses.end(), [&](const auto& known) {
            return known.source == clause.source && known.clause == clause.clause &&
                   known.basis == clause.basis;
        });
        if (!is_known)
            clauses.push_back(std::move(clause));
    }
}

std::string join(const ExplainContext& context, const std::vector<std::string>& parts) {
    std::string joined;
    for (const std::string& part : parts) {
        if (!joined.empty())
            joined += text(words::list_separator, context.language);
        joined += part;
    }
    return joined;
}

std::string labels_of(const ExplainContext& context, const assess::FactSet& facts) {
    std::vector<std::string> labels;
    for (std::size_t column = 0; column < context.book.columns.size(); ++column)
        if (facts.test(column))
            labels.push_back(context.in(context.book.columns[column].label));
    return join(context, labels);
}

std::string years_text(const ExplainContext& context, const std::vector<std::size_t>& years) {
    std::vector<std::string> labels;
    labels.reserve(years.size());
    for (const std::size_t year : years)
        labels.push_back(context.say(words::year_list, {std::to_string(context.year_of(year))}));
    return join(context, labels);
}

std::string gap_text(const ExplainContext& context, const rules::Minima& gap) {
    std::vector<std::string> parts;
    const auto add = [&](const LocalText& label, ClassHours hours) {
        if (!hours.is_zero())
            parts.push_back(
                context.say(words::short_of, {context.in(label), format_class_hours(hours)}));
    };
    add(context.book.hours.total_label, gap.total);
    for (std::size_t category = 0; category < context.book.hours.categories.size(); ++category)
        add(context.book.hours.categories[category].label, gap.by_category[category]);
    return join(context, parts);
}

std::string further_text(const ExplainContext& context, const assess::Assessment& assessment) {
    if (!assessment.has_gap || assessment.further_hours.is_zero())
        return {};
    const std::string most = format_class_hours(assessment.further_hours);
    if (assessment.has_best && assessment.further_hours_at_best != assessment.further_hours)
        return context.say(words::further_range,
                           {format_class_hours(assessment.further_hours_at_best), most});
    std::vector<std::string> parts;
    for (const std::size_t category : context.book.compiled.gap_categories)
        if (const ClassHours least = assessment.gap.by_category[category]; !least.is_zero())
            parts.push_back(context.say(words::further_part,
                                        {context.in(context.book.hours.categories[category].label),
                                         format_class_hours(least)}));
    if (parts.empty())
        return context.say(words::further_exactly, {most});
    return context.say(words::further_split, {most, join(context, parts)});
}

const rules::Case* common_case(const ExplainContext& context, std::size_t requirement) {
    const rules::RuleBook& book = context.book;
    const rules::Combinations& combinations = book.compiled.combinations;
    const rules::KnownChoices known = facts::known_choices(book, context.cells);
    const rules::Case* common = nullptr;
    rules::ChoiceValues values = rules::Combinations::first(known);
    do {
        const std::uint8_t at = book.compiled.case_of[requirement][combinations.number_of(values)];
        const rules::Case& applicable = book.requirements[requirement].cases[at];
        if (common && common != &applicable)
            return nullptr;
        common = &applicable;
    } while (combinations.next(values, known));
    return common;
}

} // namespace zicha::explain
