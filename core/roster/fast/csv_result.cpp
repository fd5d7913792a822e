#include "core/roster/fast/csv_result.hpp"

#include "core/base/csv.hpp"
#include "core/explain/caution_text.hpp"
#include "core/explain/explain.hpp"
#include "core/explain/words.hpp"

#include <cstring>

namespace zicha::roster {

void CsvResult::put(Piece piece) {
    const char* from = store_.data() + piece.start;
    if (piece.size <= short_piece)
        std::memcpy(at_, from, short_piece);
    else
        std::memcpy(at_, from, piece.size);
    at_ += piece.size;
}

void CsvResult::put_number(std::int64_t number) {
    if (number < 10)
        return put(static_cast<char>('0' + number));
    std::array<char, longest_number> digits{};
    std::size_t first = digits.size();
    do {
        digits[--first] = static_cast<char>('0' + number % 10);
        number /= 10;
    } while (number > 0);
    std::memcpy(at_, digits.data() + first, digits.size() - first);
    at_ += digits.size() - first;
}

void CsvResult::put_hours(ClassHours hours) {
    const std::int32_t fraction = hours.hundredths() % 100;
    put_number(hours.hundredths() / 100);
    if (fraction == 0)
        return;
    put('.');
    put(static_cast<char>('0' + fraction / 10));
    if (fraction % 10 != 0)
        put(static_cast<char>('0' + fraction % 10));
}

void CsvResult::put_gap(const assess::Assessment& assessment) {
    put(',');
    if (assessment.has_gap)
        put_hours(assessment.gap.total);
    for (const std::size_t category : book_.compiled.gap_categories) {
        put(',');
        if (assessment.has_gap)
            put_hours(assessment.gap.by_category[category]);
    }
    put(',');
    put(paths_[static_cast<std::size_t>(assessment.gap_path)]);
    put(',');
    if (assessment.has_gap)
        put_hours(assessment.further_hours);
    put(',');
    if (assessment.has_best)
        put_hours(assessment.further_hours_at_best);
}

void CsvResult::put_missing(const assess::FactSet& missing) {
    put(',');
    std::size_t left = missing.count();
    const bool has_quotes = quotes_headings_ && left > 1;
    if (has_quotes)
        put('"');
    for (std::size_t column = 0; left > 0; ++column) {
        if (!missing[column])
            continue;
        put(headings_[column]);
        if (--left > 0)
            put(between_headings_);
    }
    if (has_quotes)
        put('"');
}

void CsvResult::put_cautions(const assess::Assessment& assessment) {
    put(',');
    const bool has_quotes = (assessment.cautions & quoted_cautions_) != 0;
    if (has_quotes)
        put('"');
    bool is_first = true;
    std::uint32_t left = assessment.cautions; // of 32 at most, so that one by one is shifted out
    for (std::size_t at = 0; left != 0; ++at, left >>= 1U) {
        if ((left & 1U) == 0)
            continue;
        if (!is_first)
            put(' ');
        is_first = false;
        const KeptSentence& sentence = sentences_[at];
        put(sentence.before);
        if (!sentence.has_hours)
            continue;
        put_hours(explain::caution_hours(book_, assessment, at));
        put(sentence.after);
    }
    if (has_quotes)
        put('"');
}

bool CsvResult::is_common(const explain::ResultRow& row) const {
    const assess::Assessment& assessment = *row.assessment;
    return row.error == nullptr && (assessment.cautions & odd_cautions_) == 0 &&
           (!has_odd_heading_ || assessment.missing.none());
}

void CsvResult::append_common(std::string& out, const explain::ResultRow& row) {
    const assess::Assessment& assessment = *row.assessment;
    at_ = line_.data();
    put(',');
    put_number(row.row);
    put(',');
    put(assessment.refer_label == 0 || assessment.verdict != assess::Verdict::refer
            ? verdicts_[static_cast<std::size_t>(assessment.verdict)]
            : refers_[assessment.refer_label]);
    for (std::size_t at = 0; at < book_.requirements.size(); ++at) {
        put(',');
        put(values_[static_cast<std::size_t>(assessment.requirements[at])]);
    }
    put(',');
    put(paths_[static_cast<std::size_t>(assessment.path)]);
    put_gap(assessment);
    put_missing(assessment.missing);
    put_cautions(assessment);
    put(','); // no error
    out.append(line_.data(), static_cast<std::size_t>(at_ - line_.data()));
}

void CsvResult::append(std::string& out, const explain::ResultRow& row) {
    if (is_common(row))
        return append_common(out, row);
    for (const std::string& cell : explain::result_cells(book_, row, language_)) {
        out += ',';
        append_csv_cell(out, cell);
    }
}

} // namespace zicha::roster
