// The form of a roster, detected from its start before any row is decided.
//
// Use: `survey_roster(book, sample, options)`, or the start of its text in UTF-8 in place of a
// sample; problems refuse the roster, a survey's notices are said once. `read_preset` reads
// FACT=VALUE, which fills a fact where it is blank. RosterLayout gathers the columns that the
// output shares when several rosters are decided together. Promises: the same bytes give the same
// survey, however they arrived.
#pragma once

#include "core/base/cell.hpp"
#include "core/base/record.hpp"
#include "core/base/result.hpp"
#include "core/roster/headings.hpp"
#include "core/roster/sample.hpp"
#include "core/rules/rule_book.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::roster {

struct Preset {
    std::size_t column = 0;
    Cell cell;
};

[[nodiscard]] Result<Preset> read_preset(const rules::RuleBook& book, std::string_view assignment);

struct SurveyOptions {
    std::optional<char> separator; // detected if not given
    std::vector<std::string> drop;
    std::vector<Preset> presets;
    const HeadingMap* map = nullptr;  // what a person decided; must outlive the call
    Language language = Language::zh; // of the headings that notices name
    bool may_lack_hours = false;      // they are not what is asked for
    bool is_whole = false;            // a text is all there is; a sample knows that by itself
};

struct RosterSurvey {
    char separator = ','; // of text
    // How many cells most of the first rows of a text have; more than there are headings only if
    // all of them do. 0 if they differ, and of a sheet.
    std::size_t usual_cells = 0;
    std::size_t first_row = 1;         // records before it: titles and headings
    std::vector<RosterColumn> columns; // none: the headings cannot be read
    ValueMap values;                   // what words in cells mean, as the map says
    std::vector<std::size_t> absent; // facts that no column or preset gives, and that are not known
    std::vector<Diagnostic> notices;
};

// There is a survey in any case, so that a person can be asked about the columns that were found.
[[nodiscard]] Result<RosterSurvey> survey_roster(const rules::RuleBook& book,
                                                 const RosterSample& sample,
                                                 const SurveyOptions& options);
[[nodiscard]] Result<RosterSurvey> survey_roster(const rules::RuleBook& book, std::string_view text,
                                                 const SurveyOptions& options);

class RosterLayout {
public:
    // Adds the columns of a roster that are not there yet; those to be dropped are left out.
    // Columns of one fact are the same, whatever their heading; the first roster's heading is used.
    void add(const RosterSurvey& survey);
    [[nodiscard]] const std::vector<RosterColumn>& columns() const { return columns_; }
    // For each of them the roster's column, or none.
    [[nodiscard]] std::vector<std::optional<std::size_t>>
    columns_of(const RosterSurvey& survey) const;

private:
    std::vector<RosterColumn> columns_;
    std::vector<std::string> keys_;
};

} // namespace zicha::roster
