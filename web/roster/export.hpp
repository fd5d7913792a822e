// A kept roster on its way into a file: the very results that `zicha check` makes of its corrected
// rows, as CSV or as a workbook.
//
// Use: `step` until it is done; what it writes goes to the platform, which then saves it. Limits:
// the roster must outlive it and not change meanwhile.
#pragma once

#include "core/roster/check.hpp"
#include "core/roster/kept_roster.hpp"
#include "core/workbook/xlsx_rows.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace zicha::web {

enum class RosterFileKind : std::uint8_t { workbook, csv };

class RosterExport {
public:
    RosterExport(const roster::KeptRoster& roster, RosterFileKind kind, Language language,
                 const assess::AssessOptions& options);

    // False once everything is written.
    bool step(std::size_t bytes);
    [[nodiscard]] float progress() const;
    [[nodiscard]] RosterFileKind kind() const {
        return workbook_ ? RosterFileKind::workbook : RosterFileKind::csv;
    }
    // Why the workbook is no good, if so; once everything is written.
    [[nodiscard]] std::optional<Diagnostic> problem() const;

private:
    void write();

    const roster::KeptRoster& roster_;
    std::string text_; // of CSV, on its way
    std::optional<workbook::XlsxResult> workbook_;
    std::unique_ptr<roster::RowSink> sink_;
    std::optional<roster::RosterCheck> check_;
    roster::KeptRows rows_;
};

// Saves an empty roster to be filled in; `stem` is the file's name without its ending.
void save_roster_template(const rules::RuleBook& book, Language language, RosterFileKind kind,
                          const std::string& stem);

// Saves what was written to the platform.
void save_as(RosterFileKind kind, const std::string& stem);

} // namespace zicha::web
