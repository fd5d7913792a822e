#include "core/roster/fast/csv_result.hpp"

#include "core/base/csv.hpp"
#include "core/explain/caution_text.hpp"
#include "core/explain/explain.hpp"
#include "core/explain/words.hpp"

#include <cstring>

namespace zicha::roster {
namespace {

// A piece no longer than this is copied as if it had this length, which takes two instructions.
constexpr std::size_t short_piece = 32;

constexpr std::size_t longest_number = 20;

std::string with_doubled_quotes(std::string_view text) {
    std::string doubled;
    for (const char c : text)
        doubled.append(c == '"' ? 2 : 1, c);
    return doubled;
}

// What append_csv_cell does to the text as a part of a cell.
struct Needs {
    bool quotes = false;
    bool more = false; // an apostrophe, or bytes replaced, or it depends on what stands beside
};

Needs needs_of(std::string_view text) {
    std::string cell;
    append_csv_cell(cell, text);
    const bool quotes = cell.starts_with('"');
    const std::string plain = quotes ? '"' + with_doubled_quotes(text) + '"' : std::string(text);
    // At an edge of the cell a space counts, elsewhere it does not; an empty text joins nothing.
    const bool has_edge = text.empty() || text.front() == ' ' || text.back() == ' ';
    return {quotes, has_edge || cell != plain};
}

} // namespace

CsvResult::CsvResult(const rules::RuleBook& book, Language language)
    : book_(book), language_(language) {
    for (std::size_t verdict = 0; verdict < verdicts_.size(); ++verdict)
        verdicts_[verdict] =
            keep_cell(explain::verdict_label(static_cast<assess::Verdict>(verdict), language));
    for (std::size_t at = 0; at < values_.size(); ++at) {
        const auto value = static_cast<assess::RequirementValue>(at);
        values_[at] = value == assess::RequirementValue::none
                          ? keep("")
                          : keep_cell(explain::requirement_value_label(value, language));
    }
    paths_ = {keep(""), keep_cell(book.each_year_path.label.in(language)),
              keep_cell(book.in_total_path.label.in(language))};
    keep_headings();
    keep_cautions();
    // Verdict, values and paths; then every heading and every sentence, between signs and numbers.
    const std::size_t words = (book.requirements.size() + 5) * store_.size();
    const std::size_t pieces = 20 + 4 * (book.columns.size() + book.cautions.size());
    line_.resize(words + pieces * longest_number + short_piece);
    store_.append(short_piece, '\0');
}

CsvResult::Piece CsvResult::keep(std::string_view text) {
    const Piece piece{static_cast<std::uint32_t>(store_.size()),
                      static_cast<std::uint32_t>(text.size())};
    store_ += text;
    return piece;
}

CsvResult::Piece CsvResult::keep_cell(std::string_view word) {
    std::string cell;
    append_csv_cell(cell, word);
    return keep(cell);
}

void CsvResult::keep_headings() {
    const std::string_view between = text(words::list_separator, language_);
    between_headings_ = keep(between);
    quotes_headings_ = needs_of("x" + std::string(between) + "x").quotes;
    for (const rules::FactColumn& column : book_.columns) {
        const std::string& heading = column.heading.in(language_);
        has_odd_heading_ |= heading.empty() || !is_plain_csv_cell(heading);
        headings_.push_back(keep(heading));
    }
}

void CsvResult::keep_cautions() {
    const std::string_view blank = text(words::result_blank_hours, language_);
    for (std::size_t at = 0; at < book_.cautions.size(); ++at) {
        const explain::CautionParts parts = explain::caution_parts(book_, at, blank, language_);
        const Needs needs = needs_of(parts.before + (parts.has_hours ? "0" : "") + parts.after);
        quoted_cautions_ |= needs.quotes ? 1U << at : 0U;
        odd_cautions_ |= needs.more ? 1U << at : 0U;
        sentences_.push_back({keep(with_doubled_quotes(parts.before)),
                              keep(with_doubled_quotes(parts.after)), parts.has_hours});
    }
}

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
    for (std::size_t at = 0; assessment.cautions >> at != 0; ++at) {
        if ((assessment.cautions >> at & 1U) == 0)
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
    put(verdicts_[static_cast<std::size_t>(assessment.verdict)]);
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
