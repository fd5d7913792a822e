// In place of core/workbook/xlsx_roster.cpp, for the module that reads no workbook and is small for
// it: one is told as such and refused. RosterSource calls nothing else of it then.
#include "core/workbook/xlsx_roster.hpp"
#include "shell/module/codes.hpp"

namespace zicha::workbook {

struct XlsxRoster::Reading {};

XlsxRoster::XlsxRoster() = default;
XlsxRoster::XlsxRoster(XlsxRoster&& other) noexcept = default;
XlsxRoster& XlsxRoster::operator=(XlsxRoster&& other) noexcept = default;
XlsxRoster::~XlsxRoster() = default;

bool XlsxRoster::looks_packed(std::string_view start) {
    return start.starts_with("PK\x03\x04") || start.starts_with("PK\x05\x06") ||
           start.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

std::optional<Diagnostic> XlsxRoster::begin(std::string_view /*bytes*/,
                                            roster::SheetHeadings /*headings*/,
                                            std::string_view /*sheet*/) {
    return Diagnostic{codes::module_no_workbook, {}, {}};
}

std::optional<Diagnostic> XlsxRoster::prepare() {
    return std::nullopt;
}

bool XlsxRoster::is_ready() const {
    return true;
}

std::optional<Diagnostic> XlsxRoster::step() {
    return std::nullopt;
}

bool XlsxRoster::next(Record& /*record*/) {
    return false;
}

bool XlsxRoster::is_at_end() const {
    return true;
}

SheetNames XlsxRoster::sheets() const {
    return {};
}

SheetPlace XlsxRoster::place() const {
    return {};
}

std::vector<Diagnostic> XlsxRoster::notices() const {
    return {};
}

} // namespace zicha::workbook
