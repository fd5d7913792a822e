// Separated text, record by record, from bytes as they arrive; and cells made safe to write.
//
// Use: while (parser.next(bytes, record)) …; with the next piece the same again; after the last
// piece once `finish(record)`. A record is good until the next call, and as long as the bytes that
// it was taken from stand: one that lies whole and without quotes in them is read in place, any
// other is put together in buffers that record and parser trade. RFC 4180 quoting with line breaks
// inside cells; CRLF, LF or CR; a byte order mark at the start is skipped, and so are lines without
// any character. Lines count from 1. Promises: every record comes out, whatever is in it; a record
// that is damaged or beyond the limits says so and is cut, so that memory stays bounded. Limits:
// CsvLimits; the bytes are UTF-8 or any encoding in which quotes, separators and line ends are
// bytes of their own. A quote inside an unquoted cell is taken as it stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha {

struct CsvLimits {
    static constexpr std::size_t cell_bytes = std::size_t{1} << 20U;
    static constexpr std::size_t record_bytes = std::size_t{4} << 20U;
    static constexpr std::size_t cells = 16384;
};

enum class CsvFault : std::uint8_t { none, cell_too_large, too_many_cells, nul, unclosed_quote };

class CsvRecord {
public:
    [[nodiscard]] std::size_t size() const { return size_; }
    // Blank beyond the last cell.
    [[nodiscard]] std::string_view operator[](std::size_t cell) const {
        if (cell >= size_)
            return {};
        const std::size_t start = cell == 0 ? 0 : ends_[cell - 1] + (is_in_place_ ? 1U : 0U);
        return {text().data() + start, ends_[cell] - start};
    }
    // Calls `visit(cell, text)` for those of the first `count` cells that hold anything, until one
    // call returns false; whether none did.
    template <typename Visit> bool visit_filled(std::size_t count, const Visit& visit) const {
        const char* const text_start = text().data();
        const std::size_t gap = is_in_place_ ? 1 : 0;
        std::size_t start = 0;
        for (std::size_t cell = 0; cell < count && cell < size_; ++cell) {
            const std::size_t end = ends_[cell];
            if (end != start && !visit(cell, std::string_view(text_start + start, end - start)))
                return false;
            start = end + gap;
        }
        return true;
    }
    [[nodiscard]] std::size_t bytes() const { return text().size(); }
    // The record as its file writes it, without the line end; only if nothing had to be undone.
    [[nodiscard]] std::optional<std::string_view> as_written() const {
        return is_in_place_ ? std::optional(in_place_) : std::nullopt;
    }
    [[nodiscard]] std::int64_t line() const { return line_; }           // where it starts
    [[nodiscard]] std::int64_t last_line() const { return last_line_; } // where it ends
    // The first fault, and the cell it was found in.
    [[nodiscard]] CsvFault fault() const { return fault_; }
    [[nodiscard]] std::size_t fault_cell() const { return fault_cell_; }

private:
    friend class CsvParser;

    [[nodiscard]] std::string_view text() const { return is_in_place_ ? in_place_ : text_; }

    std::string text_;          // the cells one behind the other,
    std::string_view in_place_; // or the bytes they stand in, with separators between them
    bool is_in_place_ = false;
    std::vector<std::uint32_t> ends_; // where each cell ends; beyond size_ only room
    std::size_t size_ = 0;
    std::int64_t line_ = 0;
    std::int64_t last_line_ = 0;
    CsvFault fault_ = CsvFault::none;
    std::size_t fault_cell_ = 0;
};

// What counts as a line of the file. In text made from a sheet each record is one, however many
// line breaks its cells hold, so that lines are the sheet's rows.
enum class CsvLines : std::uint8_t { as_written, one_a_record };

class CsvParser {
public:
    explicit CsvParser(char separator, CsvLines lines = CsvLines::as_written)
        : separator_(separator), lines_(lines) {}

    // Takes bytes off the front until a record is complete (true) or none are left (false).
    [[nodiscard]] bool next(std::string_view& bytes, CsvRecord& record);
    // The record that the end of input completes, if any.
    [[nodiscard]] bool finish(CsvRecord& record);

private:
    enum class State : std::uint8_t { cell_start, plain, quoted, quote_in_quoted };

    void skip_mark(std::string_view& bytes);
    [[nodiscard]] bool take_in_place(std::string_view& bytes, CsvRecord& record);
    void append(std::string_view bytes);
    void note(CsvFault fault);
    void end_cell();
    void give(CsvRecord& record);
    [[nodiscard]] bool take_line_end(char c, CsvRecord& record);
    void take_plain(std::string_view& bytes);
    void take_quoted(std::string_view& bytes);

    char separator_;
    CsvLines lines_;
    State state_ = State::cell_start;
    bool after_cr_ = false; // the last byte was CR: LF belongs to the same line end
    std::size_t mark_bytes_ = 0;
    std::int64_t line_ = 1;
    std::size_t cell_start_ = 0;
    CsvRecord record_;
};

// Appends one cell, in quotes where it needs them. A spreadsheet would run a cell that starts with
// = + - @ or a control character: such a cell gets an apostrophe in front. Always UTF-8.
void append_csv_cell(std::string& out, std::string_view cell);

// Whether append_csv_cell would write the cell as it stands.
[[nodiscard]] bool is_plain_csv_cell(std::string_view cell);

} // namespace zicha
