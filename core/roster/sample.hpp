// The start of a roster: enough to find out its encoding, its separator and its private columns.
//
// Use: `feed` the pieces until one returns true or the input ends; then survey `bytes()`, and check
// the same bytes followed by the rest.
// Limits: the header and 1,000 records, at most `most_bytes`. Records are counted before the
// separator is known, which a quote in an odd place can mislead; then the sample is a little
// shorter.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace zicha::roster {

class RosterSample {
public:
    static constexpr std::size_t records = 1000;
    static constexpr std::size_t most_bytes = std::size_t{4} << 20U;

    // Takes all of `bytes`; true once the sample is enough.
    bool feed(std::string_view bytes);
    [[nodiscard]] bool is_enough() const;
    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    void count(char c);

    std::string bytes_;
    std::size_t lines_ = 0;
    bool in_quotes_ = false;
    bool at_cell_start_ = true;
    bool at_line_start_ = true;
};

} // namespace zicha::roster
