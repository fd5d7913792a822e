#include "core/workbook/needs_workbook.hpp"

#include "core/screening/words.hpp"

#include <algorithm>
#include <array>

namespace zicha::workbook {

namespace {

// In the order of needs_result.cpp's columns: verdict, gap, further, shares, unmet, from day,
// missing, carry-over, checklist, error.
enum class ResultCell : std::uint8_t { word, sentence, amount };
constexpr std::array result_cell_kinds{
    ResultCell::word,     ResultCell::sentence, ResultCell::amount,   ResultCell::sentence,
    ResultCell::sentence, ResultCell::word,     ResultCell::sentence, ResultCell::amount,
    ResultCell::amount,   ResultCell::sentence};

constexpr std::array<Text, screening::NeedsTally::outcomes> outcome_meanings{
    words::needs_meaning_yes,    words::needs_meaning_no,     words::needs_meaning_unknown,
    words::needs_meaning_refer,  words::needs_meaning_ruling, words::needs_meaning_invalid,
    words::needs_meaning_skipped};

constexpr std::array<XlsxTone, screening::NeedsTally::outcomes> outcome_tones{
    XlsxTone::green,  XlsxTone::red,  XlsxTone::yellow, XlsxTone::blue,
    XlsxTone::violet, XlsxTone::grey, XlsxTone::grey};

// Good as long as the cells are.
void append_values(std::vector<XlsxValue>& values, screening::RowOutcome outcome,
                   const std::vector<std::string>& cells) {
    for (std::size_t at = 0; at < cells.size(); ++at) {
        XlsxValue value;
        value.text = cells[at];
        value.is_amount = result_cell_kinds[at] == ResultCell::amount;
        value.is_sentence = result_cell_kinds[at] == ResultCell::sentence;
        if (at == 0)
            value.tone = outcome_tones[static_cast<std::size_t>(outcome)];
        values.push_back(value);
    }
}

} // namespace

std::vector<VerdictLine> needs_verdict_lines(const screening::NeedsTally& tally,
                                             Language language) {
    std::vector<VerdictLine> lines;
    for (std::size_t at = 0; at < screening::NeedsTally::outcomes; ++at)
        lines.push_back(
            {std::string(text(word_of(static_cast<screening::RowOutcome>(at)), language)),
             std::string(text(outcome_meanings[at], language)), tally.by_outcome[at],
             outcome_tones[at]});
    return lines;
}

NeedsXlsxRows::NeedsXlsxRows(const screening::NeedsForm& form, const roster::RosterSurvey& survey,
                             const roster::RosterLayout& layout, roster::ResultOptions options,
                             XlsxResult& result)
    : form_(form), options_(std::move(options)), result_(result),
      own_cells_(form.columns, survey, layout) {}

void NeedsXlsxRows::take(const screening::NeedsRow& row) {
    values_.clear();
    own_cells_.append(values_, *row.record, false, [this] { count_masked(); });
    if (!options_.file.empty())
        values_.push_back({options_.file});
    const std::vector<std::string> cells = needs_result_cells(form_, row, options_.language);
    append_values(values_, row.outcome, cells);
    result_.add_row(values_);
}

NeedsOwnRows::NeedsOwnRows(const screening::NeedsForm& form, Language language,
                           OwnWorkbook& workbook)
    : form_(form), language_(language), workbook_(workbook) {
    constexpr std::size_t filter_width = 3; // the button beside a heading
    for (const std::string& heading : screening::needs_result_headings(language))
        widths_.push_back(width_of(heading) + filter_width);
}

void NeedsOwnRows::add(std::int64_t row, screening::RowOutcome outcome,
                       const std::vector<std::string>& cells) {
    values_.clear();
    append_values(values_, outcome, cells);
    workbook_.add_row(row, values_);
}

// As wide as the first rows ask.
void NeedsOwnRows::take(const screening::NeedsRow& row) {
    constexpr std::size_t measured = 64;
    std::vector<std::string> cells = needs_result_cells(form_, row, language_);
    if (has_begun_)
        return add(row.record->row(), row.outcome, cells);
    for (std::size_t at = 0; at < cells.size(); ++at)
        widths_[at] = std::max(widths_[at], width_of(cells[at]));
    first_.push_back({row.record->row(), row.outcome, std::move(cells)});
    if (first_.size() == measured)
        end();
}

void NeedsOwnRows::end() {
    if (std::exchange(has_begun_, true))
        return;
    workbook_.set_widths(widths_);
    for (const FirstRow& row : first_)
        add(row.row, row.outcome, row.cells);
    first_.clear();
}

} // namespace zicha::workbook
