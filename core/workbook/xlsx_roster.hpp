// One sheet of a workbook as a roster: its rows as records, the headings first. It is the sheet
// that is asked for, by its name or its number, or the first that has headings which are known, or
// the first of all; hidden ones only if there is no other.
//
// Use: `open` the file's bytes; then `step` and take the records that are ready by `next`, until it
// `is_at_end`. Callers that must not be kept waiting use `begin`, and `prepare` until it
// `is_ready`, in place of `open`. `looks_packed` tells such a file by its first bytes. Promises:
// damage, tricks and absurd sizes are refused before the first record, except a fault in the rows'
// XML, which comes at its place; memory is that of the file, its shared texts and the records of
// one piece. Rows without any value are left out. Limits: the bytes of the file must outlive the
// roster; XlsxLimits.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/base/record.hpp"
#include "core/roster/sheet_headings.hpp"
#include "core/workbook/sheet_place.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::workbook {

// The sheets that are not hidden, in the workbook's order.
struct SheetNames {
    std::vector<std::string> names;
    std::optional<std::size_t> chosen; // the one that is read; nothing if it is hidden
};

class XlsxRoster {
public:
    static constexpr std::size_t most_file_bytes = std::size_t{256} << 20U;

    XlsxRoster();
    XlsxRoster(XlsxRoster&& other) noexcept;
    XlsxRoster& operator=(XlsxRoster&& other) noexcept;
    ~XlsxRoster();

    static constexpr std::size_t telling_bytes = 8;
    // A zip container or an old workbook: nothing that could be text.
    [[nodiscard]] static bool looks_packed(std::string_view start);

    [[nodiscard]] std::optional<Diagnostic>
    open(std::string_view bytes, roster::SheetHeadings headings, std::string_view sheet = {});
    // What the container says of its parts.
    [[nodiscard]] std::optional<Diagnostic>
    begin(std::string_view bytes, roster::SheetHeadings headings, std::string_view sheet = {});
    // One piece of what must be known before the first row: the shared texts, which sheet it is,
    // that the sheet is whole, and which of its cells are merged.
    [[nodiscard]] std::optional<Diagnostic> prepare();
    [[nodiscard]] bool is_ready() const;
    // Reads on by one piece.
    [[nodiscard]] std::optional<Diagnostic> step();
    // False if none is ready.
    [[nodiscard]] bool next(Record& record);
    // All records have been taken.
    [[nodiscard]] bool is_at_end() const;
    // Once it is known which of them is read.
    [[nodiscard]] SheetNames sheets() const;
    // Once it has given the headings.
    [[nodiscard]] SheetPlace place() const;
    // What is known so far; all of it at the end.
    [[nodiscard]] std::vector<Diagnostic> notices() const;

private:
    struct Reading;
    std::unique_ptr<Reading> reading_;
};

} // namespace zicha::workbook
