#include "core/roster/text_start.hpp"

#include "core/base/csv.hpp"
#include "core/base/encoding.hpp"
#include "core/base/words.hpp"
#include "core/roster/heading_rows.hpp"

#include <array>
#include <span>
#include <utility>
#include <vector>

namespace zicha::roster {
namespace {

constexpr std::array<char, 3> separators{',', '\t', ';'};

// "sep=;", by which Excel is told how the cells below are separated.
std::optional<char> told_separator(std::string_view text) {
    constexpr std::string_view told = "sep=";
    if (text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    text.remove_prefix(text.starts_with('"') ? 1 : 0);
    if (text.size() <= told.size() || normalised_word(text.substr(0, told.size())) != told)
        return std::nullopt;
    const char separator = text[told.size()];
    const std::string_view rest = text.substr(told.size() + 1);
    const bool is_whole =
        rest.empty() || rest.front() == '\r' || rest.front() == '\n' || rest.front() == '"';
    return is_whole && std::string_view(",;|\t").find(separator) != std::string_view::npos
               ? std::optional(separator)
               : std::nullopt;
}

struct FirstRecords {
    std::vector<Record> records;
    HeadingRows headings;
};

FirstRecords read_first(std::string_view text, char separator, const SheetHeadings& known) {
    FirstRecords first;
    CsvParser parser(separator);
    std::vector<TableRow> rows;
    while (rows.size() < HeadingRows::most_rows) {
        Record record;
        if (!parser.next(text, record) && !parser.finish(record))
            break;
        TableRow& row = rows.emplace_back();
        for (std::size_t at = 0; at < record.size(); ++at)
            row.emplace_back(cell_text(record[at]));
        first.records.push_back(std::move(record));
    }
    first.headings = find_heading_rows(rows, {}, known);
    return first;
}

// By the separator that makes the most known headings; then the most columns.
FirstRecords read_best(std::string_view text, const SheetHeadings& known, char& separator) {
    FirstRecords best;
    for (const char tried : separators) {
        FirstRecords first = read_first(text, tried, known);
        const auto score = [](const FirstRecords& of) {
            return std::pair{of.headings.score, of.headings.headings.size()};
        };
        if (best.records.empty() || score(first) > score(best)) {
            separator = tried;
            best = std::move(first);
        }
    }
    return best;
}

Record record_of(const HeadingRows& headings, std::span<const Record> rows) {
    const std::span<const Record> joined = rows.subspan(headings.first, headings.count);
    Record record;
    record.start(joined.front().row());
    for (const std::string& heading : headings.headings) {
        record.append(heading);
        record.end_cell();
    }
    for (const Record& row : joined)
        record.note(row.fault());
    record.end(joined.back().last_row());
    return record;
}

} // namespace

TextStart read_text_start(std::string_view text, std::optional<char> separator,
                          const SheetHeadings& known) {
    TextStart start;
    if (!separator)
        separator = told_separator(text);
    if (separator)
        start.separator = *separator;
    const FirstRecords first =
        separator ? read_first(text, *separator, known) : read_best(text, known, start.separator);
    start.is_empty = first.records.empty();
    if (start.is_empty)
        return start;
    start.first_row = first.headings.first + first.headings.count;
    start.headings = record_of(first.headings, first.records);
    return start;
}

} // namespace zicha::roster
