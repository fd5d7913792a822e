// A kept roster on its way into a file: the very results that `zicha check` makes of its corrected
// rows, as CSV or as a workbook; into the workbook that it came in, if it did and that can be.
//
// Use: `step` until it is done; what it writes goes to the platform, which then saves it. Limits:
// the roster, and the workbook's bytes, must outlive it and not change meanwhile.
#pragma once

#include "core/roster/check.hpp"
#include "core/roster/kept_roster.hpp"
#include "core/workbook/own_workbook.hpp"
#include "core/workbook/xlsx_rows.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace zicha::web {

enum class RosterFileKind : std::uint8_t {
    workbook,
    plain_workbook, // whatever the roster came in
    csv
};

class RosterExport {
public:
    // Where the roster came from, if it was a workbook, and what was said of it.
    struct Origin {
        std::string name;
        workbook::SheetPlace place;
        std::vector<Diagnostic> notices;
    };

    RosterExport(const roster::KeptRoster& roster, RosterFileKind kind, Language language,
                 const assess::AssessOptions& options, std::optional<Origin> origin = std::nullopt);

    // False once everything is written.
    bool step(std::size_t bytes);
    [[nodiscard]] float progress() const;
    [[nodiscard]] RosterFileKind kind() const { return kind_; }
    // What is to be said, once everything is written: why the workbook is no good, or is a plain
    // one, or what it still has in it.
    [[nodiscard]] std::vector<Diagnostic> remarks() const;

private:
    void begin_own();
    void begin_plain();
    void begin_rows();
    void prepare_own();
    void finish_own();
    bool step_rows(std::size_t bytes);
    void write();

    const roster::KeptRoster& roster_;
    RosterFileKind kind_;
    Language language_;
    assess::AssessOptions options_;
    std::optional<Origin> origin_;
    std::vector<Diagnostic> remarks_;
    std::unique_ptr<workbook::OwnWorkbook> own_;
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
