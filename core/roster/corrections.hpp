// The corrections of a roster as a file, and that file's corrections on the same list opened again.
//
// Use: `corrections_json(roster)` is the file. `read_corrections(json, file)` reads one; a
// CorrectionsWork then takes its corrections to a roster, `step` some rows at a time until it is
// done, and `remarks` says what came of them. The format:
//
//     {"format":"zicha-corrections/1","corrections":[
//       {"row":5,"id":"E4","cells":{"2025专业":{"was":"七十二","now":"72"}}}]}
//
// A row is found by its id, if there is one that no other row has, else by its number and what its
// cells say. Promises: a cell is corrected only where it says what it said before; what does not
// fit is named and put nowhere else; nothing is changed before all of the file was read and every
// row was looked for. Limits: `most_rows` rows a file; an id that looks like a private number is
// not written, and its row is found by its number.
#pragma once

#include "core/base/result.hpp"
#include "core/roster/kept_roster.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::roster {

struct ChangedCell {
    std::string heading;
    std::string was;
    std::string now;
};

struct RowCorrection {
    std::int64_t row = 0; // line or sheet row
    std::string id;       // empty: it has none
    std::vector<ChangedCell> cells;
};

struct CorrectionLimits {
    static constexpr std::size_t bytes = std::size_t{16} << 20U; // of a file
    static constexpr std::size_t most_rows = 100'000;
};

[[nodiscard]] std::string corrections_json(KeptRoster& roster);

// One problem is enough to take none of it.
[[nodiscard]] Result<std::vector<RowCorrection>> read_corrections(std::string_view json,
                                                                  std::string_view file);

class CorrectionsWork {
public:
    // The roster must be decided, outlive this, and not change meanwhile.
    CorrectionsWork(KeptRoster& roster, std::vector<RowCorrection> corrections);

    // Looks through so many rows; at the end corrects them. False once it is done.
    bool step(std::size_t rows);
    [[nodiscard]] float progress() const;
    // How many cells were corrected, and what did not fit: the first `most_named` by name.
    [[nodiscard]] const std::vector<Diagnostic>& remarks() const { return remarks_; }

private:
    static constexpr std::size_t most_named = 20;
    struct Found {
        std::size_t times = 0;
        std::size_t row = 0; // the first
    };

    [[nodiscard]] std::optional<std::size_t> row_of(const RowCorrection& correction);
    [[nodiscard]] bool says_what_it_said(std::size_t row, const RowCorrection& correction);
    void correct(const RowCorrection& correction);
    void correct_cell(std::size_t row, const RowCorrection& correction, const ChangedCell& cell);
    void leave_out(Code code, const RowCorrection& correction, std::vector<std::string> arguments);
    void finish();

    KeptRoster& roster_;
    std::vector<RowCorrection> corrections_;
    std::optional<std::size_t> id_column_;
    std::map<std::string, Found, std::less<>> by_id_;
    std::map<std::int64_t, std::size_t> by_line_; // of rows that are looked for
    std::size_t seen_ = 0;
    std::size_t corrected_ = 0;
    std::size_t left_out_ = 0;
    bool is_done_ = false;
    std::vector<Diagnostic> remarks_;
};

} // namespace zicha::roster
