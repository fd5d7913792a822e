#include "core/roster/ndjson_rows.hpp"

#include "core/base/words.hpp"
#include "core/facts/privacy.hpp"

namespace zicha::roster {

NdjsonRows::NdjsonRows(const rules::RuleBook& book, const RosterSurvey& survey,
                       const ResultOptions& options, std::string& out)
    : labels_(label_columns(book, survey)), result_(book, options.language, options.file),
      out_(out) {}

// `store` is where it lies if it is masked.
std::string_view NdjsonRows::label(const Record& record, std::optional<std::size_t> column,
                                   std::string& store) {
    if (!column)
        return {};
    const std::string_view cell = cell_text(record[*column]);
    if (!facts::looks_private(cell))
        return cell;
    count_masked();
    store = facts::masked(cell);
    return store;
}

void NdjsonRows::take(const RowBlock& rows) {
    std::string masked_id;
    std::string masked_name;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const Record& record = rows.record(row);
        explain::ResultRow result;
        result.row = record.row();
        if (!rows.is_skipped(row)) { // else they are nobody's
            result.id = label(record, labels_.id, masked_id);
            result.name = label(record, labels_.name, masked_name);
        }
        result.assessment = &rows.assessment(row);
        result.error = rows.problem(row);
        result_.append(out_, result);
        out_ += '\n';
    }
}

} // namespace zicha::roster
