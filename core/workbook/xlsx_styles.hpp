// Which styles of a workbook show a number as a date or a time, as a percentage, or as hours that
// are not those that are stored; and which strike it through.
//
// Use: as the handler of the part; then `is_date(style)`, `is_percent(style)`, `format_of(style)`.
// A number format is judged by its own letters; the built-in ones that have no text are dates where
// Excel, also in Chinese, shows dates.
#pragma once

#include "core/workbook/number_format.hpp"
#include "core/workbook/xml_stream.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::workbook {

[[nodiscard]] bool is_date_format(std::string_view format);
[[nodiscard]] bool is_percent_format(std::string_view format);
// Of an element "strike" of a font: it says so, unless it says not.
[[nodiscard]] bool is_strike_on(const XmlAttributes& attributes);

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
    // Its font is struck through.
    [[nodiscard]] bool is_struck(std::size_t style) const {
        return style < are_struck_.size() && are_struck_[style];
    }
    // Null if it shows hours as they are stored. Good as long as the styles.
    [[nodiscard]] const NumberFormat* format_of(std::size_t style) const {
        return style < formats_of_styles_.size() && formats_of_styles_[style] != no_format
                   ? &number_formats_[formats_of_styles_[style]]
                   : nullptr;
    }

private:
    enum class Shown : std::uint8_t { number, date, percent };
    struct Format {
        std::string id;
        Shown shown = Shown::number;
        std::string text;
    };
    static constexpr std::uint32_t no_format = 0xFFFFFFFF;

    [[nodiscard]] static Shown shown_by(std::string_view format);
    [[nodiscard]] Shown shown_by_id(std::string_view id) const;
    [[nodiscard]] std::string_view text_by_id(std::string_view id) const;
    [[nodiscard]] std::uint32_t number_format_by_id(std::string_view id);

    std::vector<Format> formats_; // those that the workbook defines
    std::vector<Shown> shown_;    // a style each
    std::vector<NumberFormat> number_formats_;
    std::map<std::string, std::uint32_t, std::less<>> known_formats_; // by id
    std::vector<std::uint32_t> formats_of_styles_;
    std::vector<bool> struck_fonts_;
    std::vector<bool> are_struck_; // a style each
    bool is_in_fonts_ = false;
    bool is_in_cell_styles_ = false;
};

} // namespace zicha::workbook
