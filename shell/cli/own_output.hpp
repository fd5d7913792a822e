// The result of `zicha check` on its way into the workbook that its roster came in.
//
// Use: `open_own_output` once the roster is surveyed; nothing, and the reason said, if it has to be
// a plain workbook. Then `pump` until there is nothing to write, before the rows and behind them.
// Limits: one roster; its source must outlive it.
#pragma once

#include "core/roster/survey.hpp"
#include "core/workbook/own_explanation.hpp"
#include "core/workbook/own_rows.hpp"
#include "shell/cli/roster_file.hpp"
#include "shell/common/session.hpp"

#include <memory>
#include <string>

namespace zicha::cli {

class OwnOutput {
public:
    explicit OwnOutput(std::unique_ptr<workbook::OwnWorkbook> workbook)
        : workbook_(std::move(workbook)) {}

    [[nodiscard]] std::unique_ptr<roster::RowSink> make_sink(const rules::RuleBook& book,
                                                             Language language) {
        return std::make_unique<workbook::OwnRows>(book, language, *workbook_);
    }
    // More of what does not wait for rows. False if there is none; what is there is to be written.
    bool pump();
    void finish(const rules::RuleBook& book, workbook::CheckFacts facts, Language language);

    [[nodiscard]] workbook::OwnWorkbook& workbook() { return *workbook_; }

private:
    std::unique_ptr<workbook::OwnWorkbook> workbook_;
};

[[nodiscard]] std::unique_ptr<OwnOutput> open_own_output(RosterFile& file,
                                                         const roster::RosterSurvey& survey,
                                                         const rules::RuleBook& book,
                                                         const Session& session);

} // namespace zicha::cli
