// One edition of one notice: what is asked of whom, and by which words, as its author wrote it, and
// what is compiled from that.
//
// Use: `read_rule_book` (rule_reader.hpp) makes it; from then on it is given out as const and every
// other part only reads it. Indexes (of columns, plans, cautions …) are positions in its vectors.
// Limits: RuleBookLimits. What each member means to the author of a rule file is written in
// rules/README.md.
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/text.hpp"
#include "core/rules/cautions.hpp"
#include "core/rules/citation.hpp"
#include "core/rules/compiled_rules.hpp"
#include "core/rules/fact_columns.hpp"
#include "core/rules/hours_plans.hpp"
#include "core/rules/requirements.hpp"
#include "core/rules/rule_book_limits.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::rules {

struct Example;

// What a provisional edition says of itself: no notice confirms it yet.
struct Assumed {
    std::string from; // the id of the edition that it was taken from
    LocalText why;    // why nothing is confirmed
    LocalText where;  // where to look for the notice
};

struct RuleBook {
    std::string id;
    LocalText title;
    LocalText authority;
    LocalText scope;
    LocalText disclaimer;
    std::string edition; // ISO date of this rule file's revision
    CivilDate valid_from;
    CivilDate valid_until;
    std::optional<Assumed>
        assumed;      // a provisional edition: every verdict under it is said to be so
    std::string hash; // FNV-1a 64 of the file's bytes, 16 hex digits

    std::vector<Source> sources;
    std::vector<std::string> yes_words; // of yes_no facts; normalised
    std::vector<std::string> no_words;
    LocalText yes_label;
    LocalText no_label;
    std::vector<std::string> assessed_yes_words; // of assessed columns; normalised
    std::vector<std::string> assessed_no_words;
    LocalText assessed_yes_label;
    LocalText assessed_no_label;
    std::vector<std::string> assessed_refused_words; // of something else that looks alike
    std::vector<LabelColumn> labels;                 // come before the facts in a roster
    std::vector<FactColumn> columns;                 // roster order
    std::vector<std::size_t> choices;                // columns of kind choice
    HoursTable hours;
    std::vector<Standard> standards;
    std::vector<Window> windows;
    NamedPath each_year_path;
    NamedPath in_total_path;
    bool in_total_wins_ties = true;
    std::vector<Plan> plans;
    std::vector<ProofNode> proofs;
    std::vector<Requirement> requirements;
    // What a verdict of `refer` is called, by the case that gives it; the first is empty and serves
    // cases that have no name of their own.
    std::vector<LocalText> refer_labels = std::vector<LocalText>(1);
    std::vector<Caution> cautions;
    std::vector<Ambiguity> ambiguities;
    std::optional<std::size_t> earning_question; // ambiguity asked wherever further hours are shown
    std::shared_ptr<const std::vector<Example>> examples; // examples.hpp; never null

    CompiledRules compiled; // from all of the above

    [[nodiscard]] std::optional<std::size_t> column_of(std::string_view id) const;
    // The year that the edition is for: the last that any window counts.
    [[nodiscard]] int year() const;
};

} // namespace zicha::rules
