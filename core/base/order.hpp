// The order of many by their indices: one sort for whatever is compared.
//
// Use: `order_of(names.size(), [&](std::size_t a, std::size_t b) { return names[a] < names[b]; })`.
// Promises: of two that are alike the earlier one comes first; n log n steps at worst. Limits: for
// what an applicant's page does once or with few; std::sort is quicker, and each kind that it sorts
// adds some 1,800 bytes to the program (measured before the page's last optimisation).
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace zicha {

// A comparison of two indices that lives as long as the call it is given to.
class IsBefore {
public:
    template <typename Compare>
    IsBefore(const Compare& compare)
        : compare_(&compare), call_([](const void* given, std::size_t a, std::size_t b) {
              return (*static_cast<const Compare*>(given))(a, b);
          }) {}
    bool operator()(std::size_t a, std::size_t b) const { return call_(compare_, a, b); }

private:
    const void* compare_;
    bool (*call_)(const void* given, std::size_t a, std::size_t b);
};

// The indices 0 … count - 1 in the order of `is_before`, a strict weak ordering.
[[nodiscard]] std::vector<std::size_t> order_of(std::size_t count, IsBefore is_before);

// The items in the order of `is_before`, which compares two of them; alike ones as they came.
template <typename Item, typename Before>
void sort_items(std::vector<Item>& items, const Before& is_before) {
    std::vector<Item> sorted;
    sorted.reserve(items.size());
    for (const std::size_t at : order_of(items.size(), [&](std::size_t a, std::size_t b) {
             return is_before(items[a], items[b]);
         }))
        sorted.push_back(std::move(items[at]));
    items = std::move(sorted);
}

} // namespace zicha
