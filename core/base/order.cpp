#include "core/base/order.hpp"

#include <algorithm>
#include <numeric>

namespace zicha {

std::vector<std::size_t> order_of(std::size_t count, IsBefore is_before) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto comes_first = [&](std::size_t a, std::size_t b) {
        return is_before(a, b) || (a < b && !is_before(b, a));
    };
    std::make_heap(order.begin(), order.end(), comes_first);
    std::sort_heap(order.begin(), order.end(), comes_first);
    return order;
}

} // namespace zicha
