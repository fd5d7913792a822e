#include "core/workbook/xlsx_rows.hpp"

#include "core/explain/result_row.hpp"
#include "core/roster/words.hpp"
#include "core/workbook/codes.hpp"
#include "core/workbook/words.hpp"

#include <utility>

namespace zicha::workbook {
namespace {

std::vector<std::string> headings_of(std::vector<std::string> result,
                                     const roster::RosterLayout& layout,
                                     const roster::ResultOptions& options) {
    std::vector<std::string> headings;
    for (const roster::RosterColumn& column : layout.columns())
        headings.push_back(column.heading);
    if (!options.file.empty())
        headings.emplace_back(text(words::result_file, options.language));
    for (std::string& heading : result)
        headings.push_back(std::move(heading));
    return headings;
}

} // namespace

XlsxResult::XlsxResult(const rules::RuleBook& book, const roster::RosterLayout& layout,
                       const roster::ResultOptions& options)
    : XlsxResult(explain::result_headings(book, options.language), layout, options) {}

XlsxResult::XlsxResult(std::vector<std::string> headings, const roster::RosterLayout& layout,
                       const roster::ResultOptions& options)
    : writer_(std::string(text(words::roster_sheet_name, options.language)),
              headings_of(std::move(headings), layout, options)) {}

std::optional<Diagnostic> XlsxResult::problem() const {
    if (is_full_ || writer_.is_too_large())
        return Diagnostic{codes::xlsx_result_too_long, {}, {}};
    return std::nullopt;
}

XlsxRows::XlsxRows(const rules::RuleBook& book, const roster::RosterSurvey& survey,
                   const roster::RosterLayout& layout, roster::ResultOptions options,
                   XlsxResult& result)
    : options_(std::move(options)), result_(result), own_cells_(book, survey, layout),
      result_values_(book, options_.language) {}

void XlsxRows::take(const roster::RowBlock& rows) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
        values_.clear();
        own_cells_.append(values_, rows.record(row), rows.is_plain(row),
                          [this] { count_masked(); });
        if (!options_.file.empty())
            values_.push_back({options_.file});
        result_values_.append(values_, rows, row);
        result_.add_row(values_);
    }
}

} // namespace zicha::workbook
