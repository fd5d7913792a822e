// Which parts of a picture look otherwise than in the frame before, so that only those are drawn
// and shown.
//
// Use: `begin` with the picture's size and what stands for its ground; `add` each thing that will
// be drawn, in its order, with a number that stands for its look; `end`. Then `in_changed` calls a
// function with the pieces of a box that have to be drawn. A tile has changed if other things, or
// the same in another order, touch it; two looks that go by the same number are taken for one,
// which with 64 bits does not happen. A picture of another size has changed whole.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace zicha::web::platform {

// In whole pixels; `right` and `bottom` are outside.
struct PixelBox {
    int left = 0, top = 0, right = 0, bottom = 0;

    [[nodiscard]] bool is_empty() const { return left >= right || top >= bottom; }
    [[nodiscard]] PixelBox within(const PixelBox& other) const {
        return {std::max(left, other.left), std::max(top, other.top), std::min(right, other.right),
                std::min(bottom, other.bottom)};
    }
};

class ChangedTiles {
public:
    static constexpr int side = 64; // pixels

    void begin(int width, int height, std::uint64_t ground);
    void add(const PixelBox& box, std::uint64_t look);
    void end();

    template <class Draw> void in_changed(const PixelBox& box, Draw draw) const {
        const PixelBox inside = box.within({0, 0, width_, height_});
        const PixelBox tiles = tiles_of(inside);
        for (int row = tiles.top; row < tiles.bottom; ++row)
            for (int column = tiles.left; column < tiles.right; ++column) {
                const int first = column;
                while (column < tiles.right && has_changed(row, column))
                    ++column;
                if (column > first)
                    draw(
                        inside.within({first * side, row * side, column * side, (row + 1) * side}));
            }
    }

private:
    [[nodiscard]] static PixelBox tiles_of(const PixelBox& box);
    [[nodiscard]] std::size_t place(int row, int column) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
               static_cast<std::size_t>(column);
    }
    [[nodiscard]] bool has_changed(int row, int column) const {
        return changed_[place(row, column)] != 0;
    }

    int width_ = 0, height_ = 0;
    int columns_ = 0;
    std::vector<std::uint64_t> looks_; // of this frame
    std::vector<std::uint64_t> shown_; // of the one before; none if everything is new
    std::vector<char> changed_;
};

} // namespace zicha::web::platform
