#include "core/workbook/result_values.hpp"

#include "core/explain/result_row.hpp"

namespace zicha::workbook {
namespace {

// In the order of result_row.hpp's columns.
constexpr std::size_t verdict_at = 1;
constexpr std::size_t first_requirement_at = 2;
constexpr std::size_t sentences_at_end = 3; // missing facts, cautions, the error

// The row, the gaps and the further hours.
std::vector<bool> amounts_of(const rules::RuleBook& book, Language language) {
    std::vector<bool> amounts(explain::result_headings(book, language).size(), false);
    const std::size_t gap = first_requirement_at + book.requirements.size() + 1;
    const std::size_t gap_path = gap + 1 + book.compiled.gap_categories.size();
    amounts[0] = true;
    for (std::size_t at = gap; at < gap_path; ++at)
        amounts[at] = true;
    amounts[gap_path + 1] = true;
    amounts[gap_path + 2] = true; // at best
    return amounts;
}

} // namespace

XlsxTone tone_of(const rules::RuleBook& book, assess::Verdict verdict) {
    if (book.assumed && verdict != assess::Verdict::invalid && verdict != assess::Verdict::skipped)
        return XlsxTone::rose;
    switch (verdict) {
    case assess::Verdict::eligible:
        return XlsxTone::green;
    case assess::Verdict::not_eligible:
        return XlsxTone::red;
    case assess::Verdict::needs_info:
        return XlsxTone::yellow;
    case assess::Verdict::needs_ruling:
        return XlsxTone::violet;
    case assess::Verdict::refer:
        return XlsxTone::blue;
    case assess::Verdict::invalid:
    case assess::Verdict::skipped:
        return XlsxTone::grey;
    }
    return XlsxTone::none;
}

ResultValues::ResultValues(const rules::RuleBook& book, Language language)
    : book_(book), language_(language), are_amounts_(amounts_of(book, language)) {}

void ResultValues::append(std::vector<XlsxValue>& values, const roster::RowBlock& rows,
                          std::size_t row) {
    explain::ResultRow result;
    result.row = rows.record(row).row();
    result.assessment = &rows.assessment(row);
    result.error = rows.problem(row);
    cells_ = explain::result_cells(book_, result, language_);
    for (std::size_t at = 0; at < cells_.size(); ++at)
        values.push_back(
            {cells_[at], are_amounts_[at],
             at == verdict_at ? tone_of(book_, result.assessment->verdict) : XlsxTone::none,
             at + sentences_at_end >= cells_.size()});
}

} // namespace zicha::workbook
