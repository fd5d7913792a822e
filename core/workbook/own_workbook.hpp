// A roster's own workbook with a result in it: the container of the file that was read, entry by
// entry, in which one sheet has the result's columns to its right, and one sheet more, the last,
// explains them.
//
// Use: `prepare` until it `is_ready`, or it gives the reason why nothing can be put into this
// workbook. Then `go_on` until it `wants_rows`; `set_widths`, `add_row` …; `finish`, and `go_on`
// until it `is_done`. Take what is in `output()` away between calls. Promises: every other entry is
// copied as packed as it is, but four that tell of the new sheet and styles (content types, the
// workbook, its relations, styles), which get these additions and nothing else. A result that an
// earlier check has put there is replaced. No call takes long.
// Limits: the file's bytes must outlive it.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/workbook/explanation_sheet.hpp"
#include "core/workbook/own_parts.hpp"
#include "core/workbook/own_sheet.hpp"
#include "core/workbook/sheet_pictures.hpp"
#include "core/workbook/sheet_place.hpp"
#include "core/workbook/xlsx_package.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::workbook {

class OwnWorkbook {
public:
    // `explanation_name`: of the last sheet; changed if there is one that has it.
    OwnWorkbook(SheetPlace place, std::vector<std::string> headings, std::string explanation_name);
    OwnWorkbook(const OwnWorkbook&) = delete; // its parts refer to one another
    OwnWorkbook& operator=(const OwnWorkbook&) = delete;

    [[nodiscard]] std::optional<Diagnostic> prepare();
    [[nodiscard]] bool is_ready() const { return is_ready_; }
    // The columns of the result, "O" and "AB"; once it is ready.
    [[nodiscard]] std::string first_column() const { return letters_of(plan_.first_column); }
    [[nodiscard]] std::string last_column() const { return letters_of(plan_.last_column); }

    void go_on();
    [[nodiscard]] bool wants_rows() const { return sheet_.has_value() && !is_finished_; }
    void set_widths(std::vector<std::size_t> widths) { sheet_->set_widths(std::move(widths)); }
    void add_row(std::int64_t row, std::span<const XlsxValue> cells) {
        sheet_->add_row(row, cells);
    }
    void finish(std::vector<ExplanationRow> explanation);
    [[nodiscard]] bool is_done() const { return is_done_; }

    [[nodiscard]] std::string& output() { return zip_.output(); }
    // Why the workbook is no good, if so; at the end.
    [[nodiscard]] std::optional<Diagnostic> problem() const;
    [[nodiscard]] std::int64_t cut_cells() const { return cut_cells_; }

private:
    [[nodiscard]] std::optional<Diagnostic> open();
    [[nodiscard]] std::optional<Diagnostic> check_entries() const;
    [[nodiscard]] std::optional<Diagnostic> place_columns();
    [[nodiscard]] std::optional<Diagnostic> change_parts();
    [[nodiscard]] std::vector<PicturePlace> pictures() const;
    [[nodiscard]] const ZipEntry* find_earlier_explanation() const;
    [[nodiscard]] bool read_whole(const ZipEntry& entry, std::string& text) const;
    void begin_entry();
    void copy_entry();
    void write_part(std::string_view name, std::string_view text);
    void end_container();

    SheetPlace place_;
    ZipArchive archive_;
    XlsxPackage package_;
    const XlsxSheetPart* decided_ = nullptr;
    NewSheet new_sheet_;
    OwnSheetPlan plan_;
    std::optional<SheetOutliner> outliner_;
    std::optional<ZipEntryReader> reader_; // of the outline
    bool is_ready_ = false;

    std::vector<PackedEntry> entries_;
    std::map<const ZipEntry*, std::string> changed_; // parts with their new text
    std::string new_styles_;                         // the part's path, if there was none
    const ZipEntry* earlier_explanation_ = nullptr;
    std::size_t next_ = 0;
    std::size_t copied_ = 0; // bytes of the entry that is being copied
    std::optional<OwnSheet> sheet_;
    bool is_finished_ = false;
    bool is_broken_ = false;
    bool is_done_ = false;
    std::vector<ExplanationRow> explanation_;
    std::int64_t cut_cells_ = 0;
    ZipWriter zip_;
};

} // namespace zicha::workbook
