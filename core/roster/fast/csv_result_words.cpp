// What CsvResult lays out once, before the first row: no part of what a million rows pass through.
#include "core/base/csv.hpp"
#include "core/explain/caution_text.hpp"
#include "core/explain/explain.hpp"
#include "core/explain/words.hpp"
#include "core/roster/fast/csv_result.hpp"

namespace zicha::roster {
namespace {

std::string with_doubled_quotes(std::string_view text) {
    std::string doubled;
    for (const char c : text)
        doubled.append(c == '"' ? 2 : 1, c);
    return doubled;
}

// What append_csv_cell does to the text as a part of a cell.
struct Needs {
    bool quotes = false;
    bool more = false; // an apostrophe, or bytes replaced, or it depends on what is next to it
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
        verdicts_[verdict] = keep_cell(
            explain::verdict_label(book, static_cast<assess::Verdict>(verdict), language));
    for (const LocalText& label : book.refer_labels)
        refers_.push_back(keep_cell(explain::assumed_label(book, label.in(language), language)));
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

} // namespace zicha::roster
