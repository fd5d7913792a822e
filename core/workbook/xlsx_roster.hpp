// A workbook's first sheet as a roster: separated text, line by line, that a roster in CSV would
// be.
//
// Use: `open` the file's bytes, then `next` until it adds nothing; survey and check the text with
// `SurveyOptions::is_sheet`, so that line n is the sheet's row n. Who must not be kept waiting
// calls `begin`, and `prepare` until it `is_ready`, in place of `open`. `looks_packed` tells such a
// file by its first bytes. Promises: damage, tricks and absurd sizes are refused before the first
// line, except a fault in the rows' XML, which comes where it stands; memory is that of the file,
// its shared texts and one piece. The row of headings is looked for among the first ten that hold
// anything: the one with the most known headings; what stands above it is left out. Rows without
// any value are empty lines. Limits: the bytes of the file must outlive the roster; XlsxLimits.
// Part of zicha_sheets.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/roster/sheet_headings.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::workbook {

class XlsxRoster {
public:
    static constexpr std::size_t most_file_bytes = std::size_t{256} << 20U;
    static constexpr std::size_t heading_rows = 10;

    XlsxRoster();
    XlsxRoster(XlsxRoster&& other) noexcept;
    XlsxRoster& operator=(XlsxRoster&& other) noexcept;
    ~XlsxRoster();

    // A zip container or an old workbook: nothing that could be text.
    [[nodiscard]] static bool looks_packed(std::string_view start);

    [[nodiscard]] std::optional<Diagnostic> open(std::string_view bytes,
                                                 roster::SheetHeadings headings);
    // What the container says of its parts.
    [[nodiscard]] std::optional<Diagnostic> begin(std::string_view bytes,
                                                  roster::SheetHeadings headings);
    // One piece of what must be known before the first row: the shared texts, and that the sheet is
    // whole.
    [[nodiscard]] std::optional<Diagnostic> prepare();
    [[nodiscard]] bool is_ready() const;
    // Appends the next lines; nothing at the end.
    [[nodiscard]] std::optional<Diagnostic> next(std::string& text);
    [[nodiscard]] const std::vector<Diagnostic>& notices() const;

private:
    struct Reading;
    std::unique_ptr<Reading> reading_;
};

} // namespace zicha::workbook
