// Minima that do nothing, or that do not go with the others of the file.
#include "core/rules/doubts/parts.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace zicha::rules {
namespace {

constexpr std::int64_t slip = 5; // a slipped point makes ten times as much, or as little

std::int64_t of(ClassHours hours) {
    return hours.hundredths();
}

// The total first, then each category.
std::vector<std::int64_t> amounts(const RuleBook& book, const Minima& minima) {
    std::vector<std::int64_t> list{of(minima.total)};
    for (std::size_t at = 0; at < book.hours.categories.size(); ++at)
        list.push_back(of(minima.by_category[at]));
    return list;
}

std::string name_of_amount(const RuleBook& book, std::size_t at) {
    return at == 0 ? "total" : book.hours.categories[at - 1].id;
}

void doubt_parts(const RuleBook& book, const Minima& minima, const std::string& pointer,
                 Problems& problems) {
    if (minima.total.is_zero())
        return;
    ClassHours sum;
    for (std::size_t at = 0; at < book.hours.categories.size(); ++at) {
        const ClassHours part = minima.by_category[at];
        sum = sum + part;
        if (part > minima.total)
            return problems.report(codes::doubt_part_over_total,
                                   pointer + '/' + book.hours.categories[at].id,
                                   {format_class_hours(part), format_class_hours(minima.total)});
    }
    if (sum > minima.total)
        problems.report(codes::doubt_total_under_parts, pointer + "/total",
                        {format_class_hours(minima.total), format_class_hours(sum)});
}

// How many years of the standard the minima are, if they are some whole number in every amount.
std::optional<std::int64_t> years_of_standard(const std::vector<std::int64_t>& minima,
                                              const std::vector<std::int64_t>& standard) {
    std::optional<std::int64_t> years;
    for (std::size_t at = 0; at < minima.size(); ++at) {
        if (minima[at] == 0 && standard[at] == 0)
            continue;
        if (standard[at] == 0 || minima[at] % standard[at] != 0 ||
            (years && minima[at] != *years * standard[at]))
            return std::nullopt;
        years = minima[at] / standard[at];
    }
    return years;
}

bool is_slipped(std::int64_t one, std::int64_t other) {
    return one > 0 && other > 0 && (one >= other * slip || other >= one * slip);
}

struct PlanFigures {
    std::size_t index = 0;
    std::size_t standard = 0;
    std::int64_t years = 0;
    std::vector<std::int64_t> minima;
    std::vector<std::int64_t> each_year; // the standard's
};

std::vector<PlanFigures> plans_with_both(const RuleBook& book) {
    std::vector<PlanFigures> plans;
    for (std::size_t at = 0; at < book.plans.size(); ++at) {
        const Plan& plan = book.plans[at];
        if (plan.each_year && plan.in_total)
            plans.push_back({at, plan.each_year->standard,
                             static_cast<std::int64_t>(book.windows[plan.window].count()),
                             amounts(book, plan.in_total->minima),
                             amounts(book, book.standards[plan.each_year->standard].minima)});
    }
    return plans;
}

// A figure that differs by a decimal point from the standard taken so many times: it is the
// standard's if every plan of that standard says so.
void doubt_slips(const RuleBook& book, const std::vector<PlanFigures>& plans, Problems& problems) {
    for (std::size_t amount = 0; amount <= book.hours.categories.size(); ++amount)
        for (const PlanFigures& plan : plans) {
            const auto slips = [&](const PlanFigures& other) {
                return is_slipped(other.minima[amount], other.each_year[amount] * other.years);
            };
            if (!slips(plan))
                continue;
            const auto shares = [&](const PlanFigures& other) {
                return other.standard == plan.standard;
            };
            const bool is_standards =
                std::count_if(plans.begin(), plans.end(), shares) > 1 &&
                std::all_of(plans.begin(), plans.end(), [&](const PlanFigures& other) {
                    return !shares(other) || slips(other);
                });
            const std::string pointer =
                is_standards ? "/standards/" + std::to_string(plan.standard) + "/minima/"
                             : "/plans/" + std::to_string(plan.index) + "/in_total/minima/";
            const auto text = [](std::int64_t hundredths) {
                return format_class_hours(
                    ClassHours::from_hundredths(static_cast<std::int32_t>(hundredths)));
            };
            problems.report(codes::doubt_figure, pointer + name_of_amount(book, amount),
                            {text(plan.minima[amount]), std::to_string(plan.years),
                             text(plan.each_year[amount])});
            if (is_standards)
                break;
        }
}

} // namespace

void doubt_figures(const RuleBook& book, Problems& problems) {
    for (std::size_t at = 0; at < book.standards.size(); ++at)
        doubt_parts(book, book.standards[at].minima, "/standards/" + std::to_string(at) + "/minima",
                    problems);
    for (std::size_t at = 0; at < book.plans.size(); ++at)
        if (book.plans[at].in_total)
            doubt_parts(book, book.plans[at].in_total->minima,
                        "/plans/" + std::to_string(at) + "/in_total/minima", problems);
    const std::vector<PlanFigures> plans = plans_with_both(book);
    doubt_slips(book, plans, problems);
    for (const PlanFigures& plan : plans) {
        const auto years = years_of_standard(plan.minima, plan.each_year);
        if (years && *years != plan.years)
            problems.report(codes::doubt_window_length,
                            "/plans/" + std::to_string(plan.index) + "/window",
                            {book.windows[book.plans[plan.index].window].id,
                             std::to_string(plan.years), std::to_string(*years)});
    }
}

} // namespace zicha::rules
