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
    // `rows`: for messages, whom they are for. `earlier`, `match`: for a comparison, with what and
    // by what.
    struct Wanted {
        RosterList list = RosterList::summary;
        std::vector<std::uint32_t> rows;
        roster::KeptRoster* earlier = nullptr;
        lists::MatchBy match = lists::MatchBy::id;
        std::string contact; // whom messages name
    };

    RosterListWork(roster::KeptRoster& roster, Wanted wanted, Language language,
                   const assess::AssessOptions& options);

    // False once everything is done.
    bool step(std::size_t rows);
    [[nodiscard]] RosterList list() const { return wanted_.list; }
    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] float progress() const;
    [[nodiscard]] const std::vector<lists::ListLine>& lines() const { return lines_; }

private:
    [[nodiscard]] std::size_t count() const;
    [[nodiscard]] bool is_no_person(std::size_t at) const;
    void take(std::size_t at);
    void finish();

    roster::KeptRoster& roster_;
    Wanted wanted_;
    Language language_;
    assess::AssessOptions options_;
    lists::StaffSummary summary_;
    lists::StaffQuestions questions_;
    std::optional<lists::CheckComparison> comparison_;
    std::string text_; // messages on their way
    std::size_t next_ = 0;
    std::vector<lists::ListLine> lines_;
};

} // namespace zicha::web
