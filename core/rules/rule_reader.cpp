#include "core/rules/rule_reader.hpp"

#include "core/rules/reader/parts.hpp"
#include "core/rules/rule_file.hpp"

#include <algorithm>

namespace zicha::rules {
namespace {

void sort_categories(RuleBook& book) {
    for (std::size_t category = 0; category < book.hours.categories.size(); ++category) {
        const auto asks = [&](const Minima& minima) {
            return !minima.by_category[category].is_zero();
        };
        const bool by_standard =
            std::any_of(book.standards.begin(), book.standards.end(),
                        [&](const Standard& standard) { return asks(standard.minima); });
        const bool by_plan =
            std::any_of(book.plans.begin(), book.plans.end(), [&](const Plan& plan) {
                return plan.in_total && asks(plan.in_total->minima);
            });
        (by_standard || by_plan ? book.compiled.gap_categories : book.compiled.unnamed_categories)
            .push_back(category);
    }
}

void read_everything(Members& top, RuleBook& book) {
    read_header(top, book);
    read_sources(top, book);
    read_words(top, book);
    read_labels(top, book);
    read_facts(top, book);
    read_standards(top, book);
    read_windows(top, book);
    read_paths(top, book);
    read_ambiguities(top, book);
    read_plans(top, book);
    read_requirements(top, book);
    read_cautions(top, book);
    read_examples(top, book);
    sort_categories(book);
    compile_cautions(book);
}

} // namespace

Result<std::shared_ptr<const RuleBook>> read_rule_book(std::string_view json,
                                                       std::string_view file) {
    return read_rule_file<RuleBook>(json, file, read_everything);
}

} // namespace zicha::rules
