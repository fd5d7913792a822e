// Which cells of a sheet are merged, known before its rows are read although the part tells it
// behind them.
//
// Use: `feed` the part's bytes as they are unpacked, then `finish`. If it `is_sure`, `ranges` are
// all there are; if not, the part has to be parsed as a whole, with a MergeHandler. Promises: the
// rows are passed over without being parsed; whatever a hostile part holds, the two ways agree or
// the first is not sure. Limits: `most_ranges`.
#pragma once

#include "core/workbook/xml_stream.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::workbook {

// From 0, both ends included.
struct CellRange {
    std::uint32_t first_row = 0;
    std::uint32_t last_row = 0;
    std::uint16_t first_column = 0;
    std::uint16_t last_column = 0;
};

class MergeHandler : public XmlHandler {
public:
    static constexpr std::size_t most_ranges = std::size_t{1} << 20U;

    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view /*name*/) override {}
    void text(std::string_view /*piece*/) override {}

    [[nodiscard]] bool is_too_large() const { return is_too_large_; }
    // By their first rows.
    [[nodiscard]] std::vector<CellRange> take_ranges();

private:
    std::vector<CellRange> ranges_;
    bool is_too_large_ = false;
};

class SheetMerges {
public:
    void feed(std::string_view piece);
    void finish();

    [[nodiscard]] bool is_sure() const { return is_sure_; }
    [[nodiscard]] MergeHandler& handler() { return handler_; }

private:
    void look_for_end(std::string_view piece);

    std::string kept_; // the end of the piece before
    MergeHandler handler_;
    std::unique_ptr<XmlStream> rest_; // what is behind the rows, as a document of its own
    bool is_sure_ = false;
};

} // namespace zicha::workbook
