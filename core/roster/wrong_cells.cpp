#include "core/roster/wrong_cells.hpp"

#include "core/base/encoding.hpp"
#include "core/base/words.hpp"
#include "core/facts/cell_reader.hpp"

#include <utility>

namespace zicha::roster {
namespace {

std::optional<Diagnostic> problem_of(const KeptRoster& kept, const Record& record,
                                     std::size_t column) {
    const RosterColumn& heading = kept.survey().columns[column];
    const std::string_view cell = record[column];
    if (heading.use != ColumnUse::fact || is_blank_text(cell) || !is_utf8(cell))
        return std::nullopt;
    facts::CellReading reading = facts::read_cell(kept.book(), heading.index, cell);
    if (reading.problem && kept.survey().values.find(heading.index, cell) != nullptr)
        return std::nullopt;
    if (reading.problem)
        reading.problem->place.column = shortened(heading.heading);
    return std::move(reading.problem);
}

// Of the problem that the row itself has.
std::optional<std::size_t> column_of(const KeptRoster& kept, const Diagnostic& problem) {
    if (problem.place.column.empty())
        return std::nullopt;
    const std::vector<RosterColumn>& columns = kept.survey().columns;
    for (std::size_t column = 0; column < columns.size(); ++column)
        if (shortened(columns[column].heading) == problem.place.column)
            return column;
    return std::nullopt;
}

} // namespace

std::vector<WrongCell> wrong_cells(KeptRoster& kept, std::size_t index) {
    std::vector<WrongCell> wrong;
    if (kept.row(index).verdict != assess::Verdict::invalid)
        return wrong;
    DecidedRow row = kept.person(index);
    if (!row.problem)
        return wrong;
    std::optional<std::size_t> first = column_of(kept, *row.problem);
    if (!kept.is_correctable(index))
        first.reset();
    bool is_first_there = false;
    if (first) {
        const Record& record = kept.record(index);
        for (std::size_t column = 0; column < kept.survey().columns.size(); ++column)
            if (std::optional<Diagnostic> problem = problem_of(kept, record, column)) {
                is_first_there |= column == *first;
                wrong.push_back({column, *std::move(problem)});
            }
    }
    if (!is_first_there)
        wrong.insert(wrong.begin(), {first, *std::move(row.problem)});
    return wrong;
}

} // namespace zicha::roster
