// A comparison of two editions as output: plain text for people, JSON for programs; and what it
// means for a roster, in pieces, so that a roster of any length can follow.
//
// Use: for text, `append_rule_diff`, then with a roster `append_row_diffs` as rows come and
// `append_roster_tally` at the end. For JSON the same calls in the same order, between
// `append_rule_diff` and a last `append_end`.
#pragma once

#include "core/editions/roster_diff.hpp"
#include "core/editions/rule_diff.hpp"

#include <span>
#include <string>

namespace zicha::editions {

enum class DiffFormat : std::uint8_t { text, json };

class RuleDiffWriter {
public:
    RuleDiffWriter(DiffFormat format, Language language) : format_(format), language_(language) {}

    void append_rule_diff(std::string& out, const rules::RuleBook& before,
                          const rules::RuleBook& after, std::span<const RuleChange> changes);
    void append_row_diffs(std::string& out, std::span<const RowDiff> rows);
    void append_roster_tally(std::string& out, const RosterDiffTally& tally);
    void append_end(std::string& out) const;

private:
    DiffFormat format_;
    Language language_;
    // The editions, once they have been given to append_rule_diff.
    const rules::RuleBook* before_ = nullptr;
    const rules::RuleBook* after_ = nullptr;
    bool has_rows_ = false; // one has been written
};

} // namespace zicha::editions
