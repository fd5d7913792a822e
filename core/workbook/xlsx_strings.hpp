// The texts that a workbook's cells share, each held once.
//
// Use: as the handler of the part; then `operator[]`. Runs of formatted text are joined, hints on
// pronunciation are left out, and characters that XML cannot hold ("_x000A_") are themselves again.
// Limits: XlsxLimits' strings; `is_too_large` tells that reading stopped there. One text is cut a
// little beyond the longest cell that a roster may have, which its row then reports.
#pragma once

#include "core/workbook/xml_stream.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::workbook {

class XlsxStrings : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view piece) override;

    [[nodiscard]] bool is_too_large() const { return is_too_large_; }
    // Nothing beyond the last.
    [[nodiscard]] std::optional<std::string_view> operator[](std::size_t index) const;
    // Some of its runs are struck through.
    [[nodiscard]] bool is_struck(std::size_t index) const;

private:
    std::string texts_;
    std::vector<std::uint32_t> ends_;
    std::string one_;
    std::vector<std::uint32_t> struck_; // texts with runs that are struck through, in order
    bool is_struck_run_ = false;
    bool is_struck_ = false;
    int phonetic_ = 0;
    bool is_in_text_ = false;
    bool is_too_large_ = false;
};

// Appends as much as a cell may hold, and a little more, so that too much is noticed.
void append_cell_text(std::string& cell, std::string_view piece);

// Appends a text with its "_xHHHH_" read.
void append_unescaped(std::string& out, std::string_view text);

} // namespace zicha::workbook
