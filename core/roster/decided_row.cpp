#include "core/roster/decided_row.hpp"

#include "core/base/words.hpp"
#include "core/facts/privacy.hpp"

namespace zicha::roster {

DecidedRow decided_row(const RowBlock& rows, std::size_t row, const LabelColumns& labels) {
    const Record& record = rows.record(row);
    const auto label = [&](std::optional<std::size_t> column) {
        return column ? facts::masked(cell_text(record[*column])) : std::string();
    };
    DecidedRow decided;
    decided.row = record.row();
    decided.id = label(labels.id);
    decided.name = label(labels.name);
    decided.unit = label(labels.unit);
    decided.cells = rows.cells(row);
    decided.assessment = rows.assessment(row);
    if (const Diagnostic* problem = rows.problem(row))
        decided.problem = *problem;
    return decided;
}

void DecidedRows::take(const RowBlock& rows) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
        DecidedRow decided = decided_row(rows, row, labels_);
        if (decided.problem)
            decided.problem->place.file = file_;
        take_row_(std::move(decided));
    }
}

} // namespace zicha::roster
