#include "core/workbook/zip_writer.hpp"

#include "core/workbook/zip_format.hpp"

#include <algorithm>
#include <array>
#include <zlib.h>

namespace zicha::workbook {
namespace {

constexpr std::size_t packed_piece_bytes = std::size_t{64} << 10U;
constexpr std::size_t most_given = std::size_t{1} << 20U;
constexpr int level = 3; // half the time of the usual 6, a tenth more bytes
constexpr std::uint16_t version = 20;
constexpr std::uint32_t first_day = 0x00210000; // 1980-01-01, the first that zip knows
constexpr std::uint16_t flags = zip::flag_sizes_follow | zip::flag_utf8;

} // namespace

struct ZipWriter::Deflater {
    z_stream stream{};
    std::array<char, packed_piece_bytes> out{};
    bool is_open = false;

    Deflater() {
        constexpr int memory = 8;
        is_open = deflateInit2(&stream, level, Z_DEFLATED, -MAX_WBITS, memory,
                               Z_DEFAULT_STRATEGY) == Z_OK;
    }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;
    ~Deflater() {
        if (is_open)
            deflateEnd(&stream);
    }
};

ZipWriter::ZipWriter() : deflater_(std::make_unique<Deflater>()) {
    is_too_large_ = !deflater_->is_open; // no memory: no file either
}

ZipWriter::~ZipWriter() = default;

void ZipWriter::put(std::uint64_t value, std::size_t bytes) {
    for (std::size_t at = 0; at < bytes; ++at, value >>= 8U)
        output_ += static_cast<char>(value & 0xFFU);
    written_ += bytes;
}

void ZipWriter::put_sizes(const Entry& entry) {
    put(entry.checksum, 4);
    put(entry.packed, 4);
    put(entry.size, 4);
}

void ZipWriter::begin(std::string_view name) {
    Entry entry;
    entry.name = name;
    entry.start = written_;
    put(zip::local_signature, 4);
    put(version, 2);
    put(flags, 2);
    put(zip::deflated, 2);
    put(first_day, 4);
    put_sizes({}); // they follow the bytes
    put(name.size(), 2);
    put(0, 2);
    output_ += name;
    written_ += name.size();
    entries_.push_back(std::move(entry));
    if (deflater_->is_open)
        deflateReset(&deflater_->stream);
}

void ZipWriter::deflate(std::string_view bytes, bool is_last) {
    z_stream& stream = deflater_->stream;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    do {
        stream.next_out = reinterpret_cast<Bytef*>(deflater_->out.data());
        stream.avail_out = static_cast<uInt>(packed_piece_bytes);
        ::deflate(&stream, is_last ? Z_FINISH : Z_NO_FLUSH);
        const std::size_t count = packed_piece_bytes - stream.avail_out;
        output_.append(deflater_->out.data(), count);
        written_ += count;
        entries_.back().packed += count;
    } while (stream.avail_out == 0);
}

void ZipWriter::write(std::string_view bytes) {
    if (!deflater_->is_open)
        return;
    Entry& entry = entries_.back();
    while (!bytes.empty()) {
        const std::string_view given = bytes.substr(0, most_given);
        bytes.remove_prefix(given.size());
        entry.size += given.size();
        entry.checksum = static_cast<std::uint32_t>(
            crc32(entry.checksum, reinterpret_cast<const Bytef*>(given.data()),
                  static_cast<uInt>(given.size())));
        deflate(given, false);
    }
}

void ZipWriter::end() {
    if (!deflater_->is_open)
        return;
    deflate({}, true);
    put(zip::descriptor_signature, 4);
    put_sizes(entries_.back());
    is_too_large_ = is_too_large_ || std::max(entries_.back().size, written_) >= zip::in_wide_extra;
}

namespace {

void append_number(std::string& out, std::uint64_t value, std::size_t bytes) {
    for (std::size_t at = 0; at < bytes; ++at, value >>= 8U)
        out += static_cast<char>(value & 0xFFU);
}

std::size_t number_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]) +
           std::size_t{256} * static_cast<unsigned char>(bytes[at + 1]);
}

// The extra field without the 64-bit sizes.
std::string narrow_extra(std::string_view extra) {
    std::string narrow;
    while (extra.size() >= 4) {
        const std::size_t length = std::min(4 + number_at(extra, 2), extra.size());
        if (number_at(extra, 0) != zip::wide_extra)
            narrow += extra.substr(0, length);
        extra.remove_prefix(length);
    }
    return narrow;
}

// A header of a directory, for its entry in another container; only where that starts is wrong.
std::string listing_of(const PackedEntry& entry) {
    const std::string_view from = entry.listing;
    const std::size_t extra_at = zip::central_bytes + entry.name.size();
    const std::string extra = narrow_extra(from.substr(extra_at, number_at(from, 30)));
    std::string listing(from.substr(0, 20));
    append_number(listing, entry.entry->packed, 4);
    append_number(listing, entry.entry->size, 4);
    listing += from.substr(28, 2);
    append_number(listing, extra.size(), 2);
    listing += from.substr(32, 2); // the comment
    append_number(listing, 0, 2);  // the disk
    listing += from.substr(36, 6);
    append_number(listing, 0, 4);
    listing += entry.name;
    listing += extra;
    listing += from.substr(extra_at + number_at(from, 30));
    return listing;
}

} // namespace

void ZipWriter::begin_copy(const PackedEntry& entry) {
    Entry& copied = entries_.emplace_back();
    copied.start = written_;
    copied.listing = listing_of(entry);
}

void ZipWriter::copy(std::string_view bytes) {
    output_ += bytes;
    written_ += bytes.size();
    is_too_large_ = is_too_large_ || written_ >= zip::in_wide_extra;
}

void ZipWriter::put_listing(Entry& entry) {
    constexpr std::size_t start_at = 42;
    for (std::size_t at = 0; at < 4; ++at)
        entry.listing[start_at + at] = static_cast<char>(entry.start >> 8U * at & 0xFFU);
    output_ += entry.listing;
    written_ += entry.listing.size();
}

void ZipWriter::finish() {
    const std::uint64_t start = written_;
    for (Entry& entry : entries_) {
        if (!entry.listing.empty()) {
            put_listing(entry);
            continue;
        }
        put(zip::central_signature, 4);
        put(version, 2);
        put(version, 2);
        put(flags, 2);
        put(zip::deflated, 2);
        put(first_day, 4);
        put_sizes(entry);
        put(entry.name.size(), 2);
        put(0, 12); // extra field, comment, disk, attributes
        put(entry.start, 4);
        output_ += entry.name;
        written_ += entry.name.size();
    }
    const std::uint64_t length = written_ - start;
    put(zip::end_signature, 4);
    put(0, 4); // disks
    put(entries_.size(), 2);
    put(entries_.size(), 2);
    put(length, 4);
    put(start, 4);
    put(0, 2);
}

} // namespace zicha::workbook
