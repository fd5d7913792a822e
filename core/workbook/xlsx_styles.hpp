// Which styles of a workbook show a number as a date or a time, or as a percentage.
//
// Use: as the handler of the part; then `is_date(style)`, `is_percent(style)`. A number format is
// judged by its own letters; the built-in ones that have no text are dates where Excel, also in
// Chinese, shows dates.
#pragma once

#include "core/workbook/xml_stream.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::workbook {

[[nodiscard]] bool is_date_format(std::string_view format);
[[nodiscard]] bool is_percent_format(std::string_view format);

class XlsxStyles : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view /*piece*/) override {}

    [[nodiscard]] bool is_date(std::size_t style) const {
        return style < shown_.size() && shown_[style] == Shown::date;
    }
    [[nodiscard]] bool is_percent(std::size_t style) const {
        return style < shown_.size() && shown_[style] == Shown::percent;
    }

private:
    enum class Shown : std::uint8_t { number, date, percent };
    struct Format {
        std::string id;
        Shown shown = Shown::number;
    };

    [[nodiscard]] static Shown shown_by(std::string_view format);
    [[nodiscard]] Shown shown_by_id(std::string_view id) const;

    std::vector<Format> formats_; // those that the workbook defines
    std::vector<Shown> shown_;    // a style each
    bool is_in_cell_styles_ = false;
};

} // namespace zicha::workbook
