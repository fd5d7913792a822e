// A roster of any length, decided row by row as its bytes arrive.
//
// Use: survey its start (roster_survey.hpp), make a RosterCheck, `feed` the bytes from the first
// on, `finish`; take what stands in `output()` away between calls. `append_output_heading` once,
// before the first row, for CSV. With the format `decided`, rows stand in `decided()` instead.
// Promises: one output row for each record, in the order of the
// input, valid or `invalid` with the reason; memory does not grow with the roster. Every cell that
// looks like a private number is masked on its way out. Limits: UTF-8; a byte that belongs to no
// character makes its row invalid.
#pragma once

#include "assess.hpp"
#include "courses.hpp"
#include "csv.hpp"
#include "diagnostic.hpp"
#include "facts.hpp"
#include "roster_survey.hpp"
#include "rule_book.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha {

enum class OutputFormat : std::uint8_t { csv, ndjson, decided };

// A row for those who go on working with it.
struct DecidedRow {
    std::int64_t row = 0; // the line where it starts
    std::string id;
    std::string name;
    std::vector<Cell> cells; // one for each fact
    Assessment assessment;
    std::optional<Diagnostic> problem; // verdict invalid
};

struct RosterCheckOptions {
    OutputFormat format = OutputFormat::csv;
    Language language = Language::zh;
    AssessOptions assess;
    std::vector<Preset> presets;
    std::string file;           // stands in each row, if several rosters are decided together
    Courses* courses = nullptr; // hours that stand in place of the roster's, if any
};

struct RosterTally {
    static constexpr std::size_t verdicts = static_cast<std::size_t>(Verdict::invalid) + 1;

    std::int64_t rows = 0;
    std::array<std::int64_t, verdicts> by_verdict{};
    std::int64_t masked_cells = 0;
};

void append_output_heading(std::string& out, const RuleBook& book, const RosterLayout& layout,
                           const RosterCheckOptions& options);

class RosterCheck {
public:
    RosterCheck(const RuleBook& book, RosterSurvey survey, const RosterLayout& layout,
                RosterCheckOptions options);

    void feed(std::string_view bytes);
    void finish();

    [[nodiscard]] std::string& output() { return output_; }
    [[nodiscard]] std::vector<DecidedRow>& decided() { return decided_; }
    [[nodiscard]] const RosterTally& tally() const { return tally_; }

private:
    struct Row {
        CsvRecord record;
        std::optional<Diagnostic> problem;
    };

    void take(Row& row);
    [[nodiscard]] std::optional<Diagnostic> read_row(const CsvRecord& record);
    [[nodiscard]] std::optional<Diagnostic> read_columns(const CsvRecord& record);
    [[nodiscard]] std::optional<Diagnostic> structural_problem(const CsvRecord& record) const;
    [[nodiscard]] std::string heading_of(std::size_t column) const;
    [[nodiscard]] std::string heading_of_fact(std::string_view book_heading) const;
    void decide();
    void write(const Row& row, const Assessment& assessment);
    void keep(std::size_t at);
    void write_own_cells(const CsvRecord& record);
    [[nodiscard]] std::string label(const CsvRecord& record, std::optional<std::size_t> column);

    const RuleBook& book_;
    RosterSurvey survey_;
    RosterCheckOptions options_;
    CsvParser parser_;
    std::vector<std::optional<std::size_t>> own_columns_; // for each output column
    std::optional<std::size_t> id_column_;
    std::optional<std::size_t> name_column_;
    std::vector<Cell> when_blank_; // for each fact: preset, or what a blank means
    std::vector<Cell> cells_;      // of the row being read
    FactBlock block_;
    std::vector<Row> rows_;
    std::vector<Assessment> assessments_;
    std::size_t held_bytes_ = 0;
    bool has_header_ = false;
    std::string output_;
    std::vector<DecidedRow> decided_;
    RosterTally tally_;
};

} // namespace zicha
