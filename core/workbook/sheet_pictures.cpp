#include "core/workbook/sheet_pictures.hpp"

#include "core/base/ascii.hpp"
#include "core/workbook/xlsx_package.hpp"
#include "core/workbook/xml_elements.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace zicha::workbook {
namespace {

constexpr std::size_t most_anchor_depth = 6; // an anchor may lie within alternatives
constexpr std::int64_t pixel = 9525;         // in the unit of lengths
constexpr std::int64_t usual_width = 64 * pixel;
constexpr std::int64_t least_height = 12 * pixel;

// 0 if it is no number.
std::int64_t number_in(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\n' || text.front() == '\r'))
        text.remove_prefix(1);
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return std::max<std::int64_t>(number, 0);
}

std::int64_t attribute_of(const XmlElement& element, std::string_view name) {
    return number_in(element.tag.attribute(name).value_or(""));
}

struct ColumnWidth {
    std::int64_t first = 1; // from 1
    std::int64_t last = 1;
    std::int64_t width = 0;
};

std::vector<ColumnWidth> widths_of(std::string_view columns) {
    std::vector<ColumnWidth> widths;
    if (columns.empty())
        return widths;
    const auto elements = read_elements(columns, 1);
    if (!elements)
        return widths;
    for (const XmlElement& element : *elements) {
        if (!element.is("col", 1) || !element.tag.attribute("width"))
            continue;
        const std::string_view hidden = element.tag.attribute("hidden").value_or("");
        const bool is_hidden = hidden == "1" || hidden == "true";
        widths.push_back({attribute_of(element, "min"), attribute_of(element, "max"),
                          is_hidden ? 0 : (attribute_of(element, "width") * 7 + 5) * pixel});
    }
    return widths;
}

// The column that a length reaches, from the left edge of the first.
std::size_t column_reached(const std::vector<ColumnWidth>& widths, std::size_t first,
                           std::int64_t length) {
    std::size_t column = first;
    for (; column < XlsxLimits::columns; ++column) {
        const auto number = static_cast<std::int64_t>(column) + 1;
        const auto told = std::find_if(widths.begin(), widths.end(), [&](const ColumnWidth& some) {
            return some.first <= number && number <= some.last;
        });
        length -= told == widths.end() ? usual_width : told->width;
        if (length <= 0)
            break;
    }
    return column;
}

struct Corner {
    std::int64_t column = 0;
    std::int64_t column_offset = 0;
    std::int64_t row = 0;
    std::int64_t row_offset = 0;
};

// What an anchor tells.
struct Anchor {
    std::size_t depth = 0;
    std::optional<Corner> from;
    std::optional<Corner> to;
    std::optional<std::int64_t> left; // from the sheet's edge
    std::int64_t width = 0;
    std::int64_t height = 0;
};

PicturePlace place_of(const Anchor& anchor, const std::vector<ColumnWidth>& widths) {
    PicturePlace place;
    if (!anchor.from) {
        const std::int64_t left = anchor.left.value_or(0);
        place.first_column = column_reached(widths, 0, left);
        place.last_column = column_reached(widths, 0, left + anchor.width);
        return place;
    }
    const Corner& from = *anchor.from;
    place.first_column = static_cast<std::size_t>(from.column);
    place.first_row = from.row + 1;
    if (anchor.to) {
        const Corner& to = *anchor.to; // at the very edge of a cell it does not cover it
        place.last_column = static_cast<std::size_t>(
            std::max(from.column, to.column - (to.column_offset == 0 ? 1 : 0)));
        place.last_row = std::max(from.row, to.row - (to.row_offset == 0 ? 1 : 0)) + 1;
    } else {
        place.last_column =
            column_reached(widths, place.first_column, from.column_offset + anchor.width);
        place.last_row = place.first_row + (from.row_offset + anchor.height) / least_height;
    }
    return place;
}

} // namespace

std::vector<PicturePlace> picture_places(std::string_view xml, std::string_view columns) {
    std::vector<PicturePlace> places;
    const auto elements = read_elements(xml, most_anchor_depth);
    if (!elements)
        return places;
    const std::vector<ColumnWidth> widths = widths_of(columns);
    std::optional<Anchor> anchor;
    Corner* corner = nullptr;
    const auto finish = [&] {
        if (anchor)
            places.push_back(place_of(*anchor, widths));
        anchor.reset();
        corner = nullptr;
    };
    for (const XmlElement& element : *elements) {
        const std::string_view name = element.tag.name;
        if (anchor && element.depth <= anchor->depth)
            finish();
        if (!anchor) {
            if (name == "twoCellAnchor" || name == "oneCellAnchor" || name == "absoluteAnchor") {
                anchor.emplace();
                anchor->depth = element.depth;
            }
            continue;
        }
        if (element.depth == anchor->depth + 1) {
            corner = nullptr;
            if (name == "from")
                corner = &anchor->from.emplace();
            else if (name == "to")
                corner = &anchor->to.emplace();
            else if (name == "pos")
                anchor->left = attribute_of(element, "x");
            else if (name == "ext") {
                anchor->width = attribute_of(element, "cx");
                anchor->height = attribute_of(element, "cy");
            }
        } else if (corner != nullptr && element.depth == anchor->depth + 2) {
            const std::size_t start = element.start + element.tag.raw.size();
            const std::int64_t value =
                number_in(xml.substr(start, element.end_tag - std::min(element.end_tag, start)));
            if (name == "col")
                corner->column = std::min<std::int64_t>(value, XlsxLimits::columns);
            else if (name == "colOff")
                corner->column_offset = value;
            else if (name == "row")
                corner->row = std::min(value, XlsxLimits::rows);
            else if (name == "rowOff")
                corner->row_offset = value;
        }
    }
    finish();
    return places;
}

std::size_t column_beside(const std::vector<PicturePlace>& pictures, std::size_t first,
                          std::size_t columns, std::int64_t first_row, std::int64_t last_row) {
    const auto covers = [&](const PicturePlace& place) {
        return place.first_row <= last_row && place.last_row >= first_row &&
               place.first_column < first + columns && place.last_column >= first;
    };
    for (auto found = pictures.begin();
         (found = std::find_if(pictures.begin(), pictures.end(), covers)) != pictures.end();)
        first = found->last_column + 1;
    return first;
}

} // namespace zicha::workbook
