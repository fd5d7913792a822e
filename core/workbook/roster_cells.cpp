#include "core/workbook/roster_cells.hpp"

#include "core/base/encoding.hpp"
#include "core/facts/cell_reader.hpp"
#include "core/facts/privacy.hpp"
#include "core/roster/headings.hpp"
#include "core/workbook/own_roster.hpp"

namespace zicha::workbook {

RosterCells::RosterCells(const rules::RuleBook& book, const roster::RosterSurvey& survey,
                         const roster::RosterLayout& layout)
    : book_(book) {
    const std::vector<std::optional<std::size_t>> columns = layout.columns_of(survey);
    for (std::size_t at = 0; at < columns.size(); ++at)
        own_columns_.push_back({columns[at], hours_of(book, layout.columns()[at]), {}});
}

// The text to write for the cell: the hours that it means, a mask, or the cell as valid UTF-8.
std::string_view RosterCells::shown(OwnColumn& own, std::string_view cell, bool is_plain,
                                    const std::function<void()>& mask) {
    if (own.hours && !cell.empty() && !is_plain_amount(cell)) {
        const facts::CellReading reading = facts::read_cell(book_, *own.hours, cell);
        if (!reading.problem && !reading.cell.is_blank()) {
            own.text = format_class_hours(reading.cell.hours());
            return own.text;
        }
    }
    if (is_plain)
        return cell;
    if (facts::looks_private(cell)) {
        mask();
        own.text = facts::masked(cell);
        return own.text;
    }
    if (is_utf8(cell))
        return cell;
    own.text.clear();
    append_valid_utf8(own.text, cell);
    return own.text;
}

void RosterCells::append(std::vector<XlsxValue>& values, const Record& record, bool is_plain,
                         const std::function<void()>& mask) {
    for (OwnColumn& own : own_columns_) {
        XlsxValue& value = values.emplace_back();
        value.is_amount = own.hours.has_value();
        if (own.column)
            value.text = shown(own, record[*own.column], is_plain, mask);
    }
}

} // namespace zicha::workbook
