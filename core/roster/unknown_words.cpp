#include "core/roster/unknown_words.hpp"

#include "core/base/ascii.hpp"
#include "core/base/encoding.hpp"
#include "core/base/order.hpp"
#include "core/base/words.hpp"
#include "core/facts/cell_reader.hpp"
#include "core/facts/codes.hpp"
#include "core/facts/privacy.hpp"
#include "core/roster/codes.hpp"

#include <algorithm>
#include <utility>

namespace zicha::roster {
namespace {

constexpr std::size_t longest = 60; // bytes; what is longer is no word
constexpr std::size_t most_named = 10;

// A word of the cell could be explained: not a number out of range, nothing that Excel broke.
bool is_of_a_word(Code code) {
    return code == codes::cell_unknown_word || code == codes::cell_not_hours ||
           code == codes::cell_work_appraisal;
}

// A number in words is to be corrected, not to be given a meaning.
bool names_a_number(std::string_view word) {
    for (const std::string_view numeral :
         {"零", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "半"})
        if (word.find(numeral) != std::string_view::npos)
            return true;
    return std::any_of(word.begin(), word.end(), is_digit);
}

} // namespace

void UnknownWords::see(const Record& record, int by) {
    if (record.fault() != RecordFault::none)
        return;
    const std::size_t cells = std::min(record.size(), survey_.columns.size());
    for (std::size_t at = 0; at < cells; ++at)
        if (survey_.columns[at].use == ColumnUse::fact)
            count(at, record[at], by);
}

void UnknownWords::count(std::size_t column, std::string_view cell, int by) {
    const std::size_t fact = survey_.columns[column].index;
    if (cell.size() > longest || !is_utf8(cell) || is_blank_text(cell))
        return;
    const facts::CellReading reading = facts::read_cell(book_, fact, cell);
    if (!reading.problem || !is_of_a_word(reading.problem->code) ||
        survey_.values.find(fact, cell) != nullptr || facts::masked(cell) != cell)
        return;
    std::string word = normalised_word(cell);
    if (reading.problem->code == codes::cell_not_hours && names_a_number(word))
        return;
    const auto known = std::find_if(words_.begin(), words_.end(), [&](const UnknownWord& other) {
        return other.column == column && other.word == word;
    });
    if (known != words_.end())
        known->times += by;
    else if (words_.size() < most_words && !word.empty() && by > 0)
        words_.push_back({fact, column, std::string(cell), std::move(word), 1});
}

std::vector<UnknownWord> UnknownWords::words() const {
    std::vector<UnknownWord> words = words_;
    std::erase_if(words, [](const UnknownWord& word) { return word.times <= 0; });
    sort_items(words, [](const UnknownWord& a, const UnknownWord& b) {
        return a.column != b.column ? a.column < b.column : a.times > b.times;
    });
    return words;
}

std::vector<Diagnostic> UnknownWords::notices() const {
    std::vector<Diagnostic> notices;
    const std::vector<UnknownWord> words = this->words();
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t column = words[at].column;
        std::string named;
        for (std::size_t count = 0; at < words.size() && words[at].column == column; ++at) {
            if (++count <= most_named)
                named += (named.empty() ? "" : "; ") + words[at].text + " (" +
                         std::to_string(words[at].times) + ")";
            else if (count == most_named + 1)
                named += "; …";
        }
        notices.push_back({codes::roster_unknown_words,
                           {},
                           {shortened(survey_.columns[column].heading), std::move(named)}});
    }
    return notices;
}

HeadingMap with_words(const rules::RuleBook& book, HeadingMap map,
                      std::span<const UnknownWord> words) {
    for (const UnknownWord& word : words) {
        const bool is_elsewhere =
            std::any_of(words.begin(), words.end(), [&](const UnknownWord& other) {
                return other.fact != word.fact && other.word == word.word;
            });
        const std::optional<std::size_t> fact =
            is_elsewhere ? std::nullopt : std::optional(word.fact);
        if (Result<MappedValue> value = mapped_value(book, fact, word.text, std::nullopt))
            map.values.set(*std::move(value));
    }
    return map;
}

} // namespace zicha::roster
