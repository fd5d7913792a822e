// A roster's bytes as separated text in UTF-8, whatever file they come from.
//
// Use: `feed` the bytes while it `wants_bytes`, an empty piece at the file's end; `next` adds what
// text there is, which may be none yet, until it `is_at_end`. Promises: the same text as the
// command line's RosterSource makes of the file. Limits: text streams; a workbook is held whole, as
// packed as it is.
#pragma once

#include "core/base/encoding.hpp"
#include "core/roster/sample.hpp"
#include "core/workbook/xlsx_roster.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zicha::web {

class RosterSource {
public:
    explicit RosterSource(roster::SheetHeadings headings) : headings_(std::move(headings)) {}

    [[nodiscard]] std::optional<Diagnostic> feed(std::string_view bytes);
    [[nodiscard]] bool wants_bytes() const { return !has_all_bytes_; }
    [[nodiscard]] std::optional<Diagnostic> next(std::string& text);
    [[nodiscard]] bool is_at_end() const { return is_at_end_; }
    [[nodiscard]] bool is_sheet() const { return workbook_.has_value(); }
    // The workbook's own remarks, once it is open.
    [[nodiscard]] std::vector<Diagnostic> notices() const;

private:
    [[nodiscard]] std::optional<Diagnostic> feed_packed();
    [[nodiscard]] std::optional<Diagnostic> feed_text(std::string_view bytes);
    void decode(std::string_view bytes);

    roster::SheetHeadings headings_;
    bool is_packed_ = false;
    bool has_all_bytes_ = false;
    bool is_at_end_ = false;
    std::string bytes_; // of a workbook; of text until its encoding is known
    std::optional<workbook::XlsxRoster> workbook_;
    roster::RosterSample start_;
    std::optional<TextEncoding> encoding_;
    std::string text_; // decoded and not yet taken
};

} // namespace zicha::web
