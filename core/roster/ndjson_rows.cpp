#include "core/roster/ndjson_rows.hpp"

#include "core/base/words.hpp"
#include "core/explain/result_row.hpp"
#include "core/facts/privacy.hpp"

#include <utility>

namespace zicha::roster {

NdjsonRows::NdjsonRows(const rules::RuleBook& book, const RosterSurvey& survey,
                       ResultOptions options, std::string& out)
    : book_(book), labels_(label_columns(book, survey)), options_(std::move(options)), out_(out) {}

std::string NdjsonRows::label(const Record& record, std::optional<std::size_t> column) {
    if (!column)
        return {};
    const std::string_view cell = cell_text(record[*column]);
    if (!facts::looks_private(cell))
        return std::string(cell);
    count_masked();
    return facts::masked(cell);
}

void NdjsonRows::take(const RowBlock& rows) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const Record& record = rows.record(row);
        const bool is_skipped = rows.is_skipped(row); // nobody's
        const std::string id = is_skipped ? std::string() : label(record, labels_.id);
        const std::string name = is_skipped ? std::string() : label(record, labels_.name);
        explain::ResultRow result;
        result.row = record.row();
        result.id = id;
        result.name = name;
        result.file = options_.file;
        result.assessment = &rows.assessment(row);
        result.error = rows.problem(row);
        explain::append_result_json(out_, book_, result, options_.language);
        out_ += '\n';
    }
}

} // namespace zicha::roster
