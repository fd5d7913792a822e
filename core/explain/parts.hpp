// What the parts of an explanation share: the context they write in, and small sentences.
//
// Use: internal to explain*.cpp.
#pragma once

#include "core/assess/hours.hpp"
#include "core/explain/explain.hpp"

namespace zicha::explain {

struct ExplainContext {
    const rules::RuleBook& book;
    std::span<const Cell> cells;
    const assess::Assessment& assessment;
    Language language;
    const assess::AssessOptions& options;
    assess::PersonHours person;

    [[nodiscard]] const std::string& in(const LocalText& local) const { return local.in(language); }
    // A sentence of the catalogue; "{unit}" in it becomes the rule book's word for hours.
    [[nodiscard]] std::string say(Text key, std::initializer_list<std::string> arguments) const;
    [[nodiscard]] int year_of(std::size_t index) const {
        return book.hours.first_year + static_cast<int>(index);
    }
    // The earnable year is over on the day of the check.
    [[nodiscard]] bool earning_is_over() const;
    // What is not filled in could still make the further hours fewer.
    [[nodiscard]] bool is_further_open() const {
        return assessment.further_hours != assessment.further_hours_at_best;
    }
};

[[nodiscard]] std::vector<CitedClause> cite(const ExplainContext& context,
                                            const rules::Citations& citations);
void add_clauses(std::vector<CitedClause>& clauses, std::vector<CitedClause> more);

// "a、b" or "a, b"
[[nodiscard]] std::string join(const ExplainContext& context,
                               const std::vector<std::string>& parts);
[[nodiscard]] std::string labels_of(const ExplainContext& context, const assess::FactSet& facts);
[[nodiscard]] std::string years_text(const ExplainContext& context,
                                     const std::vector<std::size_t>& years);

// "总学时 12.5 学时、专业课 30 学时": the gaps that are not zero.
[[nodiscard]] std::string gap_text(const ExplainContext& context, const rules::Minima& gap);

// What further_hours of an assessment of this person amount to: with its split where the amount is
// certain, as a range where unknown facts leave one. Empty where nothing is known to lack.
[[nodiscard]] std::string further_text(const ExplainContext& context,
                                       const assess::Assessment& assessment);

// Have and need for the total and each category with a minimum.
template <typename Hours>
[[nodiscard]] std::vector<Figure> figures_of(const ExplainContext& context, const Hours& hours,
                                             const rules::Minima& minima,
                                             const std::string& prefix) {
    const auto figure = [&](const LocalText& label, HoursInterval have, ClassHours need) {
        const Truth reached = have.lower >= need  ? Truth::yes
                              : have.upper < need ? Truth::no
                                                  : Truth::unknown;
        return Figure{prefix + context.in(label), have, need, reached};
    };
    std::vector<Figure> figures{figure(context.book.hours.total_label, hours.total, minima.total)};
    for (std::size_t category = 0; category < context.book.hours.categories.size(); ++category)
        if (!minima.by_category[category].is_zero())
            figures.push_back(figure(context.book.hours.categories[category].label,
                                     hours.by_category[category], minima.by_category[category]));
    return figures;
}

// The case of a requirement that all still possible values of the blank choices share, or null.
[[nodiscard]] const rules::Case* common_case(const ExplainContext& context,
                                             std::size_t requirement);

// Findings of an hours requirement under `plan`, and the ways that are left.
void explain_plan(const ExplainContext& context, const rules::Plan& plan, RequirementView& view);
[[nodiscard]] std::vector<WayView> explain_ways(const ExplainContext& context,
                                                const rules::Plan& plan);

// Findings of a proof requirement.
void explain_proof(const ExplainContext& context, const rules::Case& applicable,
                   RequirementView& view);

} // namespace zicha::explain
