#include "core/workbook/own_columns.hpp"

#include "core/base/ascii.hpp"
#include "core/base/order.hpp"
#include "core/workbook/xlsx_cells.hpp"
#include "core/workbook/xml_elements.hpp"

#include <algorithm>
#include <vector>

namespace zicha::workbook {
namespace {

struct SheetColumn {
    std::size_t first = 0; // from 1
    std::string xml;
};

std::size_t number_of(const XmlElement& column, std::string_view name) {
    return static_cast<std::size_t>(
        whole_number(column.tag.attribute(name).value_or("")).value_or(0));
}

// What it says, for some of its columns.
std::string for_columns(const std::string& xml, std::size_t first, std::size_t last) {
    return with_attribute(with_attribute(xml, "min", std::to_string(first)), "max",
                          std::to_string(last));
}

} // namespace

std::optional<std::string> with_columns(std::string_view columns, std::string_view prefix,
                                        std::size_t first, std::span<const std::size_t> widths) {
    const std::string p(prefix);
    std::vector<SheetColumn> all;
    const std::size_t begin = first + 1;
    const std::size_t end = begin + widths.size(); // behind the last
    if (!columns.empty()) {
        const std::optional<std::vector<XmlElement>> elements = read_elements(columns, 1);
        if (!elements)
            return std::nullopt;
        for (const XmlElement& element : *elements) {
            if (!element.is("col", 1))
                continue;
            const std::string xml(columns.substr(element.start, element.end - element.start));
            const std::size_t min = number_of(element, "min");
            const std::size_t max = number_of(element, "max");
            if (max < begin || min >= end) {
                all.push_back({min, xml});
                continue;
            }
            if (min < begin)
                all.push_back({min, for_columns(xml, min, begin - 1)});
            if (max >= end)
                all.push_back({end, for_columns(xml, end, max)});
        }
    }
    for (std::size_t at = 0; at < widths.size(); ++at)
        all.push_back({begin + at, for_columns("<" + p + "col width=\"" +
                                                   std::to_string(column_width(widths[at])) +
                                                   "\" customWidth=\"1\"/>",
                                               begin + at, begin + at)});
    sort_items(all, [](const SheetColumn& a, const SheetColumn& b) { return a.first < b.first; });
    std::string xml = "<" + p + "cols>";
    for (const SheetColumn& column : all)
        xml += column.xml;
    return xml + "</" + p + "cols>";
}

} // namespace zicha::workbook
