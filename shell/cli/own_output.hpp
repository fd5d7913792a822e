// The result of `zicha check` on its way into the workbook that its roster came in.
//
// Use: `open_own_output` once the roster is surveyed; nothing, and the reason said, if it has to be
// a plain workbook. Then `pump` until there is nothing to write, before the rows and behind them.
// Limits: one roster; its source must outlive it.
#pragma once

#include "core/roster/survey.hpp"
#include "core/workbook/own_explanation.hpp"
#include "core/workbook/own_workbook.hpp"
#include "shell/cli/roster_file.hpp"
#include "shell/common/session.hpp"

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace zicha::cli {

class OwnOutput {
public:
    explicit OwnOutput(std::unique_ptr<workbook::OwnWorkbook> workbook)
        : workbook_(std::move(workbook)) {}

    // More of what does not wait for rows. False if there is none; what is there is to be written.
    bool pump();
    // Where the result is, which the facts tell; then the last sheet.
    void add_columns(workbook::CheckFacts& facts) const {
        facts.first_column = workbook_->first_column();
        facts.last_column = workbook_->last_column();
    }
    void finish(std::vector<workbook::ExplanationRow> explanation) {
        workbook_->finish(std::move(explanation));
    }

    [[nodiscard]] workbook::OwnWorkbook& workbook() { return *workbook_; }

private:
    std::unique_ptr<workbook::OwnWorkbook> workbook_;
};

// `headings`: of the result's columns, in that language.
[[nodiscard]] std::unique_ptr<OwnOutput>
open_own_output(RosterFile& file, const roster::RosterSurvey& survey,
                const std::function<std::vector<std::string>(Language)>& headings,
                const Session& session);

// Of one roster, all that its check tells but how many rows have which verdict; of the notices the
// first `surveyed` were there before the rows.
[[nodiscard]] workbook::CheckFacts facts_of_check(RosterFile& file, CivilDate day,
                                                  const std::vector<Diagnostic>& notices,
                                                  std::size_t surveyed);

} // namespace zicha::cli
