// The result of `zicha check` on its way into its file: text, a workbook, or the workbook that the
// roster came in.
//
// Use: decide which by `be_workbook` or `be_own`, else it is the text in `text()`; `open`, `write`
// as often as there is something, `finish` behind the rows; the file is then to be committed.
// Promises: each of these is false once the reason has been said.
#pragma once

#include "core/workbook/xlsx_rows.hpp"
#include "shell/cli/output_file.hpp"
#include "shell/cli/own_output.hpp"
#include "shell/common/session.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace zicha::cli {

class ResultOutput {
public:
    explicit ResultOutput(const Session& session) : session_(session), file_(session) {}

    [[nodiscard]] std::string& text() { return text_; }
    void be_workbook(std::vector<std::string> headings, const roster::RosterLayout& layout,
                     const roster::ResultOptions& options) {
        workbook_.emplace(std::move(headings), layout, options);
    }
    void be_own(std::unique_ptr<OwnOutput> own) { own_ = std::move(own); }
    // Null if it is something else.
    [[nodiscard]] workbook::XlsxResult* workbook() { return workbook_ ? &*workbook_ : nullptr; }
    [[nodiscard]] OwnOutput* own() { return own_.get(); }

    [[nodiscard]] bool open(const std::string& path) { return file_.open(path); }
    // Writes and clears what there is.
    [[nodiscard]] bool write();
    // `explanation`: the last sheet of the roster's own workbook, if it is that.
    [[nodiscard]] bool
    finish(const std::function<std::vector<workbook::ExplanationRow>()>& explanation);
    [[nodiscard]] OutputFile& file() { return file_; }

private:
    const Session& session_;
    std::string text_;
    std::optional<workbook::XlsxResult> workbook_;
    std::unique_ptr<OwnOutput> own_;
    OutputFile file_;
};

} // namespace zicha::cli
