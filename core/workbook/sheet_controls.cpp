#include "core/workbook/sheet_controls.hpp"

#include "core/base/ascii.hpp"
#include "core/base/words.hpp"
#include "core/workbook/xlsx_package.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace zicha::workbook {
namespace {

constexpr std::size_t most_controls = 10'000;

// The text behind the first tag of this name, whatever its prefix, up to the next tag.
std::optional<std::string_view> text_of(std::string_view piece, std::string_view name) {
    for (std::size_t at = piece.find(name); at != std::string_view::npos;
         at = piece.find(name, at + name.size())) {
        const bool is_tag = at > 0 && (piece[at - 1] == '<' || piece[at - 1] == ':');
        const std::size_t open = piece.find('>', at);
        if (!is_tag || open == std::string_view::npos)
            continue;
        const std::string_view rest = piece.substr(open + 1);
        return piece[open - 1] == '/' ? std::string_view() : rest.substr(0, rest.find('<'));
    }
    return std::nullopt;
}

// "15, 10, 2, 4, 18, 0, 9, 0": left column, offset, top row, offset; right and bottom the same.
std::optional<PicturePlace> anchored_place(std::string_view anchor) {
    std::array<int, 8> numbers{};
    for (int& number : numbers) {
        const std::size_t end = std::min(anchor.find(','), anchor.size());
        const std::optional<int> read = whole_number(trimmed(anchor.substr(0, end)));
        if (!read)
            return std::nullopt;
        number = *read;
        anchor.remove_prefix(std::min(end + 1, anchor.size()));
    }
    const auto column = [](int number) {
        return std::min(static_cast<std::size_t>(number), std::size_t{XlsxLimits::columns});
    };
    PicturePlace place;
    place.first_column = column(numbers[0]);
    place.first_row = std::int64_t{numbers[2]} + 1;
    place.last_column =
        std::max(place.first_column, column(numbers[4] - (numbers[5] == 0 && numbers[4] > 0)));
    place.last_row = std::max(place.first_row, std::int64_t{numbers[6]} +
                                                   (numbers[7] == 0 && numbers[6] > 0 ? 0 : 1));
    return place;
}

bool is_hidden_comment(std::string_view data) {
    if (data.substr(0, data.find('>')).find("Note") == std::string_view::npos)
        return false;
    const std::optional<std::string_view> visible = text_of(data, "Visible");
    return !visible || trimmed(*visible) == "False";
}

} // namespace

std::vector<PicturePlace> control_places(std::string_view vml) {
    constexpr std::string_view open = "ClientData ";
    std::vector<PicturePlace> places;
    for (std::size_t at = vml.find(open);
         at != std::string_view::npos && places.size() < most_controls; at = vml.find(open, at)) {
        const std::size_t end = std::min(vml.find("ClientData>", at), vml.size());
        const std::string_view data = vml.substr(at, end - at);
        at += open.size();
        const std::optional<std::string_view> anchor = text_of(data, "Anchor");
        if (!anchor || is_hidden_comment(data))
            continue;
        if (const std::optional<PicturePlace> place = anchored_place(*anchor))
            places.push_back(*place);
    }
    return places;
}

} // namespace zicha::workbook
