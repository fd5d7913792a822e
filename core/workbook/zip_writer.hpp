// A zip container as it is written, entry by entry, into a string that the caller empties.
//
// Use: `begin`, `write` …, `end` for each entry, or `begin_copy` and `copy` for one that another
// container holds, then `finish`; take the content of `output()` away between calls. Promises: an
// entry that is copied keeps its packed bytes, time and attributes; memory does not grow with the
// entries; the same content gives the same bytes, since no clock is asked. Limits: as long as zip
// without 64-bit sizes can be; `is_too_large` tells that it was longer, and then the file is no
// good.
#pragma once

#include "core/workbook/zip_reader.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::workbook {

class ZipWriter {
public:
    ZipWriter();
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;
    ~ZipWriter();

    void begin(std::string_view name);
    void write(std::string_view bytes);
    void end();
    // An entry of less than 4 GB; its bytes follow.
    void begin_copy(const PackedEntry& entry);
    void copy(std::string_view bytes);
    void finish();

    [[nodiscard]] std::string& output() { return output_; }
    [[nodiscard]] bool is_too_large() const { return is_too_large_; }

private:
    struct Deflater;
    struct Entry {
        std::string name;
        std::uint64_t start = 0;
        std::uint64_t packed = 0;
        std::uint64_t size = 0;
        std::uint32_t checksum = 0;
        std::string listing; // of one that is copied, where it starts left out
    };

    void deflate(std::string_view bytes, bool is_last);
    void put(std::uint64_t value, std::size_t bytes);
    void put_sizes(const Entry& entry);
    void put_listing(Entry& entry);

    std::string output_;
    std::vector<Entry> entries_;
    std::unique_ptr<Deflater> deflater_;
    std::uint64_t written_ = 0; // also what the caller has taken away
    bool is_too_large_ = false;
};

} // namespace zicha::workbook
