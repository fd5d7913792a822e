#include "core/workbook/zip_reader.hpp"

#include "core/base/ascii.hpp"
#include "core/base/order.hpp"
#include "core/workbook/codes.hpp"
#include "core/workbook/part_paths.hpp"
#include "core/workbook/zip_format.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <zlib.h>

namespace zicha::workbook {
namespace {

constexpr std::size_t most_entries = 10000;
constexpr std::size_t most_comment = 65535;
constexpr std::size_t most_behind = std::size_t{1} << 20U; // the container's end
constexpr std::size_t piece_bytes = std::size_t{64} << 10U;

// Deflate can do 1,032 to 1, a workbook that people made does some 30 to 1.
constexpr std::uint64_t most_ratio = 200;
constexpr std::uint64_t ratio_matters_from = std::uint64_t{16} << 20U;

// Little-endian; the caller has checked that the bytes are there. (Places in a file have 64 bits,
// also where memory has 32, as in the page.)
std::uint64_t number(std::string_view bytes, std::uint64_t at, std::size_t length) {
    const char* const first = bytes.data() + at;
    std::uint64_t value = 0;
    for (std::size_t index = length; index > 0; --index)
        value = value << 8U | static_cast<unsigned char>(first[index - 1]);
    return value;
}

std::uint16_t number16(std::string_view bytes, std::uint64_t at) {
    return static_cast<std::uint16_t>(number(bytes, at, 2));
}

std::uint32_t number32(std::string_view bytes, std::uint64_t at) {
    return static_cast<std::uint32_t>(number(bytes, at, 4));
}

Diagnostic cut() {
    return {codes::xlsx_cut, {}, {}};
}

// The 64-bit values that a central header's extra field holds for those that do not fit.
void read_wide(std::string_view extra, ZipEntry& entry) {
    while (extra.size() >= 4) {
        const std::uint16_t id = number16(extra, 0);
        const std::size_t length = std::min<std::size_t>(number16(extra, 2), extra.size() - 4);
        std::string_view field = extra.substr(4, length);
        extra.remove_prefix(4 + length);
        if (id != zip::wide_extra)
            continue;
        for (std::uint64_t* value : {&entry.size, &entry.packed, &entry.header}) {
            if (*value != zip::in_wide_extra || field.size() < 8)
                continue;
            *value = number(field, 0, 8);
            field.remove_prefix(8);
        }
    }
}

} // namespace

// What the record of the end at this place says; nothing if it cannot be one.
std::optional<ZipArchive::Directory> ZipArchive::directory_at(std::size_t at) const {
    Directory directory;
    directory.entries = number16(bytes_, at + 10);
    std::uint64_t length = number32(bytes_, at + 12);
    directory.start = number32(bytes_, at + 16);
    const bool is_wide = directory.entries == zip::in_wide_end || length == zip::in_wide_extra ||
                         directory.start == zip::in_wide_extra;
    if (is_wide && at >= zip::wide_locator_bytes &&
        number32(bytes_, at - zip::wide_locator_bytes) == zip::wide_locator_signature) {
        const std::uint64_t wide = number(bytes_, at - zip::wide_locator_bytes + 8, 8);
        if (wide > bytes_.size() || bytes_.size() - wide < zip::wide_end_bytes ||
            number32(bytes_, wide) != zip::wide_end_signature)
            return std::nullopt;
        directory.entries = number(bytes_, wide + 32, 8);
        length = number(bytes_, wide + 40, 8);
        directory.start = number(bytes_, wide + 48, 8);
    }
    if (directory.start > at || length > at - directory.start)
        return std::nullopt;
    directory.end = directory.start + length;
    return directory;
}

// The record that ends with the file; else the last one, with something behind it that does not
// belong to the container.
std::optional<ZipArchive::Directory> ZipArchive::find_directory() const {
    if (bytes_.size() < zip::end_bytes)
        return std::nullopt;
    const std::size_t last = bytes_.size() - zip::end_bytes;
    const std::size_t first = last - std::min(last, most_comment + most_behind);
    std::optional<Directory> with_more;
    for (std::size_t at = last + 1; at-- > first;) {
        if (number32(bytes_, at) != zip::end_signature)
            continue;
        const std::size_t end = at + zip::end_bytes + number16(bytes_, at + 20);
        if (end == bytes_.size())
            return directory_at(at);
        if (end < bytes_.size() && !with_more)
            with_more = directory_at(at);
    }
    return with_more;
}

std::optional<Diagnostic> ZipArchive::read_entry(std::string_view& directory, ZipEntry& entry) {
    if (directory.size() < zip::central_bytes || number32(directory, 0) != zip::central_signature)
        return cut();
    entry.listed = static_cast<std::uint64_t>(directory.data() - bytes_.data());
    entry.is_encrypted = (number16(directory, 8) & zip::flag_encrypted) != 0;
    entry.method = number16(directory, 10);
    entry.checksum = number32(directory, 16);
    entry.packed = number32(directory, 20);
    entry.size = number32(directory, 24);
    entry.header = number32(directory, 42);
    const std::size_t name = number16(directory, 28);
    const std::size_t extra = number16(directory, 30);
    const std::size_t all = zip::central_bytes + name + extra + number16(directory, 32);
    if (directory.size() < all)
        return cut();
    entry.name = in_lower_case(directory.substr(zip::central_bytes, name));
    read_wide(directory.substr(zip::central_bytes + name, extra), entry);
    directory.remove_prefix(all);

    if (entry.header > bytes_.size() || bytes_.size() - entry.header < zip::local_bytes ||
        number32(bytes_, entry.header) != zip::local_signature)
        return cut();
    entry.start = entry.header + zip::local_bytes + number16(bytes_, entry.header + 26) +
                  number16(bytes_, entry.header + 28);
    return std::nullopt;
}

std::vector<const ZipEntry*> ZipArchive::by_place() const {
    std::vector<const ZipEntry*> in_order;
    in_order.reserve(entries_.size());
    for (const ZipEntry& entry : entries_)
        in_order.push_back(&entry);
    sort_items(in_order,
               [](const ZipEntry* a, const ZipEntry* b) { return a->header < b->header; });
    return in_order;
}

std::vector<PackedEntry> ZipArchive::in_order() const {
    const std::vector<const ZipEntry*> in_order = by_place();
    std::vector<PackedEntry> all;
    all.reserve(in_order.size());
    for (std::size_t at = 0; at < in_order.size(); ++at) {
        const ZipEntry& entry = *in_order[at];
        const std::uint64_t end = at + 1 < in_order.size() ? in_order[at + 1]->header : directory_;
        const std::size_t name = number16(bytes_, entry.listed + 28);
        const std::size_t more =
            name + number16(bytes_, entry.listed + 30) + number16(bytes_, entry.listed + 32);
        all.push_back({&entry, part(entry.listed + zip::central_bytes, name),
                       part(entry.header, end - entry.header),
                       part(entry.listed, zip::central_bytes + more)});
    }
    return all;
}

// No two entries share a byte, and none reaches into the directory.
std::optional<Diagnostic> ZipArchive::check_places(std::uint64_t end) const {
    const std::vector<const ZipEntry*> in_order = by_place();
    for (std::size_t at = 0; at < in_order.size(); ++at) {
        const ZipEntry& entry = *in_order[at];
        const std::uint64_t limit = at + 1 < in_order.size() ? in_order[at + 1]->header : end;
        if (entry.start > limit || entry.packed > limit - entry.start)
            return Diagnostic{codes::xlsx_container, {}, {shortened(entry.name)}};
    }
    return std::nullopt;
}

std::optional<Diagnostic> ZipArchive::read_directory(const Directory& directory) {
    if (directory.entries > most_entries)
        return Diagnostic{codes::xlsx_too_large, {}, {"zip"}};
    directory_ = directory.start;
    std::string_view rest = part(directory.start, directory.end - directory.start);
    entries_.resize(static_cast<std::size_t>(directory.entries));
    for (ZipEntry& entry : entries_)
        if (std::optional<Diagnostic> problem = read_entry(rest, entry))
            return problem;
    const auto by_name = [](const ZipEntry& a, const ZipEntry& b) { return a.name < b.name; };
    sort_items(entries_, by_name);
    const auto twin =
        std::adjacent_find(entries_.begin(), entries_.end(),
                           [](const ZipEntry& a, const ZipEntry& b) { return a.name == b.name; });
    if (twin != entries_.end())
        return Diagnostic{codes::xlsx_container, {}, {shortened(twin->name)}};
    return check_places(directory.start);
}

std::optional<Diagnostic> ZipArchive::open(std::string_view bytes) {
    bytes_ = bytes;
    const std::optional<Directory> directory = find_directory();
    return directory ? read_directory(*directory) : std::optional(cut());
}

const ZipEntry* ZipArchive::find(std::string_view name) const {
    const std::string lower = in_lower_case(name);
    const auto found = std::lower_bound(
        entries_.begin(), entries_.end(), lower,
        [](const ZipEntry& entry, const std::string& wanted) { return entry.name < wanted; });
    return found != entries_.end() && found->name == lower ? &*found : nullptr;
}

struct ZipEntryReader::Inflater {
    z_stream stream{};
    std::array<char, piece_bytes> out{};
    bool is_open = false;

