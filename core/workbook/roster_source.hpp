// A roster's records, whatever file its bytes come from: separated text in UTF-8, GB18030 or
// UTF-16, or a workbook.
//
// Use: `feed` bytes while it `wants_bytes`, an empty piece at the file's end, and `work` while it
// `has_work`. Once it `has_start`, survey `start()` and `begin` with the separator that was found;
// then `next` gives the records that there are, the headings first, until it `is_at_end`. Callers
// that keep a roster use `move_to` in place of `begin` and `next`. Promises: no call takes long;
// the same file gives the same records, however its bytes arrive. Limits: text streams, and a piece
// must stay until the next one is fed; a workbook is held whole, as packed as it is. Decoding
// GB18030 is left to what the machine or the browser has.
#pragma once

#include "core/base/encoding.hpp"
#include "core/base/utf16.hpp"
#include "core/roster/record_store.hpp"
#include "core/roster/sample.hpp"
#include "core/roster/text_rows.hpp"
#include "core/workbook/xlsx_roster.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zicha::workbook {

// GB18030 as UTF-8, piece after piece, an empty one at the end. Bytes that belong to no character
// become bytes that are not UTF-8, so that the reader names its row. Nothing if it cannot decode.
using Gb18030Decoder = std::function<std::optional<std::string>(std::string_view bytes)>;

struct RosterSourceOptions {
    std::string name;                     // of the file
    roster::SheetHeadings headings;       // to be looked for in a workbook
    Gb18030Decoder decode;                // of text
    std::optional<TextEncoding> encoding; // of text; detected if not given
    std::string sheet;                    // of a workbook: its name or number; found if empty
    // Of text: how many records below the headings its start has.
    std::size_t sampled_records = roster::RosterSample::records;
};

class RosterSource {
public:
    explicit RosterSource(RosterSourceOptions options);
    RosterSource(const RosterSource&) = delete; // it looks into its own bytes
    RosterSource& operator=(const RosterSource&) = delete;
    RosterSource(RosterSource&&) = delete;
    RosterSource& operator=(RosterSource&&) = delete;
    ~RosterSource() = default;

    [[nodiscard]] std::optional<Diagnostic> feed(std::string_view bytes);
    [[nodiscard]] bool wants_bytes() const { return !has_all_bytes_; }
    [[nodiscard]] std::optional<Diagnostic> work();
    [[nodiscard]] bool has_work() const { return workbook_ && !workbook_->is_at_end(); }

    [[nodiscard]] bool has_start() const { return has_start_; }
    [[nodiscard]] roster::RosterSample& start() { return start_; }
    [[nodiscard]] bool is_sheet() const { return workbook_.has_value(); }
    // The workbook's own remarks, once there is a start; there may be more at its end.
    [[nodiscard]] std::vector<Diagnostic> notices() const;

    // Of a workbook, once it is known which of them is read; none of text.
    [[nodiscard]] SheetNames sheets() const;
    // Of a workbook, once there is a start; good as long as the source.
    [[nodiscard]] std::optional<SheetPlace> place() const;
    // All bytes of a workbook: nothing can be done with the source then.
    [[nodiscard]] std::string take_bytes() { return std::exchange(bytes_, {}); }

    void begin(char separator);
    [[nodiscard]] bool next(Record& record);
    void move_to(roster::RecordStore& store);
    [[nodiscard]] bool is_at_end() const;

private:
    void look_packed(std::string_view bytes);
    [[nodiscard]] std::optional<Diagnostic> feed_packed(std::string_view bytes);
    [[nodiscard]] std::optional<Diagnostic> feed_start(std::string_view bytes);
    // `text_` becomes what the bytes say.
    [[nodiscard]] std::optional<Diagnostic> decode(std::string_view bytes);
    [[nodiscard]] std::optional<Diagnostic> foreign_encoding();
    void add_to_start();
    [[nodiscard]] bool next_of_sheet(Record& record);

    RosterSourceOptions options_;
    bool has_all_bytes_ = false;
    roster::RosterSample start_; // until the encoding is known, as the file writes it
    bool has_start_ = false;
    bool is_start_given_ = false;
    std::size_t given_rows_ = 0; // of the start
    // Of a workbook
    bool is_packed_ = false;
    std::string bytes_;
    std::optional<XlsxRoster> workbook_;
    // Of text
    std::optional<Utf16Decoder> utf16_; // if it is that
    std::string decoded_;
    std::string_view text_; // behind the start, and not yet kept
    std::optional<roster::TextRows> rows_;
};

} // namespace zicha::workbook
