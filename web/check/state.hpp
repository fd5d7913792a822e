// All that the page knows while it is open: the rules, one person's facts, the answer, and which
// screen is shown how.
//
// Use: screens read it and change it through `edit`, `show` and the plain switches; `refresh`
// works the answer out anew when something it rests on has changed.
// Limits: nothing of it is sent anywhere. draft.hpp keeps the answers and the switches of language,
// appearance and text size on the device, unless the person declines; the rest is forgotten.
#pragma once

#include "core/assess/assess.hpp"
#include "core/explain/explain.hpp"
#include "core/facts/answers.hpp"
#include "core/notice/notice.hpp"
#include "core/rules/rule_book.hpp"
#include "web/check/draft.hpp"
#include "web/check/paste.hpp"
#include "web/check/relevance.hpp"
#include "web/check/what_if.hpp"
#include "web/notice/notice_files.hpp"
#include "web/roster/roster.hpp"
#include "web/widgets/theme.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::web {

enum class Screen : std::uint8_t {
    start,
    facts,
    result,
    sources,
    employer,
    roster,
    filing_dates,
    plan,
    filing,
    integrity,
    archive,
    systems,
    clauses
};

inline constexpr std::array<float, 4> text_sizes{1.0F, 1.15F, 1.3F, 1.5F};

// The edition that is shown; none if it could not be read.
struct ShownRules {
    std::shared_ptr<const rules::RuleBook> book;
    std::vector<Diagnostic> problems;
};

struct State {
    std::vector<std::shared_ptr<const rules::RuleBook>> editions; // that the page holds
    ShownRules rules;
    std::optional<facts::Answers> answers; // with the rules, if they could be read
    Relevance relevance;
    assess::Assessment assessment;
    explain::Explanation explanation;
    assess::AssessOptions options;
    WhatIf what_if; // planned hours; change them through plan, plan_cheapest and unplan
    const std::vector<platform::PageFile>* files = nullptr; // as they stand in the page
    std::optional<NoticeFiles> notice_files;                // once a screen has asked for them

    zicha::notice::Audience role =
        zicha::notice::Audience::applicant;    // who is reading: decides the steps that are offered
    std::vector<std::string> meetings{""};     // days of review meetings as typed, a field each
    std::optional<std::size_t> wanted_meeting; // its field takes the focus
    std::string plan_query;
    std::vector<std::string> ticks; // keys of the checklist items that are ticked

    Roster roster;                       // an employer's list, if one is open
    Roster earlier_roster;               // to be compared with it
    bool is_comparing = false;           // the next file is the earlier one
    bool comparison_refused = false;     // nothing tells whose row is whose
    std::optional<std::string> headings; // what they were decided to mean, once it was asked for
    bool employer_commands = false;      // how the command line does it is in sight
    bool roster_filters = false;         // those by unit and missing fact are in sight
    bool roster_returns = false;         // back from a person: its row takes the focus
    std::optional<std::size_t> roster_column; // whose meaning is being chosen
    std::size_t roster_part = 0;              // of a very long list
    std::size_t roster_focus = 0; // position in the part of the row that has or had the focus

    Screen screen = Screen::start;
    Language language = Language::zh;
    Appearance appearance = Appearance::light;   // as drawn
    std::optional<Appearance> chosen_appearance; // none: the system's, whenever it changes
    float text_size = 1;
    bool more_columns = false;
    bool more_years = false;
    bool substitutes = false;
    bool guided = false;        // one question at a time
    bool licences = false;      // their texts are open
    bool erasing = false;       // asked whether everything shall be erased
    bool first_frame = true;    // nothing has been shown yet: the focus stays where it is
    bool screen_changed = true; // scroll to the top and put the focus there
    bool answer_beside = false; // the layout has room for it beside the form
    float sheet_height = 88;    // CSS pixels; of the answer below the form, as last drawn
    std::size_t copied = 0;     // which copy button was pressed last, from 1
    std::optional<std::size_t> guide_column = 0; // the question it is at begins here; none: the end
    std::optional<std::size_t> wanted;           // column to bring into view and focus
    std::optional<std::size_t> focused_field;    // column whose hours field has the focus
    Paste paste;                                 // a table, and what it would fill in
    Draft draft;
    std::string other_rules; // a link asked for these, which are not in the page

    [[nodiscard]] const rules::RuleBook& book() const { return *rules.book; }
    void edit(std::size_t column, std::string_view text);
    void changed(); // the answers were
    void replace(facts::Answers others);
    void plan(std::size_t category, std::string_view text);
    void plan_cheapest();
    void unplan();
    void erase();         // what is filled in; draft.hpp's `wipe` erases what the device keeps, too
    void rules_changed(); // what rests on them is worked out anew
    void show(Screen next);
    void choose(Appearance chosen);
    [[nodiscard]] bool is_ticked(std::string_view item) const;
    void tick(std::string_view item, bool ticked);
    void refresh();
    [[nodiscard]] bool is_stale() const { return stale_; }

private:
    void forget_side_work();

    bool stale_ = true;
    Language explained_in_ = Language::zh;
};

// The word that stands for yes, no or nothing in an answer to a yes/no or assessed column.
[[nodiscard]] std::string_view word_for(const rules::RuleBook& book, rules::FactKind kind,
                                        Truth truth);

} // namespace zicha::web
