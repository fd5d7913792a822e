// The editions of rules that are in the page, and the one that is shown.
//
// Use: `open` at start, and again when the rest of the page has come; it shows the edition that the
// address asks for, else the one that is valid on the day of the check, else the one whose validity
// begins last; a provisional one only if there is no other. With more than one, the start screen
// lets a person choose, and calls `show`; everything that rests on the rules must then change with
// them (screens/state.hpp). Limits: a file that cannot be read is no edition; if none can, nothing
// is shown and its problems are in `problems`.
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/diagnostic.hpp"
#include "core/base/revision.hpp"
#include "core/rules/rule_book.hpp"
#include "web/platform/platform.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::web {

class Editions {
public:
    using Book = std::shared_ptr<const rules::RuleBook>;

    // `wanted` is the id of the rules that the address asks for; may be empty.
    // `so_far`: more files may come; they are then the last of `files`, and only they are read.
    // `stays`: the edition that is shown goes on being shown, unless another was awaited.
    void open(std::span<const platform::PageFile> files, std::string_view wanted,
              const std::optional<CivilDate>& day, bool so_far = false, bool stays = false);
    // `edition` is an index into `all`. False if it is shown already.
    bool show(std::size_t edition);

    [[nodiscard]] std::span<const Book> all() const { return all_; }
    [[nodiscard]] const Book& shown() const { return shown_; } // null: none can be read
    [[nodiscard]] const std::vector<Diagnostic>& problems() const { return problems_; }
    // The edition that the address asks for may still come.
    [[nodiscard]] bool is_awaited() const { return is_awaited_; }
    // The edition that the address asks for and the page lacks; empty: none.
    [[nodiscard]] const std::string& other_rules() const { return other_rules_; }
    // Goes up when another edition is shown.
    [[nodiscard]] Revision revision() const { return revision_; }

private:
    void read(const platform::PageFile& file);
    [[nodiscard]] std::size_t edition_to_show(std::string_view wanted,
                                              const std::optional<CivilDate>& day) const;

    std::vector<Book> all_;
    Book shown_;
    std::vector<Diagnostic> problems_;
    std::string other_rules_;
    bool is_awaited_ = false;
    std::size_t files_read_ = 0;
    Revision revision_;
};

} // namespace zicha::web
