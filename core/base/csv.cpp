#include "core/base/csv.hpp"

#include "core/base/encoding.hpp"
#include "core/base/fast/csv_marks.hpp"

#include <algorithm>
#include <array>

namespace zicha {
namespace {

// Longer records, and records that are not whole in one piece, are put together byte by byte.
constexpr std::size_t in_place_bytes = std::size_t{64} << 10U;

bool starts_like_formula(std::string_view cell) {
    if (cell.empty())
        return false;
    const char first = cell.front();
    const auto code = static_cast<unsigned char>(first);
    if (code < 0x20 || code == 0x7F ||
        std::string_view("=+-@").find(first) != std::string_view::npos)
        return true;
    if (code != 0xEF)
        return false;
    for (const std::string_view wide : {"＝", "＋", "－", "＠"}) // some spreadsheets take these too
        if (cell.starts_with(wide))
            return true;
    return false;
}

// What a byte means for the cell that it is to be written in.
constexpr unsigned char asks_for_quotes = 1;
constexpr unsigned char is_beyond_ascii = 2;

constexpr std::array<unsigned char, 256> meaning_of_byte = [] {
    std::array<unsigned char, 256> table{};
    for (const char c : std::string_view(",\"\r\n\t;"))
        table[static_cast<unsigned char>(c)] = asks_for_quotes;
    for (std::size_t byte = 0x80; byte < table.size(); ++byte)
        table[byte] = is_beyond_ascii;
    return table;
}();

unsigned meanings_of(std::string_view cell) {
    unsigned meanings = 0;
    for (const char c : cell)
        meanings |= meaning_of_byte[static_cast<unsigned char>(c)];
    const bool has_edge = !cell.empty() && (cell.front() == ' ' || cell.back() == ' ');
    return meanings | (has_edge ? asks_for_quotes : 0U);
}

} // namespace

void CsvParser::skip_mark(std::string_view& bytes) {
    while (mark_bytes_ < byte_order_mark.size() && !bytes.empty()) {
        if (bytes.front() == byte_order_mark[mark_bytes_]) {
            ++mark_bytes_;
            bytes.remove_prefix(1);
            continue;
        }
        if (mark_bytes_ > 0) {
            record_.append(byte_order_mark.substr(0, mark_bytes_));
            state_ = CellState::plain;
            record_.row_ = line_;
        }
        mark_bytes_ = byte_order_mark.size();
    }
}

void CsvParser::end_cell() {
    record_.end_cell();
    state_ = CellState::cell_start;
}

void CsvParser::give(Record& record) {
    record_.end(line_);
    std::swap(record_, record);
    record_.start(0);
}

// The whole record from its first byte to its line end, if it holds no quote and no NUL. Nothing is
// taken if it does, or does not end here.
bool CsvParser::take_in_place(std::string_view& bytes, Record& record) {
    const CsvMarks marks(separator_);
    const std::size_t size = std::min(bytes.size(), in_place_bytes);
    std::size_t cells = 0;
    for (std::size_t block = 0; block + CsvMarks::block <= size; block += CsvMarks::block) {
        if (record.ends_.size() < cells + CsvMarks::block)
            record.ends_.resize((cells + CsvMarks::block) * 2);
        const auto found = marks.look(bytes.data() + block);
        if (found.others == 0) { // as nearly always
            for (CsvMarks::Mask marked = found.separators; marked != 0; marked &= marked - 1)
                record.ends_[cells++] = static_cast<std::uint32_t>(block + CsvMarks::first(marked));
            continue;
        }
        for (CsvMarks::Mask marked = found.separators | found.others; marked != 0;
             marked &= marked - 1) {
            const std::size_t at = block + CsvMarks::first(marked);
            const char c = bytes[at];
            if (c == separator_) {
                record.ends_[cells++] = static_cast<std::uint32_t>(at);
                continue;
            }
            const bool is_cr = c == '\r';
            if (c == '"' || c == '\0' || cells >= RecordLimits::cells || (is_cr && at + 1 == size))
                return false;
            if (c != '\n' && !is_cr)
                continue;
            record.ends_[cells++] = static_cast<std::uint32_t>(at);
            record.size_ = cells;
            record.in_place_ = bytes.substr(0, at);
            record.is_in_place_ = true;
            record.fault_ = RecordFault::none;
            record.row_ = record.last_row_ = line_++;
            bytes.remove_prefix(is_cr && bytes[at + 1] == '\n' ? at + 2 : at + 1);
            return true;
        }
    }
    return false;
}

// The line end that completes a record; an empty line completes none.
bool CsvParser::take_line_end(char c, Record& record) {
    const bool belongs_to_last = c == '\n' && after_cr_;
    after_cr_ = c == '\r';
    if (belongs_to_last)
        return false;
    const bool is_empty_line = state_ == CellState::cell_start && record_.size_ == 0;
    if (!is_empty_line) {
        end_cell();
        give(record);
    }
    ++line_;
    return !is_empty_line;
}

void CsvParser::take_plain(std::string_view& bytes) {
    std::size_t end = 0;
    while (end < bytes.size() && bytes[end] != separator_ && bytes[end] != '\n' &&
           bytes[end] != '\r')
        ++end;
    record_.append(bytes.substr(0, end));
    bytes.remove_prefix(end);
}

// All of a quoted cell up to its closing quote; line breaks inside are kept, and counted.
void CsvParser::take_quoted(std::string_view& bytes) {
    std::size_t end = 0;
    for (; end < bytes.size() && bytes[end] != '"'; ++end) {
        const char c = bytes[end];
        if (c == '\r' || (c == '\n' && !after_cr_))
            ++line_;
        after_cr_ = c == '\r';
    }
    record_.append(bytes.substr(0, end));
    bytes.remove_prefix(end);
    if (bytes.empty())
        return;
    bytes.remove_prefix(1);
    after_cr_ = false;
    state_ = CellState::quote_in_quoted;
}

bool CsvParser::next(std::string_view& bytes, Record& record) {
    skip_mark(bytes);
    while (!bytes.empty()) {
        const bool is_record_start = state_ == CellState::cell_start && record_.size_ == 0;
        if (is_record_start && bytes.front() != '\n' && bytes.front() != '\r' &&
            take_in_place(bytes, record)) {
            after_cr_ = false;
            return true;
        }
        if (state_ == CellState::quoted) {
            take_quoted(bytes);
            continue;
        }
        const char c = bytes.front();
        if (state_ == CellState::quote_in_quoted && c == '"') { // a doubled quote stands for one
            record_.append("\"");
            state_ = CellState::quoted;
            bytes.remove_prefix(1);
            continue;
        }
        if (c == '\n' || c == '\r') {
            bytes.remove_prefix(1);
            if (take_line_end(c, record))
                return true;
            continue;
        }
        after_cr_ = false;
        if (state_ == CellState::cell_start && record_.size_ == 0)
            record_.row_ = line_;
        if (c == separator_) {
            end_cell();
            bytes.remove_prefix(1);
        } else if (c == '"' && state_ == CellState::cell_start) {
            state_ = CellState::quoted;
            bytes.remove_prefix(1);
        } else {
            state_ = CellState::plain;
            take_plain(bytes);
        }
    }
    return false;
}

bool CsvParser::finish(Record& record) {
    if (mark_bytes_ > 0 && mark_bytes_ < byte_order_mark.size()) { // a file of one or two bytes
        record_.append(byte_order_mark.substr(0, mark_bytes_));
        state_ = CellState::plain;
        record_.row_ = line_;
        mark_bytes_ = byte_order_mark.size();
    }
    if (state_ == CellState::cell_start && record_.size_ == 0)
        return false;
    if (state_ == CellState::quoted)
        record_.note(RecordFault::unclosed_quote);
    end_cell();
    give(record);
    return true;
}

bool is_plain_csv_cell(std::string_view cell) {
    const unsigned meanings = meanings_of(cell);
    return (meanings & asks_for_quotes) == 0 && !starts_like_formula(cell) &&
           ((meanings & is_beyond_ascii) == 0 || is_utf8(cell));
}

void append_csv_cell(std::string& out, std::string_view cell) {
    const bool is_formula = starts_like_formula(cell);
    const bool is_quoted = (meanings_of(cell) & asks_for_quotes) != 0;
    if (is_quoted)
        out += '"';
    if (is_formula)
        out += '\'';
    for (;;) {
        const std::size_t quote = cell.find('"');
        append_valid_utf8(out, cell.substr(0, quote));
        if (quote == std::string_view::npos)
            break;
        out += "\"\"";
        cell.remove_prefix(quote + 1);
    }
    if (is_quoted)
        out += '"';
}

} // namespace zicha
