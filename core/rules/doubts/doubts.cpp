#include "core/rules/doubts.hpp"

#include "core/rules/doubts/parts.hpp"
#include "core/rules/rule_file.hpp"

namespace zicha::rules {

int first_year(const RuleBook& book, const Window& window) {
    return book.hours.first_year + static_cast<int>(window.first);
}

int last_year(const RuleBook& book, const Window& window) {
    return book.hours.first_year + static_cast<int>(window.last);
}

std::vector<Diagnostic> find_doubts(const RuleBook& book, std::string_view json,
                                    std::string_view file, std::optional<CivilDate> today) {
    const Result<Json> document = read_json(json, file);
    if (!document)
        return {};
    Problems problems(file);
    doubt_years(book, *document, problems);
    doubt_dates(book, *document, today, problems);
    doubt_figures(book, problems);
    doubt_uses(*document, problems);
    std::vector<Diagnostic> doubts = problems.take();
    sort_by_position(doubts, *document);
    return doubts;
}

} // namespace zicha::rules
