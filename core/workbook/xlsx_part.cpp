#include "core/workbook/xlsx_part.hpp"

#include "core/workbook/codes.hpp"

namespace zicha::workbook {
namespace {

Diagnostic problem_of(const XmlStream& xml, const std::string& part) {
    const bool is_unsafe = xml.fault() == XmlFault::document_type;
    return {is_unsafe ? codes::xlsx_unsafe : codes::xlsx_damaged,
            {},
            {shortened(part), std::to_string(xml.line())}};
}

} // namespace

std::optional<Diagnostic> XlsxPart::step() {
    std::string_view piece;
    if (std::optional<Diagnostic> problem = reader_.next(piece))
        return problem;
    const bool is_good = piece.empty() ? xml_.finish() : xml_.feed(piece);
    is_at_end_ = piece.empty() || handler_.is_stopped();
    if (!is_good)
        return problem_of(xml_, entry_.name);
    return std::nullopt;
}

std::optional<Diagnostic> read_part(const ZipArchive& archive, const ZipEntry& entry,
                                    std::uint64_t most_bytes, XmlHandler& handler) {
    XlsxPart part(archive, entry, most_bytes, handler);
    while (!part.is_at_end())
        if (std::optional<Diagnostic> problem = part.step())
            return problem;
    return std::nullopt;
}

} // namespace zicha::workbook
