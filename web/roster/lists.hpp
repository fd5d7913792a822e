// Lists to act on, made of a kept roster slice by slice: a summary, the questions for the
// authority, a message to each person, a comparison with an earlier check.
//
// Use: construct with what is wanted, `step` a number of rows until it is done; then `lines` is
// what a screen shows, copies and prints. Messages go to the platform as they come, to be saved.
// Limits: the rosters must outlive it and not change meanwhile.
#pragma once

#include "core/explain/explain.hpp"
#include "core/lists/comparison.hpp"
#include "core/lists/list_lines.hpp"
#include "core/lists/staff_questions.hpp"
#include "core/lists/staff_summary.hpp"
#include "core/roster/kept_roster.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace zicha::web {

enum class RosterList : std::uint8_t { summary, questions, messages, comparison };

class RosterListWork {
public:
    // `rows`: of messages, whom they are for. `earlier`: of a comparison, and `match` by what.
    struct Wanted {
        RosterList list = RosterList::summary;
        std::vector<std::uint32_t> rows;
        KeptRoster* earlier = nullptr;
        MatchBy match = MatchBy::id;
    };

    RosterListWork(KeptRoster& roster, Wanted wanted, Language language,
                   const AssessOptions& options);

    // False once everything is done.
    bool step(std::size_t rows);
    [[nodiscard]] RosterList list() const { return wanted_.list; }
    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] float progress() const;
    [[nodiscard]] const std::vector<ListLine>& lines() const { return lines_; }

private:
    [[nodiscard]] std::size_t count() const;
    void take(std::size_t at);
    void finish();

    KeptRoster& roster_;
    Wanted wanted_;
    Language language_;
    AssessOptions options_;
    StaffSummary summary_;
    StaffQuestions questions_;
    std::optional<CheckComparison> comparison_;
    std::string text_; // messages on their way
    std::size_t next_ = 0;
    std::vector<ListLine> lines_;
};

} // namespace zicha::web
