// A roster of any length, decided as its bytes arrive.
//
// Use: survey its start (roster_survey.hpp), make a RosterCheck, `feed` the bytes from the first
// on, `finish`; take what stands in `output()` away between calls. A row is read, decided and
// written before the next one is looked at, so that all of it stays in the processor's cache.
// `append_output_heading` once, before the first row, for CSV. With the format `decided`, rows
// stand in `decided()` instead; `observe` sees each of them beside any other format. Promises: one
// output row for each record, in the order of the input, valid or `invalid` with the reason; memory
// does not grow with the roster. Every cell that looks like a private number is masked on its way
// out. Limits: UTF-8; a byte that belongs to no character makes its row invalid.
#pragma once

#include "core/assess/assess.hpp"
#include "core/base/csv.hpp"
#include "core/base/diagnostic.hpp"
#include "core/roster/courses.hpp"
#include "core/roster/csv_result.hpp"
#include "core/roster/row_block.hpp"
#include "core/roster/survey.hpp"
#include "core/rules/rule_book.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::roster {

enum class OutputFormat : std::uint8_t { csv, ndjson, decided };

// A row for those who go on working with it.
struct DecidedRow {
    std::int64_t row = 0; // the line where it starts
    std::string id;
    std::string name;
    std::string unit;
    std::vector<Cell> cells; // one for each fact
    assess::Assessment assessment;
    std::optional<Diagnostic> problem; // verdict invalid
};

struct RosterCheckOptions {
    OutputFormat format = OutputFormat::csv;
    Language language = Language::zh;
    assess::AssessOptions assess;
    std::vector<Preset> presets;
    std::string file;           // stands in each row, if several rosters are decided together
    Courses* courses = nullptr; // hours that stand in place of the roster's, if any
    std::function<void(const DecidedRow& row)> observe; // for lists beside the output, if any
};

struct RosterTally {
    static constexpr std::size_t verdicts = static_cast<std::size_t>(assess::Verdict::invalid) + 1;

    std::int64_t rows = 0;
    std::array<std::int64_t, verdicts> by_verdict{};
    std::int64_t masked_cells = 0;
};

void append_output_heading(std::string& out, const rules::RuleBook& book,
                           const RosterLayout& layout, const RosterCheckOptions& options);

class RosterCheck {
public:
    RosterCheck(const rules::RuleBook& book, RosterSurvey survey, const RosterLayout& layout,
                RosterCheckOptions options);

    void feed(std::string_view bytes);
    void finish();

    [[nodiscard]] std::string& output() { return output_; }
    [[nodiscard]] std::vector<DecidedRow>& decided() { return decided_; }
    RosterCheck(const RosterCheck&) = delete; // its parts refer to one another
    RosterCheck& operator=(const RosterCheck&) = delete;
    RosterCheck(RosterCheck&&) = delete;
    RosterCheck& operator=(RosterCheck&&) = delete;
    ~RosterCheck() = default;

    [[nodiscard]] const RosterTally& tally() const { return tally_; }

private:
    void take();
    void give_rows();
    void give(std::size_t row);
    void write(std::size_t row);
    void write_csv(std::size_t row, const explain::ResultRow& result);
    [[nodiscard]] DecidedRow decided_row(std::size_t row);
    void show(std::size_t row);
    void write_own_cells(const CsvRecord& record);
    void write_plain_cells(const CsvRecord& record);
    [[nodiscard]] std::string label(std::size_t row, std::optional<std::size_t> column);

    const rules::RuleBook& book_;
    RosterSurvey survey_;
    RosterCheckOptions options_;
    CsvParser parser_;
    RowBlock rows_;
    CsvResult csv_result_;
    std::vector<std::optional<std::size_t>> own_columns_; // for each output column
    bool keeps_all_columns_ = false;                      // in their order, between commas
    std::string file_cell_;                               // with its comma, if rows name their file
    std::optional<std::size_t> id_column_;
    std::optional<std::size_t> name_column_;
    std::optional<std::size_t> unit_column_;
    bool has_header_ = false;
    std::string output_;
    std::vector<DecidedRow> decided_;
    RosterTally tally_;
};

} // namespace zicha::roster
