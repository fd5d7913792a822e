// One roster decided under two editions of rules, row by row as its bytes arrive: whose verdict
// differs, and why.
//
// Use: survey the roster's start under each edition, with the same separator; make a RosterDiff,
// `feed` the bytes from the first on, `finish`; take the rows that stand in `rows()` away between
// calls. Promises: memory does not grow with the roster. A row that one edition cannot read has the
// verdict `invalid` there, and its reason says so. Limits: as roster_check.hpp.
#pragma once

#include "core/roster/check.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::editions {

// What one edition makes of a roster.
struct RosterUnderRules {
    const rules::RuleBook* book = nullptr;
    roster::RosterSurvey survey;
    std::vector<roster::Preset> presets;
};

// A row whose verdict differs.
struct RowDiff {
    std::int64_t row = 0;
    std::string id;
    std::string name;
    assess::Verdict before = assess::Verdict::invalid;
    assess::Verdict after = assess::Verdict::invalid;
    std::string reason; // the first requirement that is answered differently, or what is unreadable
};

struct RosterDiffTally {
    std::int64_t rows = 0;
    std::int64_t changed = 0;
    // [before][after]
    std::array<std::array<std::int64_t, roster::RosterTally::verdicts>,
               roster::RosterTally::verdicts>
        verdicts{};
};

class RosterDiff {
public:
    RosterDiff(RosterUnderRules before, RosterUnderRules after, Language language);

    void feed(std::string_view bytes);
    void finish();

    [[nodiscard]] std::vector<RowDiff>& rows() { return rows_; }
    [[nodiscard]] const RosterDiffTally& tally() const { return tally_; }

private:
    void compare();
    void compare_row(const roster::DecidedRow& before, const roster::DecidedRow& after);
    [[nodiscard]] std::string reason_of(const roster::DecidedRow& before,
                                        const roster::DecidedRow& after) const;

    const rules::RuleBook& book_before_;
    const rules::RuleBook& book_after_;
    Language language_;
    roster::RosterCheck check_before_;
    roster::RosterCheck check_after_;
    std::vector<RowDiff> rows_;
    RosterDiffTally tally_;
};

} // namespace zicha::editions
