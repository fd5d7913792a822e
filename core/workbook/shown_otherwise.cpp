#include "core/workbook/shown_otherwise.hpp"

#include "core/base/ascii.hpp"
#include "core/workbook/cell_place.hpp"
#include "core/workbook/codes.hpp"
#include "core/workbook/xlsx_number.hpp"

#include <optional>

namespace zicha::workbook {

void ShownOtherwise::add(NamedCells& cells, const std::string& text) {
    if (cells.count++ >= most_named)
        return;
    cells.named += cells.named.empty() ? "" : ", ";
    cells.named += text;
}

bool ShownOtherwise::see(const XlsxRow& row, const XlsxCell& cell, bool are_zeros_hidden) {
    const std::string_view stored = row.text_of(cell);
    const bool is_whole = is_all_digits(stored) && stored.front() != '0';
    if (is_whole && (cell.format == nullptr || cell.format->shows_whole_hours))
        return false;
    const std::optional<std::int64_t> hundredths = hundredths_of(stored);
    if (!hundredths)
        return false; // its row reports it
    std::optional<ShownHours> shown =
        cell.format == nullptr ? std::nullopt : shown_hours(*cell.format, *hundredths);
    if (are_zeros_hidden && *hundredths == 0)
        shown.emplace();
    if (!shown || shown->is_another)
        return shown.has_value();
    std::string named = letters_of(cell.column) + std::to_string(row.number) + " (";
    append_hours(named, stored);
    if (shown->text.empty())
        add(unseen_, named + ")");
    else
        add(otherwise_, named + " → " + shortened(shown->text) + ")");
    return false;
}

std::vector<Diagnostic> ShownOtherwise::notices() const {
    std::vector<Diagnostic> notices;
    const auto say = [&](const NamedCells& cells, Code code) {
        if (cells.count > 0)
            notices.push_back({code,
                               {},
                               {std::to_string(cells.count),
                                cells.named + (cells.count > most_named ? ", …" : "")}});
    };
    say(unseen_, codes::xlsx_hours_unseen);
    say(otherwise_, codes::xlsx_hours_shown);
    return notices;
}

} // namespace zicha::workbook
