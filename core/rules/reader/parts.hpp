// The parts of a rule file, in the order they must be read: each needs those before it.
//
// Limits: private to the rule reader. Each function takes what it can, reports the rest, and leaves
// the book in a state that the next can work on; the book is only used if nothing was reported.
#pragma once

#include "core/rules/reader/node.hpp"
#include "core/rules/rule_book.hpp"

namespace zicha::rules {

void read_header(Members& top, RuleBook& book);
void read_sources(Members& top, RuleBook& book);
void read_words(Members& top, RuleBook& book);
void read_labels(Members& top, RuleBook& book);
void read_facts(Members& top, RuleBook& book);
void read_standards(Members& top, RuleBook& book);
void read_windows(Members& top, RuleBook& book);
void read_paths(Members& top, RuleBook& book);
void read_ambiguities(Members& top, RuleBook& book);
void read_plans(Members& top, RuleBook& book);
void read_requirements(Members& top, RuleBook& book);
void read_cautions(Members& top, RuleBook& book);
void read_examples(Members& top, RuleBook& book);

// Used by several parts.
[[nodiscard]] Citations read_citations(Members& owner, const RuleBook& book);
[[nodiscard]] Condition read_condition(Members& owner, const RuleBook& book);
[[nodiscard]] Minima read_minima(Members& owner, const RuleBook& book);

// The fact of kind hours: appends its columns, year by year.
void read_hours_block(Members& block, RuleBook& book);

// The words for one answer, as cells are compared with them. Those in `taken` are reported; the new
// ones join it.
[[nodiscard]] std::vector<std::string> read_word_list(Members& owner,
                                                      std::vector<std::string>& taken);

// One heading as it is written, with the place it is written at.
struct WrittenHeading {
    Node node;
    std::string text;
    bool is_reported = false;
};
struct WrittenHeadings {
    std::vector<WrittenHeading> zh;
    std::vector<WrittenHeading> en;
};
[[nodiscard]] WrittenHeadings read_headings(Members& owner, Places places = {});

// What rosters are compared with: all headings normalised, with `year` in place of {year}; each
// that a label or column has already is reported. `first` receives the first of each language.
[[nodiscard]] std::vector<std::string> claim_headings(WrittenHeadings& written,
                                                      std::string_view year, const RuleBook& book,
                                                      LocalText& first);

// Which case serves each combination of choices: fills `case_of`, reports a combination without a
// case and every case without a combination.
void compile_cases(const Node& cases, std::size_t requirement, RuleBook& book);

// Which cautions each combination of choices allows: fills `cautions_of` and `cautions_on`.
void compile_cautions(RuleBook& book);

} // namespace zicha::rules
