// The start of a roster: enough to detect its encoding, its separator and its private columns.
//
// Use: `feed` pieces of text, or `add` the records of a sheet, until it `is_enough` or the roster
// ends; then `set_whole` if that is all there is, and survey the sample. What it holds is the
// beginning of the roster, to be checked before the rest. Limits: the headings and 1,000 records,
// or as many as it is made for, at most `most_bytes`. Records of text are counted before the
// separator is known, which a quote in an odd place can mislead; then the sample is a little
// shorter.
#pragma once

#include "core/base/record.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::roster {

class RosterSample {
public:
    static constexpr std::size_t records = 1000;
    static constexpr std::size_t most_bytes = std::size_t{4} << 20U;

    // `below`: how many records below the headings are enough. With none, the headings are the
    // first row that holds anything, and every row can be answered as soon as it comes.
    explicit RosterSample(std::size_t below = records) : below_(below) {}

    // Takes all of `text`; true once the sample is enough.
    bool feed(std::string_view text);
    // Of a sheet, the headings first. One sample is either text or rows of a sheet.
    void add(Record record);
    void set_whole() { is_whole_ = true; }

    [[nodiscard]] bool is_enough() const;
    // There is nothing behind it.
    [[nodiscard]] bool is_whole() const { return is_whole_; }
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] std::vector<Record>& rows() { return rows_; }
    [[nodiscard]] const std::vector<Record>& rows() const { return rows_; }

private:
    void count(char c);

    std::size_t below_;
    std::string text_;
    std::vector<Record> rows_;
    std::size_t row_bytes_ = 0;
    std::size_t lines_ = 0;
    bool in_quotes_ = false;
    bool at_cell_start_ = true;
    bool at_line_start_ = true;
    bool is_whole_ = false;
};

} // namespace zicha::roster
