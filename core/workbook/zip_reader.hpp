// A zip container that lies in memory: its directory, checked, and the bytes of one entry in
// pieces.
//
// Use: `ZipArchive::open`, `find`, then a ZipEntryReader for each entry that is wanted; `next`
// until the piece is empty. Promises: nothing is trusted. Entries that overlap, occur twice or lie
// outside the file are refused when the archive is opened; an entry that unpacks to more than it
// says, to more than its limit, or out of all proportion is refused while it is read; its checksum
// is compared at its end. Memory is that of one piece. Limits: one file, not encrypted, stored or
// deflated, 64-bit sizes as far as they fit the file; names are compared without regard to ASCII
// case. Part of zicha_sheets.
#pragma once

#include "core/base/diagnostic.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::workbook {

struct ZipEntry {
    std::string name;
    std::uint64_t header = 0; // where its local header is
    std::uint64_t listed = 0; // where its header in the directory is
    std::uint64_t start = 0;  // where its packed bytes start
    std::uint64_t packed = 0;
    std::uint64_t size = 0;
    std::uint32_t checksum = 0;
    std::uint16_t method = 0;
    bool is_encrypted = false;
};

// An entry as the container holds it.
struct PackedEntry {
    const ZipEntry* entry = nullptr;
    std::string_view name;    // as it is written
    std::string_view bytes;   // from its local header to the next one
    std::string_view listing; // its header in the directory
};

class ZipArchive {
public:
    // `bytes` must outlive the archive.
    [[nodiscard]] std::optional<Diagnostic> open(std::string_view bytes);
    [[nodiscard]] const ZipEntry* find(std::string_view name) const;
    [[nodiscard]] std::string_view packed_bytes(const ZipEntry& entry) const {
        return part(entry.start, entry.packed);
    }
    // All of them, as they lie in the file.
    [[nodiscard]] std::vector<PackedEntry> in_order() const;

private:
    struct Directory {
        std::uint64_t entries = 0;
        std::uint64_t start = 0;
        std::uint64_t end = 0;
    };

    // Of the file, which has been found to be as long.
    [[nodiscard]] std::string_view part(std::uint64_t start, std::uint64_t length) const {
        return bytes_.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(length));
    }
    [[nodiscard]] std::optional<Directory> directory_at(std::size_t at) const;
    [[nodiscard]] std::optional<Directory> find_directory() const;
    [[nodiscard]] std::optional<Diagnostic> read_directory(const Directory& directory);
    [[nodiscard]] std::optional<Diagnostic> read_entry(std::string_view& directory,
                                                       ZipEntry& entry);
    [[nodiscard]] std::optional<Diagnostic> check_places(std::uint64_t end) const;

    [[nodiscard]] std::vector<const ZipEntry*> by_place() const;

    std::string_view bytes_;
    std::uint64_t directory_ = 0;   // where it starts
    std::vector<ZipEntry> entries_; // by name, in lower case
};

class ZipEntryReader {
public:
    // An entry that unpacks to more than `most_bytes` is refused.
    ZipEntryReader(const ZipArchive& archive, const ZipEntry& entry, std::uint64_t most_bytes);
    ZipEntryReader(const ZipEntryReader&) = delete;
    ZipEntryReader& operator=(const ZipEntryReader&) = delete;
    ~ZipEntryReader();

    // The next bytes, which are good until the next call; none at the end.
    [[nodiscard]] std::optional<Diagnostic> next(std::string_view& piece);

private:
    struct Inflater;

    [[nodiscard]] std::optional<Diagnostic> begin();
    [[nodiscard]] std::optional<Diagnostic> unpack(std::string_view& piece);
    [[nodiscard]] std::optional<Diagnostic> count(std::string_view piece);
    [[nodiscard]] Diagnostic problem(Code code) const;

    const ZipEntry& entry_;
    std::string_view packed_;
    std::uint64_t most_bytes_;
    std::uint64_t unpacked_ = 0;
    std::uint32_t checksum_ = 0;
    bool has_begun_ = false;
    bool is_at_end_ = false;
    std::unique_ptr<Inflater> inflater_;
};

} // namespace zicha::workbook
