#include "core/workbook/own_roster.hpp"

#include "core/explain/result_row.hpp"
#include "core/roster/codes.hpp"
#include "core/workbook/codes.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace zicha::workbook {
namespace {

bool has_notice(const roster::RosterSurvey& survey, Code code) {
    return std::any_of(survey.notices.begin(), survey.notices.end(),
                       [code](const Diagnostic& notice) { return notice.code == code; });
}

} // namespace

std::optional<std::size_t> hours_of(const rules::RuleBook& book,
                                    const roster::RosterColumn& column) {
    std::optional<std::size_t> fact;
    if (column.use == roster::ColumnUse::fact)
        fact = column.index;
    else if (column.use == roster::ColumnUse::passed_through)
        fact = roster::fact_named(book, column.heading);
    const bool is_hours = fact && (book.columns[*fact].kind == rules::FactKind::hours ||
                                   book.columns[*fact].kind == rules::FactKind::total);
    return is_hours ? fact : std::nullopt;
}

std::optional<std::size_t> earlier_result(std::span<const std::string> headings,
                                          const roster::RosterSurvey& survey) {
    if (survey.columns.size() <= headings.size())
        return std::nullopt;
    const std::size_t first = survey.columns.size() - headings.size();
    if (std::equal(headings.begin(), headings.end(),
                   survey.columns.begin() + static_cast<std::ptrdiff_t>(first),
                   [](const std::string& heading, const roster::RosterColumn& column) {
                       return heading == column.heading;
                   }))
        return first;
    return std::nullopt;
}

std::optional<std::size_t> earlier_result(const rules::RuleBook& book,
                                          const roster::RosterSurvey& survey) {
    for (const Language language : {Language::zh, Language::en})
        if (const auto first = earlier_result(explain::result_headings(book, language), survey))
            return first;
    return std::nullopt;
}

CellCorrections
corrections_of(const rules::RuleBook& book, const roster::RosterSurvey& survey,
               const std::map<std::int64_t, std::map<std::size_t, std::string>>& corrected) {
    CellCorrections corrections;
    for (const auto& [row, cells] : corrected)
        for (const auto& [column, text] : cells)
            corrections[row][column] = {text, column < survey.columns.size() &&
                                                  hours_of(book, survey.columns[column])};
    return corrections;
}

std::optional<Diagnostic> reason_for_plain(const roster::RosterSurvey& survey) {
    if (has_notice(survey, codes::roster_column_dropped))
        return Diagnostic{codes::xlsx_own_dropped, {}, {}};
    return std::nullopt;
}

std::optional<Diagnostic> private_notice(const roster::RosterSurvey& survey) {
    if (has_notice(survey, codes::roster_identity_dropped))
        return Diagnostic{codes::xlsx_own_private, {}, {}};
    return std::nullopt;
}

} // namespace zicha::workbook
