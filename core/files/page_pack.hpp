// New rules and other data for a page that is built already: the text of the page with its data
// blocks replaced, and of its other bytes only the sum by which it knows itself.
//
// Use: `pack_page(page, file, data)` with data that its own reader has accepted. All data of a kind
// that is given takes the place of all data of that kind in the page; other kinds stay.
// Promises: the scripts, and with them the page's Content-Security-Policy, stay as they are. The
// result is what the build's own packer makes of the same data, byte for byte; its build hash names
// the program, so it stays too, and rules are told apart by their own hash. Limits: a page as the
// build or "save offline copy" writes it; a page that a browser has rewritten is refused.
#pragma once

#include "core/base/result.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::files {

// One file of data in the page.
struct PageData {
    std::string kind; // "rules"
    std::string id;   // "jiaxing-2025"
    std::string json; // valid JSON
};

struct PackedPage {
    std::string text;
    std::vector<PageData> kept;     // of the other kinds
    std::vector<PageData> replaced; // the data there before, of the kinds that were given
};

[[nodiscard]] Result<PackedPage> pack_page(std::string_view page, std::string_view file,
                                           std::span<const PageData> data);

} // namespace zicha::files
