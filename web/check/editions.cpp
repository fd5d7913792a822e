#include "web/check/editions.hpp"

#include "core/rules/file_kind.hpp"
#include "core/rules/rule_reader.hpp"

#include <algorithm>
#include <utility>

namespace zicha::web {
namespace {

bool is_valid_on(const rules::RuleBook& book, const std::optional<CivilDate>& day) {
    return day && *day >= book.valid_from && *day <= book.valid_until;
}

} // namespace

std::size_t Editions::edition_to_show(std::string_view wanted,
                                      const std::optional<CivilDate>& day) const {
    for (std::size_t at = 0; at < all_.size(); ++at)
        if (all_[at]->id == wanted)
            return at;
    std::size_t best = 0;
    for (std::size_t at = 1; at < all_.size(); ++at) {
        const rules::RuleBook& book = *all_[at];
        const rules::RuleBook& so_far = *all_[best];
        const bool is_valid = is_valid_on(book, day);
        const bool was_valid = is_valid_on(so_far, day);
        // What is only assumed is shown to those who choose it.
        const bool is_firm = !book.assumed;
        const bool was_firm = !so_far.assumed;
        if (is_firm != was_firm     ? is_firm
            : is_valid != was_valid ? is_valid
                                    : book.valid_from > so_far.valid_from)
            best = at;
    }
    return best;
}

void Editions::read(const platform::PageFile& file) {
    if (file.kind != rules::name_of(rules::FileKind::rules))
        return;
    auto reading = rules::read_rule_book(file.text, file.id);
    if (reading)
        all_.push_back(*std::move(reading));
    else
        problems_ = reading.take_problems();
}

void Editions::open(std::span<const platform::PageFile> files, std::string_view wanted,
                    const std::optional<CivilDate>& day, bool so_far, bool stays) {
    for (const platform::PageFile& file : files.subspan(files_read_))
        read(file);
    files_read_ = files.size();
    if (all_.empty())
        return;
    problems_.clear(); // of files that are no editions: others are
    if (!stays || is_awaited_ || shown_ == nullptr)
        show(edition_to_show(wanted, day));
    const bool is_other =
        !wanted.empty() && std::none_of(all_.begin(), all_.end(),
                                        [&](const Book& book) { return book->id == wanted; });
    is_awaited_ = is_other && so_far;
    if (is_other && !so_far)
        other_rules_ = wanted;
}

bool Editions::show(std::size_t edition) {
    if (shown_ == all_[edition])
        return false;
    shown_ = all_[edition];
    revision_.raise();
    return true;
}

} // namespace zicha::web
