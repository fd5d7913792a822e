// Rows decided under a book of needs, written down: a line of JSON each, or CSV in words.
//
// Use: as the sink of a NeedsCheck; take what is in `out` away between calls. `NeedsNdjson`: the
// place and labels of the row, then the members that `zicha explain --format json` gives of the
// same person, then "error"; of a row that is not decided those members are null. `NeedsCsv`: the
// roster's own columns, then the result in words, its headings by `append_headings`. Promises:
// every cell that looks like a private number is masked.
#pragma once

#include "core/roster/labels.hpp"
#include "core/roster/result_options.hpp"
#include "core/roster/survey.hpp"
#include "core/screening/needs_check.hpp"

#include <optional>
#include <string>
#include <vector>

namespace zicha::screening {

// The result in words, and the headings of its columns; cells of the same number.
[[nodiscard]] std::vector<std::string> needs_result_headings(Language language);
[[nodiscard]] std::vector<std::string> needs_result_cells(const NeedsForm& form,
                                                          const NeedsRow& row, Language language);

class NeedsNdjson : public NeedsRowSink {
public:
    // Form and `out` must outlive it, also below.
    NeedsNdjson(const NeedsForm& form, const roster::RosterSurvey& survey,
                roster::ResultOptions options, std::string& out);

    void take(const NeedsRow& row) override;

private:
    [[nodiscard]] std::string label(const NeedsRow& row, std::optional<std::size_t> column);

    const NeedsForm& form_;
    roster::LabelColumns labels_;
    roster::ResultOptions options_;
    std::string& out_;
};

class NeedsCsv : public NeedsRowSink {
public:
    NeedsCsv(const NeedsForm& form, const roster::RosterSurvey& survey,
             const roster::RosterLayout& layout, roster::ResultOptions options, std::string& out);

    static void append_headings(std::string& out, const roster::RosterLayout& layout,
                                const roster::ResultOptions& options);
    void take(const NeedsRow& row) override;

private:
    void write_own_cells(const Record& record);

    const NeedsForm& form_;
    std::vector<std::optional<std::size_t>> own_columns_;
    roster::ResultOptions options_;
    std::string& out_;
};

} // namespace zicha::screening
