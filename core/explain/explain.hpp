// Assessment → plain words: why the verdict is what it is, by which clause, with which figures, and
// what to do next. The same Explanation feeds the screens, the DOM twin, print and the command
// line.
//
// Use: `explain(book, cells, assessment, language, options)`.
// Promises: only what decides now is said; every finding names its clause and how it is known; all
// sentences are complete in the language asked for.
#pragma once

#include "core/assess/assess.hpp"
#include "core/base/text.hpp"
#include "core/rules/rule_book.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace zicha::explain {

// One clause a statement rests on, ready to be shown.
struct CitedClause {
    std::string source; // "嘉人社〔2025〕33号"
    std::string clause; // "五(一)第2段"
    std::string basis;  // "stated", "derived", "external", "interpretation"
    std::string basis_label;
    bool in_hand = true; // false: the document was not read by us
};

// Have and need, side by side. An unknown amount has different ends.
struct Figure {
    std::string label; // "总学时"
    HoursInterval have;
    ClassHours need;
    Truth reached = Truth::unknown;
};

struct Finding {
    std::string code; // stable: "hours.in_total.short"
    std::size_t requirement = 0;
    assess::RequirementValue value = assess::RequirementValue::unknown;
    std::string text; // the reason, one or two sentences
    std::vector<Figure> figures;
    std::string next_step; // may be empty
    // Of a proof that is not met: what would meet it, one line a way, with where to get it.
    std::vector<std::string> ways;
    std::vector<CitedClause> clauses;
};

struct RequirementView {
    std::size_t requirement = 0;
    std::string label;
    assess::RequirementValue value = assess::RequirementValue::unknown;
    std::string value_label; // "满足", "不满足", …
    std::vector<Finding> findings;
};

struct CautionView {
    std::string code;
    std::string text;
    std::string question; // may be empty
    std::vector<CitedClause> clauses;
};

// One way to a met hours requirement, with what it still takes.
struct WayView {
    assess::HoursPath path = assess::HoursPath::none;
    std::string label;
    bool is_open = false;     // false: `text` says why it is closed
    bool is_cheapest = false; // and the other way is not equally cheap
    ClassHours hours;
    std::vector<Figure> figures; // the certain hours now, next to the path's minima
    std::string text;
};

// One thing to look up; the facts of a year are one.
struct MissingView {
    std::vector<std::size_t> columns; // never empty
    std::string label;
    std::string question;       // may be empty
    std::string where;          // may be empty
    bool decides_alone = false; // some answer to it settles the verdict by itself
};

// The verdict if an open choice had this value.
struct BranchView {
    std::size_t value = 0;
    std::string label;
    assess::Verdict verdict = assess::Verdict::invalid;
    std::string verdict_label;
    std::string text; // "中级：符合", "副高级：不符合，还差 12 学时"
};

struct QuestionView {
    std::string code; // ambiguity id
    std::string about;
    std::string strict;
    std::string lenient; // may be empty
    std::string question;
    std::string addressee;
    std::vector<CitedClause> clauses;
};

struct Explanation {
    assess::Verdict verdict = assess::Verdict::invalid;
    std::string verdict_label; // "符合"
    std::string headline;      // one sentence, or two
    std::string year;          // "2025 年度", and that it is over, by the day of the check
    std::string further; // "40 学时，其中公需课至少 8、专业课至少 20", or a range; may be empty
    std::string shortfall; // "还要再学 40 学时，其中…。" where it is hours that fail; else empty
    std::string banner;  // after the edition's validity; else empty
    std::string assumed; // of a provisional edition: that it is one; else empty
    std::vector<RequirementView> requirements;
    std::vector<WayView> ways; // empty unless further hours are meaningful
    std::string ways_title;
    std::string ways_note; // earnable year, or that it is over
    std::vector<MissingView> missing;
    std::vector<BranchView> branches; // of the first open choice; else empty
    std::vector<CautionView> cautions;
    std::vector<QuestionView> questions; // to ask, each once
    std::string disclaimer;
    std::string edition; // rules edition line
};

[[nodiscard]] Explanation explain(const rules::RuleBook& book, std::span<const Cell> cells,
                                  const assess::Assessment& assessment, Language language,
                                  const assess::AssessOptions& options);

[[nodiscard]] std::string_view verdict_name(assess::Verdict verdict); // "needs_info"
// The word alone. What is decided by an edition is named by the two below: under a provisional one
// no verdict stands without "assumed" in front of it.
[[nodiscard]] std::string_view verdict_word(assess::Verdict verdict, Language language);
[[nodiscard]] std::string verdict_label(const rules::RuleBook& book, assess::Verdict verdict,
                                        Language language);
// The verdict of one person: who decides in place of this notice is said, where the rule file names
// it.
[[nodiscard]] std::string verdict_label(const rules::RuleBook& book,
                                        const assess::Assessment& assessment, Language language);
// What a label of a verdict becomes under this edition.
[[nodiscard]] std::string assumed_label(const rules::RuleBook& book, std::string_view label,
                                        Language language);
// That a provisional edition is one, why, and where to look for the notice; empty under others.
[[nodiscard]] std::string assumed_notice(const rules::RuleBook& book, Language language);
[[nodiscard]] std::string_view requirement_value_name(assess::RequirementValue value);
[[nodiscard]] std::string_view requirement_value_label(assess::RequirementValue value,
                                                       Language language);
[[nodiscard]] std::string_view basis_name(rules::Basis basis);
[[nodiscard]] std::string_view basis_label(rules::Basis basis, Language language);

} // namespace zicha::explain
