#include "web/platform/changed_tiles.hpp"

#include <utility>

namespace zicha::web::platform {

PixelBox ChangedTiles::tiles_of(const PixelBox& box) {
    if (box.is_empty())
        return {};
    return {box.left / side, box.top / side, (box.right + side - 1) / side,
            (box.bottom + side - 1) / side};
}

void ChangedTiles::begin(int width, int height, std::uint64_t ground) {
    if (width != width_ || height != height_)
        shown_.clear();
    width_ = width;
    height_ = height;
    columns_ = (width + side - 1) / side;
    looks_.assign(place((height + side - 1) / side, 0), ground);
}

void ChangedTiles::add(const PixelBox& box, std::uint64_t look) {
    constexpr std::uint64_t prime = 0x9E3779B97F4A7C15U;
    const PixelBox tiles = tiles_of(box.within({0, 0, width_, height_}));
    for (int row = tiles.top; row < tiles.bottom; ++row)
        for (int column = tiles.left; column < tiles.right; ++column) {
            std::uint64_t& sum = looks_[place(row, column)];
            sum = (sum ^ look) * prime;
            sum ^= sum >> 32U; // or the upper bits would never come to the lower ones
        }
}

void ChangedTiles::end() {
    changed_.assign(looks_.size(), 1);
    if (shown_.size() == looks_.size())
        for (std::size_t at = 0; at < looks_.size(); ++at)
            changed_[at] = looks_[at] == shown_[at] ? 0 : 1;
    std::swap(looks_, shown_);
}

} // namespace zicha::web::platform
