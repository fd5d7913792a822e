// What `zicha check` does once its options are read: open and survey every roster, or every file of
// persons, then decide them in turn, streaming.
//
// Use: `CheckRun(options, session).run()`.
// Promises: a roster that cannot be read is refused before anything is written; the result and the
// lists appear together or not at all.
#pragma once

#include "core/base/encoding.hpp"
#include "core/roster/check.hpp"
#include "core/roster/course_reader.hpp"
#include "shell/cli/check_lists.hpp"
#include "shell/cli/persons_file.hpp"
#include "shell/cli/progress.hpp"
#include "shell/cli/result_output.hpp"
#include "shell/cli/roster_file.hpp"
#include "shell/common/session.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace zicha::cli {

enum class ResultFormat : std::uint8_t { csv, ndjson, workbook };

struct CheckOptions {
    std::vector<std::string> rosters;
    bool is_of_persons = false; // lines of JSON, not tables
    std::string output;
    ResultFormat format = ResultFormat::csv;
    std::string courses; // a table of single courses; none if empty
    std::string rules;   // the name of the book's file, if it is one
    std::shared_ptr<const rules::RuleBook> book;
    CivilDate as_of;
    std::vector<std::string> assignments; // FACT=VALUE
    std::optional<TextEncoding> encoding;
    std::optional<char> separator;
    bool is_unbuffered = false; // the headings are the first row; each row is answered as it comes
    std::string sheet;          // of workbooks: name or number; found if empty
    std::vector<std::string> drop;
    std::string map; // a file of headings' meanings; none if empty
    ListFiles lists;
    bool is_plain = false; // a workbook of its own, not the roster's
};

class CheckRun {
public:
    CheckRun(CheckOptions options, const Session& session);
    [[nodiscard]] Status run();

private:
    struct CheckedRoster {
        RosterFile file;
        std::unique_ptr<PersonsFile> persons; // in its place
        roster::RosterSurvey survey;

        [[nodiscard]] const std::string& name() const {
            return persons ? persons->name() : file.name();
        }
    };

    [[nodiscard]] bool read_presets();
    [[nodiscard]] bool read_map();
    [[nodiscard]] bool read_courses();
    [[nodiscard]] bool survey(const std::string& path);
    [[nodiscard]] bool survey_persons(const std::string& path);
    [[nodiscard]] bool check(CheckedRoster& roster);
    [[nodiscard]] bool take_rows(CheckedRoster& roster, roster::RosterCheck& check);
    void say_of_rows(CheckedRoster& roster, const roster::RosterCheck& check);
    [[nodiscard]] bool take_output(const roster::RosterTally& tally);
    void start_output();
    [[nodiscard]] std::unique_ptr<roster::RowSink> make_sink(const CheckedRoster& roster);
    [[nodiscard]] bool finish_outputs();
    [[nodiscard]] workbook::CheckFacts check_facts();
    void say_courses(const roster::CourseReader& reader, const std::string& file);
    void say_unclaimed();
    // `file` is named if there are several.
    [[nodiscard]] roster::ResultOptions result_options(const std::string& file) const;
    [[nodiscard]] bool open_outputs();
    void say_of(Diagnostic diagnostic, const std::string& file);
    void add(const roster::RosterTally& tally);
    void say_summary() const;

    CheckOptions options_;
    const Session& session_;
    std::vector<roster::Preset> presets_;
    roster::HeadingMap map_;
    std::vector<roster::UnknownWord> unknown_words_; // of all rosters
    std::optional<roster::Courses> courses_;
    std::int64_t bad_courses_ = 0;     // rows of the table of courses
    std::vector<Diagnostic> notices_;  // that were said
    std::size_t surveyed_notices_ = 0; // of them, before the rows
    std::optional<CheckLists> lists_;
    std::vector<std::unique_ptr<CheckedRoster>> rosters_;
    roster::RosterLayout layout_;
    ResultOutput output_;
    Progress progress_;
    roster::RosterTally tally_;
};

} // namespace zicha::cli
