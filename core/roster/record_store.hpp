// The records of a roster, kept in memory as they came: text as its file writes it, rows of a sheet
// as their cells.
//
// Use: `append` pieces of text, or records of a sheet; a RecordCursor goes through the records from
// the first on, and tells where each lies; `read` gives one of them again. Promises: a record comes
// out as it would have come from its file. Limits: one store holds either text or rows of a sheet;
// records are good while the store is not changed.
#pragma once

#include "core/base/csv.hpp"
#include "core/base/record.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::roster {

class RecordStore {
public:
    void append(std::string text);
    void append(const Record& record);

    [[nodiscard]] std::uint64_t bytes() const { return bytes_; }
    // The record that lies between these places. Of text it starts in line `row`, which a piece of
    // text cannot tell; a sheet's record knows its row.
    void read(std::uint64_t from, std::uint64_t to, char separator, std::int64_t row,
              Record& record) const;

private:
    friend class RecordCursor;

    [[nodiscard]] std::size_t piece_at(std::uint64_t place) const;
    // From there on, as far as one piece goes.
    [[nodiscard]] std::string_view rest_at(std::uint64_t place) const;

    std::vector<std::string> pieces_; // a sheet's record lies in one of them
    std::vector<std::uint64_t> starts_;
    std::uint64_t bytes_ = 0;
    bool is_of_sheet_ = false;
};

class RecordCursor {
public:
    RecordCursor(const RecordStore& store, char separator) : store_(store), parser_(separator) {}

    // The next record that starts, and of text ends, before `until`.
    [[nodiscard]] bool next(std::uint64_t until, Record& record);
    // The one that the end of the text completes.
    [[nodiscard]] bool finish(Record& record);
    // Behind the record that came last, or what has been read of the next one.
    [[nodiscard]] std::uint64_t place() const { return place_; }

private:
    const RecordStore& store_;
    CsvParser parser_;
    std::uint64_t place_ = 0;
};

} // namespace zicha::roster
