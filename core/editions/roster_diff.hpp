// One roster decided under two editions of rules, row by row: whose verdict differs, and why.
//
// Use: survey the roster's start under each edition, with the same separator; make a RosterDiff,
// `take` its records, the headings first, and `flush` before the bytes go that they lie in; take
// the rows in `rows()` away between calls. Promises: memory does not grow with the roster. A row
// that one edition cannot read has the verdict `invalid` there, and its reason says so. Limits: as
// check.hpp.
#pragma once

#include "core/roster/check.hpp"
#include "core/roster/decided_row.hpp"

#include <array>
#include <string>
#include <utility>
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

    void take(const Record& record);
    void flush();

    [[nodiscard]] std::vector<RowDiff>& rows() { return rows_; }
    [[nodiscard]] const RosterDiffTally& tally() const { return tally_; }

private:
    // A roster under one edition, and the rows that it has given.
    struct Side {
        explicit Side(RosterUnderRules under)
            : book(*under.book),
              sink(roster::label_columns(book, under.survey),
                   [this](roster::DecidedRow row) { rows.push_back(std::move(row)); }),
              check(book, std::move(under.survey), {{}, std::move(under.presets), nullptr},
                    {&sink}) {}
        void take(const Record& record) {
            check.next_record() = record;
            check.take();
        }

        const rules::RuleBook& book;
        std::vector<roster::DecidedRow> rows;
        roster::DecidedRows sink;
        roster::RosterCheck check;
    };

    void compare_row(const roster::DecidedRow& before, const roster::DecidedRow& after);
    [[nodiscard]] std::string reason_of(const roster::DecidedRow& before,
                                        const roster::DecidedRow& after) const;

    Language language_;
    Side before_;
    Side after_;
    std::vector<RowDiff> rows_;
    RosterDiffTally tally_;
};

} // namespace zicha::editions
