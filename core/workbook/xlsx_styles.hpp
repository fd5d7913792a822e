// Which styles of a workbook show a number as a date or a time.
//
// Use: as the handler of the part; then `is_date(style)`. A number format is judged by its own
// letters; the built-in ones that have no text are dates where Excel, also in Chinese, shows dates.
#pragma once

#include "core/workbook/xml_stream.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::workbook {

[[nodiscard]] bool is_date_format(std::string_view format);

class XlsxStyles : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view /*piece*/) override {}

    [[nodiscard]] bool is_date(std::size_t style) const {
        return style < are_dates_.size() && are_dates_[style];
    }

private:
    struct Format {
        std::string id;
        bool is_date = false;
    };

    [[nodiscard]] bool is_date_id(std::string_view id) const;

    std::vector<Format> formats_; // those that the workbook defines
    std::vector<bool> are_dates_; // a style each
    bool is_in_cell_styles_ = false;
};

} // namespace zicha::workbook
