#include "core/roster/other_shapes.hpp"

#include "core/base/words.hpp"
#include "core/roster/codes.hpp"
#include "core/roster/course_headings.hpp"
#include "core/roster/word_list.hpp"
#include "core/roster/words.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace zicha::roster {
namespace {

constexpr std::size_t enough = 3; // headings that are no accident

std::vector<std::string> words_of(const Record& header) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < header.size(); ++at)
        words.push_back(normalised_word(header[at]));
    return words;
}

Diagnostic shape(Code code, std::int64_t row, std::vector<std::string> arguments = {}) {
    Diagnostic problem{code, {}, std::move(arguments)};
    problem.place.row = row;
    return problem;
}

// The same headings again, as far to the right of the first ones.
std::optional<Diagnostic> tables_beside(const Record& header) {
    const std::vector<std::string> words = words_of(header);
    std::size_t distance = 0;
    std::size_t first = 0;
    std::size_t twins = 0;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto end = words.begin() + static_cast<std::ptrdiff_t>(at);
        const auto twin = std::find(words.begin(), end, words[at]);
        if (words[at].empty() || twin == end)
            continue;
        const auto apart = static_cast<std::size_t>(end - twin);
        if (twins == 0) {
            distance = apart;
            first = at;
        }
        twins += apart == distance ? 1U : 0U;
    }
    if (twins < enough)
        return std::nullopt;
    return shape(codes::roster_tables_beside, header.row(), {std::to_string(first + 1)});
}

// Headings one below the other, with persons to their right.
bool is_turned(std::span<const Record> first, const SheetHeadings& known) {
    std::size_t found = 0;
    for (const Record& record : first)
        found +=
            record.size() > 1 && !is_blank_text(record[0]) && known.is_known(record[0]) ? 1U : 0U;
    return found >= enough;
}

bool has_hours(const Record& header, const SheetHeadings& known) {
    for (std::size_t at = 0; at < header.size(); ++at)
        if (known.is_known(header[at]) && known.kind_of(header[at]) == HeadingKind::hours)
            return true;
    return false;
}

bool has_year_column(const Record& header) {
    for (const std::string& word : words_of(header))
        if (is_word_of(words::course_year_headings, word))
            return true;
    return false;
}

std::size_t known_in(const Record& record, const SheetHeadings& known) {
    std::size_t found = 0;
    for (std::size_t at = 0; at < record.size(); ++at)
        found += !is_blank_text(record[at]) && known.is_known(record[at]) ? 1U : 0U;
    return found;
}

std::optional<Diagnostic> headings_below(const Record& header, std::span<const Record> first,
                                         const SheetHeadings& known) {
    if (known_in(header, known) >= enough)
        return std::nullopt;
    for (const Record& record : first)
        if (known_in(record, known) >= enough)
            return shape(codes::roster_headings_below, record.row(),
                         {std::to_string(record.row())});
    return std::nullopt;
}

} // namespace

std::optional<Diagnostic> tell_other_shape(const rules::RuleBook& book, const Record& header,
                                           std::span<const Record> first,
                                           const SheetHeadings& known) {
    if (missing_course_headings(read_course_headings(book, header)).empty())
        return shape(codes::roster_is_courses, header.row());
    if (std::optional<Diagnostic> beside = tables_beside(header))
        return beside;
    if (has_hours(header, known))
        return std::nullopt; // a roster, but for one of its headings
    if (is_turned(first, known))
        return shape(codes::roster_turned, header.row());
    if (has_year_column(header))
        return shape(codes::roster_row_a_year, header.row());
    return headings_below(header, first, known);
}

} // namespace zicha::roster
