#include "core/roster/record_store.hpp"

#include <algorithm>
#include <utility>

namespace zicha::roster {
namespace {

// Of a sheet: its row, its fault, faults of values, the cells' lengths, their text. Numbers are in
// seven bits a byte.
constexpr std::size_t piece_bytes = std::size_t{256} << 10U;
constexpr unsigned low_bits = 0x7F;
constexpr unsigned goes_on = 0x80;

void put_number(std::string& out, std::uint64_t number) {
    for (; number > low_bits; number >>= 7U)
        out += static_cast<char>((number & low_bits) | goes_on);
    out += static_cast<char>(number);
}

std::uint64_t take_number(std::string_view& bytes) {
    std::uint64_t number = 0;
    for (unsigned shift = 0;; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        number |= std::uint64_t{byte & low_bits} << shift;
        if ((byte & goes_on) == 0)
            return number;
    }
}

void put(std::string& out, const Record& record) {
    put_number(out, static_cast<std::uint64_t>(record.row()));
    put_number(out, static_cast<std::uint64_t>(record.fault()));
    if (record.fault() != RecordFault::none)
        put_number(out, record.fault_cell());
    put_number(out, record.value_faults().size());
    for (const CellFault& value : record.value_faults()) {
        put_number(out, value.cell);
        put_number(out, static_cast<std::uint64_t>(value.fault));
    }
    put_number(out, record.size());
    for (std::size_t cell = 0; cell < record.size(); ++cell) {
        put_number(out, record[cell].size());
        out += record[cell];
    }
}

void take(std::string_view& bytes, Record& record) {
    const auto row = static_cast<std::int64_t>(take_number(bytes));
    record.start(row);
    const auto fault = static_cast<RecordFault>(take_number(bytes));
    const std::uint64_t fault_cell = fault == RecordFault::none ? 0 : take_number(bytes);
    std::vector<CellFault> values(static_cast<std::size_t>(take_number(bytes)));
    for (CellFault& value : values) {
        value.cell = static_cast<std::uint32_t>(take_number(bytes));
        value.fault = static_cast<RecordFault>(take_number(bytes));
    }
    std::size_t value = 0;
    const std::uint64_t cells = take_number(bytes);
    for (std::uint64_t cell = 0; cell < cells; ++cell) {
        if (fault != RecordFault::none && cell == fault_cell && !is_of_one_value(fault))
            record.note(fault);
        if (value < values.size() && cell == values[value].cell)
            record.note(values[value++].fault);
        const auto size = static_cast<std::size_t>(take_number(bytes));
        record.append(bytes.substr(0, size));
        record.end_cell();
        bytes.remove_prefix(size);
    }
    if (!is_of_one_value(fault))
        record.note(fault); // beyond the last cell, if it is not noted yet
}

} // namespace

void RecordStore::append(std::string text) {
    if (text.empty())
        return;
    starts_.push_back(bytes_);
    bytes_ += text.size();
    pieces_.push_back(std::move(text));
}

void RecordStore::append(const Record& record) {
    is_of_sheet_ = true;
    if (pieces_.empty() || pieces_.back().size() >= piece_bytes) {
        starts_.push_back(bytes_);
        pieces_.emplace_back();
    }
    std::string& piece = pieces_.back();
    const std::size_t before = piece.size();
    put(piece, record);
    bytes_ += piece.size() - before;
}

std::size_t RecordStore::piece_at(std::uint64_t place) const {
    return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), place) -
                                    starts_.begin()) -
           1;
}

std::string_view RecordStore::rest_at(std::uint64_t place) const {
    const std::size_t at = piece_at(place);
    return std::string_view(pieces_[at]).substr(static_cast<std::size_t>(place - starts_[at]));
}

void RecordStore::read(std::uint64_t from, std::uint64_t to, char separator, std::int64_t row,
                       Record& record) const {
    if (is_of_sheet_) {
        std::string_view bytes = rest_at(from);
        take(bytes, record);
        return;
    }
    CsvParser parser(separator);
    while (from < to) {
        std::string_view text = rest_at(from).substr(0, static_cast<std::size_t>(to - from));
        from += text.size();
        if (parser.next(text, record)) {
            record.move_to(row);
            return;
        }
    }
    (void)parser.finish(record);
    record.move_to(row);
}

bool RecordCursor::next(std::uint64_t until, Record& record) {
    until = std::min(until, store_.bytes());
    while (place_ < until) {
        std::string_view rest = store_.rest_at(place_);
        if (store_.is_of_sheet_) {
            const std::size_t before = rest.size();
            take(rest, record);
            place_ += before - rest.size();
            return true;
        }
        rest = rest.substr(0, static_cast<std::size_t>(until - place_));
        const std::size_t before = rest.size();
        const bool is_whole = parser_.next(rest, record);
        place_ += before - rest.size();
        if (is_whole)
            return true;
    }
    return false;
}

bool RecordCursor::finish(Record& record) {
    return !store_.is_of_sheet_ && parser_.finish(record);
}

} // namespace zicha::roster