    Inflater() { is_open = inflateInit2(&stream, -MAX_WBITS) == Z_OK; }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    ~Inflater() {
        if (is_open)
            inflateEnd(&stream);
    }
};

ZipEntryReader::ZipEntryReader(const ZipArchive& archive, const ZipEntry& entry,
                               std::uint64_t most_bytes)
    : entry_(entry), packed_(archive.packed_bytes(entry)), most_bytes_(most_bytes) {}

ZipEntryReader::~ZipEntryReader() = default;

Diagnostic ZipEntryReader::problem(Code code) const {
    return {code, {}, {shortened(entry_.name), "1"}};
}

std::optional<Diagnostic> ZipEntryReader::begin() {
    has_begun_ = true;
    if (entry_.is_encrypted)
        return Diagnostic{codes::xlsx_encrypted, {}, {}};
    if (entry_.method != zip::stored && entry_.method != zip::deflated)
        return Diagnostic{
            codes::xlsx_method, {}, {shortened(entry_.name), std::to_string(entry_.method)}};
    if (entry_.size > most_bytes_)
        return problem(codes::xlsx_too_large);
    if (entry_.method == zip::deflated) {
        inflater_ = std::make_unique<Inflater>();
        if (!inflater_->is_open)
            return problem(codes::xlsx_damaged);
    }
    return std::nullopt;
}

std::optional<Diagnostic> ZipEntryReader::unpack(std::string_view& piece) {
    if (!inflater_) {
        piece = packed_.substr(0, piece_bytes);
        packed_.remove_prefix(piece.size());
        is_at_end_ = packed_.empty();
        return std::nullopt;
    }
    z_stream& stream = inflater_->stream;
    stream.next_out = reinterpret_cast<Bytef*>(inflater_->out.data());
    stream.avail_out = static_cast<uInt>(piece_bytes);
    // zlib writes nothing to its input, but older versions do not say so.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed_.data()));
    const auto given = static_cast<uInt>(std::min(packed_.size(), piece_bytes));
    stream.avail_in = given;
    const int status = inflate(&stream, Z_NO_FLUSH);
    packed_.remove_prefix(given - stream.avail_in);
    piece = std::string_view(inflater_->out.data(), piece_bytes - stream.avail_out);
    is_at_end_ = status == Z_STREAM_END;
    const bool goes_on = status == Z_OK && (given > stream.avail_in || !piece.empty());
    if (!is_at_end_ && !goes_on)
        return problem(codes::xlsx_damaged);
    return std::nullopt;
}

std::optional<Diagnostic> ZipEntryReader::count(std::string_view piece) {
    unpacked_ += piece.size();
    checksum_ = static_cast<std::uint32_t>(crc32(
        checksum_, reinterpret_cast<const Bytef*>(piece.data()), static_cast<uInt>(piece.size())));
    if (unpacked_ > most_bytes_ ||
        (unpacked_ > ratio_matters_from && unpacked_ / most_ratio > entry_.packed))
        return problem(codes::xlsx_too_large);
    const bool is_as_it_says = unpacked_ == entry_.size && checksum_ == entry_.checksum;
    if (unpacked_ > entry_.size || (is_at_end_ && !is_as_it_says))
        return problem(codes::xlsx_damaged);
    return std::nullopt;
}

std::optional<Diagnostic> ZipEntryReader::next(std::string_view& piece) {
    piece = {};
    if (!has_begun_)
        if (std::optional<Diagnostic> problem = begin())
            return problem;
    while (piece.empty() && !is_at_end_) {
        if (std::optional<Diagnostic> problem = unpack(piece))
            return problem;
        if (std::optional<Diagnostic> problem = count(piece))
            return problem;
    }
    return std::nullopt;
}

} // namespace zicha::workbook
