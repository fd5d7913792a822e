// One XML part of a workbook: unpacked, parsed and handed to its handler, piece by piece.
//
// Use: `read_part` for a part as a whole; an XlsxPart and `step` where the caller takes what came
// out between the pieces. Limits: a handler that stops leaves the rest of its part unread and
// unchecked.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/workbook/xml_stream.hpp"
#include "core/workbook/zip_reader.hpp"

#include <cstdint>
#include <optional>

namespace zicha::workbook {

class XlsxPart {
public:
    // All of them must outlive the part.
    XlsxPart(const ZipArchive& archive, const ZipEntry& entry, std::uint64_t most_bytes,
             XmlHandler& handler)
        : entry_(entry), handler_(handler), reader_(archive, entry, most_bytes), xml_(handler) {}

    // Reads on by one piece.
    [[nodiscard]] std::optional<Diagnostic> step();
    [[nodiscard]] bool is_at_end() const { return is_at_end_; }

private:
    const ZipEntry& entry_;
    XmlHandler& handler_;
    ZipEntryReader reader_;
    XmlStream xml_;
    bool is_at_end_ = false;
};

[[nodiscard]] std::optional<Diagnostic> read_part(const ZipArchive& archive, const ZipEntry& entry,
                                                  std::uint64_t most_bytes, XmlHandler& handler);

} // namespace zicha::workbook
