// Separated text, record by record, from bytes as they arrive; and cells made safe to write.
//
// Use: while (parser.next(bytes, record)) …; with the next piece the same again; after the last
// piece once `finish(record)`. A record is good until the next call, and as long as the bytes that
// it was taken from: one that lies whole and without quotes in them is read in place, any other is
// put together in buffers that record and parser trade. RFC 4180 quoting with line breaks
// inside cells; CRLF, LF or CR; a byte order mark at the start is skipped, and so are lines without
// any character. Lines count from 1. Promises: every record comes out, whatever is in it; a record
// that is damaged or beyond the limits says so and is cut, so that memory stays bounded. Limits:
// RecordLimits; the bytes are UTF-8 or any encoding in which quotes, separators and line ends are
// bytes of their own. A quote inside an unquoted cell is taken as it is.
#pragma once

#include "core/base/record.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace zicha {

class CsvParser {
public:
    explicit CsvParser(char separator) : separator_(separator) {}

    // Takes bytes off the front until a record is complete (true) or none are left (false).
    [[nodiscard]] bool next(std::string_view& bytes, Record& record);
    // The record that the end of input completes, if any.
    [[nodiscard]] bool finish(Record& record);

private:
    enum class CellState : std::uint8_t { cell_start, plain, quoted, quote_in_quoted };

    void skip_mark(std::string_view& bytes);
    [[nodiscard]] bool take_in_place(std::string_view& bytes, Record& record);
    void end_cell();
    void give(Record& record);
    [[nodiscard]] bool take_line_end(char c, Record& record);
    void take_plain(std::string_view& bytes);
    void take_quoted(std::string_view& bytes);

    char separator_;
    CellState state_ = CellState::cell_start;
    bool after_cr_ = false; // the last byte was CR: LF belongs to the same line end
    std::size_t mark_bytes_ = 0;
    std::int64_t line_ = 1;
    Record record_;
};

// Appends one cell, in quotes where it needs them. A spreadsheet would run a cell that starts with
// = + - @ or a control character: such a cell gets an apostrophe in front. Always UTF-8.
void append_csv_cell(std::string& out, std::string_view cell);

// Whether append_csv_cell would write the cell unchanged.
[[nodiscard]] bool is_plain_csv_cell(std::string_view cell);

} // namespace zicha
