#include "core/workbook/sheet_merges.hpp"

#include "core/base/order.hpp"
#include "core/workbook/cell_place.hpp"

#include <algorithm>
#include <optional>

namespace zicha::workbook {
namespace {

constexpr std::size_t longest_end_tag = 80; // with its prefix and the spaces it may have

// Where the tag </…sheetData> starts that has this name in it, and its prefix with the colon.
std::optional<std::size_t> tag_start(std::string_view text, std::size_t name, std::string& prefix) {
    const std::size_t start = text.rfind("</", name);
    if (start == std::string_view::npos)
        return std::nullopt;
    const std::string_view between = text.substr(start + 2, name - start - 2);
    const bool is_prefix =
        between.empty() ||
        (between.ends_with(':') && between.find_first_of(" <>/\"'&") == std::string_view::npos);
    if (!is_prefix)
        return std::nullopt;
    prefix = between;
    return start;
}

} // namespace

void MergeHandler::start(std::string_view name, const XmlAttributes& attributes) {
    if (name != "mergeCell")
        return;
    const std::optional<CellRange> range = range_of(attributes["ref"]);
    if (!range)
        return;
    if (ranges_.size() == most_ranges) {
        is_too_large_ = true;
        stop();
        return;
    }
    ranges_.push_back(*range);
}

std::vector<CellRange> MergeHandler::take_ranges() {
    sort_items(ranges_, [](const CellRange& a, const CellRange& b) {
        return a.first_row != b.first_row ? a.first_row < b.first_row
                                          : a.first_column < b.first_column;
    });
    return std::move(ranges_);
}

// Behind the rows, which end with "</sheetData>".
void SheetMerges::look_for_end(std::string_view piece) {
    constexpr std::string_view name = "sheetData";
    constexpr std::string_view rare = "Data"; // few other cells hold a D
    kept_ += piece;
    const std::string_view text = kept_;
    for (std::size_t found = text.find(rare); found != std::string_view::npos;
         found = text.find(rare, found + 1)) {
        const std::size_t name_start =
            found + rare.size() - std::min(found + rare.size(), name.size());
        const std::size_t close = text.find_first_not_of(" \t\r\n", found + rare.size());
        std::string prefix;
        if (text.substr(name_start, name.size()) != name || close == std::string_view::npos ||
            text[close] != '>' || !tag_start(text, name_start, prefix))
            continue;
        rest_ = std::make_unique<XmlStream>(handler_);
        is_sure_ = rest_->feed("<" + prefix + "worksheet>") && rest_->feed(text.substr(close + 1));
        kept_.clear();
        return;
    }
    kept_.erase(0, kept_.size() - std::min(kept_.size(), longest_end_tag));
}

void SheetMerges::feed(std::string_view piece) {
    if (!rest_)
        look_for_end(piece);
    else if (is_sure_)
        is_sure_ = rest_->feed(piece);
}

void SheetMerges::finish() {
    is_sure_ = is_sure_ && rest_->finish();
}

} // namespace zicha::workbook
