// Separated text that we wrote ourselves (results, a template) as a workbook.
//
// Use: `feed` the text as it comes, `finish`; take what stands in `output()` away between calls.
// Columns of hours hold numbers; what names a verdict in the column of verdicts is coloured.
// Promises: memory does not grow with the table. Limits: comma-separated UTF-8. An apostrophe that
// made a cell of CSV harmless is taken off again, since text in a workbook is harmless by itself.
#pragma once

#include "core/base/csv.hpp"
#include "core/base/diagnostic.hpp"
#include "core/rules/rule_book.hpp"
#include "core/workbook/xlsx_writer.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::workbook {

struct XlsxTableOptions {
    std::string sheet_name;
    Language language = Language::zh;
    // Where the columns of results start; none in a template.
    std::optional<std::size_t> first_result;
};

class XlsxTable {
public:
    XlsxTable(const rules::RuleBook& book, XlsxTableOptions options);

    void feed(std::string_view text);
    void finish();

    [[nodiscard]] std::string& output() { return writer_ ? writer_->output() : no_output_; }
    // Why the workbook is no good, if so.
    [[nodiscard]] std::optional<Diagnostic> problem() const;
    [[nodiscard]] std::int64_t cut_cells() const { return writer_ ? writer_->cut_cells() : 0; }

private:
    void take(const CsvRecord& record);
    void start(const CsvRecord& headings);
    [[nodiscard]] std::optional<XlsxTone> tone_of(const CsvRecord& record) const;
    [[nodiscard]] std::vector<bool> result_numbers() const;

    const rules::RuleBook& book_;
    XlsxTableOptions options_;
    CsvParser parser_{','};
    CsvRecord record_;
    std::vector<std::string_view> cells_;
    std::optional<XlsxWriter> writer_;
    std::string no_output_;
    bool is_full_ = false;
};

} // namespace zicha::workbook
