// What is to be said of single rows of a roster that were decided, or left out, all the same.
//
// Use: tell it of each row in turn, `notices` at the end. Promises: memory is bounded; rows are
// counted beyond those that are named. An example left in is told among other persons, not if it is
// all there is, as in an empty roster; so is a row without id and name, which may go on with the
// person above it. Limits: ids are compared among the first `most_ids` rows, an
// example is looked for among the first `most_asked` persons, where templates have theirs.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/base/record.hpp"
#include "core/roster/labels.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::roster {

class RowRemarks {
public:
    static constexpr std::size_t most_ids = std::size_t{1} << 16U;

    void skipped(const Record& record);
    // Headings once more, in other columns than those above: which.
    void moved_headings(const Record& record, std::string_view moved);
    void shorter(const Record& record);
    void person(const Record& record, const LabelColumns& labels);
    void has_id(std::string_view id, std::int64_t row);

    [[nodiscard]] std::vector<Diagnostic> notices() const;

private:
    static constexpr std::size_t most_named = 10;
    static constexpr std::int64_t most_asked = 100;

    struct RowsOfKind {
        std::int64_t count = 0;
        std::string named;
    };
    struct SeenId { // an id, in place of its text, and its row
        std::uint32_t mark = 0;
        std::uint32_t row = 0;
    };

    [[nodiscard]] SeenId& place_of(std::uint64_t hash);
    static void add(RowsOfKind& rows, std::int64_t row, std::string_view words);

    RowsOfKind skipped_;
    RowsOfKind moved_;
    RowsOfKind shorter_;
    RowsOfKind examples_;
    RowsOfKind unnamed_;
    RowsOfKind repeated_;
    RowsOfKind broken_; // ids that a spreadsheet has made numbers of
    std::int64_t persons_ = 0;
    std::vector<SeenId> ids_; // found by a hash, of which the mark is another part
    std::size_t seen_ = 0;
};

} // namespace zicha::roster
