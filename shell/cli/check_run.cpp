#include "shell/cli/check_run.hpp"

#include "core/explain/explain.hpp"
#include "core/explain/result_row.hpp"
#include "core/explain/words.hpp"
#include "core/facts/privacy.hpp"
#include "core/roster/csv_rows.hpp"
#include "core/roster/decided_row.hpp"
#include "core/roster/ndjson_rows.hpp"
#include "core/workbook/own_rows.hpp"
#include "shell/cli/codes.hpp"
#include "shell/cli/heading_file.hpp"
#include "shell/cli/preset_option.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/memory_end.hpp"

#include <algorithm>
#include <utility>

namespace zicha::cli {

CheckRun::CheckRun(CheckOptions options, const Session& session)
    : options_(std::move(options)), session_(session), output_(session),
      progress_(session.language) {}

void CheckRun::say_of(Diagnostic diagnostic, const std::string& file) {
    diagnostic.place.file = file;
    session_.say(diagnostic);
    notices_.push_back(std::move(diagnostic));
}

bool CheckRun::read_presets() {
    auto presets = cli::read_presets(options_.assignments, *options_.book, session_);
    if (!presets)
        return false;
    presets_ = *std::move(presets);
    return true;
}

bool CheckRun::read_map() {
    std::optional<roster::HeadingMap> map = read_map_file(options_.map, *options_.book, session_);
    if (map)
        map_ = std::move(*map);
    return map.has_value();
}

bool CheckRun::read_courses() {
    if (options_.courses.empty())
        return true;
    RosterFile file;
    if (!file.open(options_.courses, {options_.encoding, std::nullopt, {}, false},
                   roster::course_sheet_headings(*options_.book), session_))
        return false;
    roster::CourseReader reader(*options_.book);
    file.source().begin(file.source().is_sheet() ? ',' : reader.read_start(file.start().text()));
    Record record;
    for (;;) {
        while (file.source().next(record))
            reader.take(record);
        if (file.is_at_end())
            break;
        if (!file.go_on(session_))
            return false;
    }
    Result<roster::Courses> courses = reader.finish();
    file.say_notices(session_);
    for (const Diagnostic& problem : courses.problems())
        say_of(problem, file.name());
    say_courses(reader, file.name());
    if (!courses)
        return false;
    courses_ = *std::move(courses);
    bad_courses_ = reader.bad_courses();
    return true;
}

// What is wrong with single courses, and what else is to be said of the table.
void CheckRun::say_courses(const roster::CourseReader& reader, const std::string& file) {
    for (const Diagnostic& problem : reader.row_problems())
        say_of(problem, file);
    if (reader.bad_courses() > 0)
        say_of({codes::courses_unread, {}, {std::to_string(reader.bad_courses())}}, file);
    for (const Diagnostic& notice : reader.notices())
        say_of(notice, file);
}

void CheckRun::say_unclaimed() {
    if (!courses_)
        return;
    if (std::optional<Diagnostic> notice = courses_->nobody_notice(session_.language))
        say_of(std::move(*notice), options_.courses);
}

bool CheckRun::survey_persons(const std::string& path) {
    rosters_.push_back(std::make_unique<CheckedRoster>());
    CheckedRoster& roster = *rosters_.back();
    roster.persons = std::make_unique<PersonsFile>(*options_.book, map_, options_.drop);
    if (!roster.persons->open(path, session_))
        return false;
    roster.survey = roster.persons->lines().survey();
    layout_.add(roster.survey);
    return true;
}

bool CheckRun::survey(const std::string& path) {
    rosters_.push_back(std::make_unique<CheckedRoster>());
    CheckedRoster& roster = *rosters_.back();
    if (!roster.file.open(
            path, {options_.encoding, options_.separator, options_.sheet, options_.is_unbuffered},
            roster::roster_sheet_headings(*options_.book, &map_), session_))
        return false;
    roster::SurveyOptions options;
    options.map = &map_;
    options.separator = options_.separator;
    options.drop = options_.drop;
    options.presets = presets_;
    options.language = session_.language;
    Result<roster::RosterSurvey> survey =
        roster::survey_roster(*options_.book, roster.file.start(), options);
    for (const Diagnostic& problem : survey.problems())
        say_of(problem, roster.file.name());
    const bool is_refused = !survey.problems().empty();
    roster.survey = *std::move(survey);
    say_guesses(*options_.book, map_, roster.survey.columns, roster.file.name(), session_);
    if (is_refused)
        return false;
    for (const Diagnostic& notice : roster.survey.notices)
        say_of(notice, roster.file.name());
    layout_.add(roster.survey);
    return true;
}

roster::ResultOptions CheckRun::result_options(const std::string& file) const {
    return {session_.language, options_.rosters.size() > 1 ? file : std::string()};
}

bool CheckRun::open_outputs() {
    std::vector<std::string> inputs{options_.courses, options_.map, options_.rules};
    inputs.insert(inputs.end(), options_.rosters.begin(), options_.rosters.end());
    std::vector<std::string> outputs = options_.lists.names();
    outputs.insert(outputs.begin(), options_.output);
    if (!are_apart(inputs, outputs, session_))
        return false;
    if (!options_.lists.are_none()) {
        assess::AssessOptions assess;
        assess.as_of = options_.as_of;
        lists_.emplace(*options_.book, options_.lists, assess, session_);
        if (!lists_->open())
            return false;
    }
    return output_.open(options_.output);
}

void CheckRun::start_output() {
    const roster::ResultOptions options = result_options("-");
    const bool is_workbook = options_.format == ResultFormat::workbook;
    if (is_workbook && !options_.is_plain && !options_.is_of_persons && rosters_.size() == 1) {
        CheckedRoster& roster = *rosters_.front();
        output_.be_own(open_own_output(
            roster.file, roster.survey,
            [this](Language language) {
                return explain::result_headings(*options_.book, language);
            },
            session_));
    }
    if (output_.own() != nullptr)
        return;
    if (is_workbook)
        output_.be_workbook(explain::result_headings(*options_.book, session_.language), layout_,
                            options);
    else if (options_.format == ResultFormat::csv)
        roster::append_csv_headings(output_.text(), *options_.book, layout_, options);
}

std::unique_ptr<roster::RowSink> CheckRun::make_sink(const CheckedRoster& roster) {
    const rules::RuleBook& book = *options_.book;
    if (output_.own() != nullptr)
        return std::make_unique<workbook::OwnRows>(book, session_.language,
                                                   output_.own()->workbook());
    roster::ResultOptions options = result_options(roster.name());
    switch (options_.format) {
    case ResultFormat::csv:
        return std::make_unique<roster::CsvRows>(book, roster.survey, layout_, std::move(options),
                                                 output_.text());
    case ResultFormat::ndjson:
        return std::make_unique<roster::NdjsonRows>(book, roster.survey, std::move(options),
                                                    output_.text());
    case ResultFormat::workbook:
        break;
    }
    return std::make_unique<workbook::XlsxRows>(book, roster.survey, layout_, std::move(options),
                                                *output_.workbook());
}

// What is left of every output, and then all of them in the place of what was there.
bool CheckRun::finish_outputs() {
    const auto explanation = [this] {
        return workbook::explanation_of(*options_.book, check_facts(), session_.language);
    };
    if (!output_.finish(explanation) || (lists_ && !lists_->finish()))
        return false;
    std::vector<OutputFile*> files{&output_.file()};
    if (lists_)
        for (OutputFile* const file : lists_->files())
            files.push_back(file);
    return commit_all(files);
}

workbook::CheckFacts CheckRun::check_facts() {
    workbook::CheckFacts facts =
        facts_of_check(rosters_.front()->file, options_.as_of, notices_, surveyed_notices_);
    facts.by_verdict = tally_.by_verdict;
    output_.own()->add_columns(facts);
    return facts;
}

bool CheckRun::take_output(const roster::RosterTally& tally) {
    const bool is_written = output_.write() && (!lists_ || lists_->flush());
    progress_.show(tally_.rows + tally.rows);
    return is_written;
}

bool CheckRun::check(CheckedRoster& roster) {
    const std::unique_ptr<roster::RowSink> result = make_sink(roster);
    std::vector<roster::RowSink*> sinks{result.get()};
    roster::DecidedRows listed(
        roster::label_columns(*options_.book, roster.survey),
        [this](const roster::DecidedRow& row) {
            if (row.assessment.verdict != assess::Verdict::skipped)
                lists_->see(row);
        },
        result_options(roster.name()).file);
    if (lists_)
        sinks.push_back(&listed);
    if (!roster.persons)
        roster.file.source().begin(roster.survey.separator);
    roster::RosterCheck check(*options_.book, std::move(roster.survey),
                              {{options_.as_of}, presets_, courses_ ? &*courses_ : nullptr},
                              std::move(sinks));
    if (!take_rows(roster, check))
        return false;
    add(check.tally());
    progress_.clear();
    say_of_rows(roster, check);
    if (result->masked_cells() > 0) {
        say_of({codes::roster_cells_masked, {}, {std::to_string(result->masked_cells())}},
               roster.name());
    }
    return true;
}

// What there is of the roster is decided and written before more of it is waited for.
bool CheckRun::take_rows(CheckedRoster& roster, roster::RosterCheck& check) {
    while (roster.persons && !roster.persons->is_at_end())
        if (!roster.persons->take_some(check, session_) || !take_output(check.tally()))
            return false;
    while (!roster.persons) {
        check.take_all(roster.file.source());
        if (!take_output(check.tally()))
            return false;
        if (roster.file.is_at_end())
            break;
        if (!roster.file.go_on(session_))
            return false;
    }
    return true;
}

void CheckRun::say_of_rows(CheckedRoster& roster, const roster::RosterCheck& check) {
    if (roster.persons) {
        for (const Diagnostic& notice : roster.persons->lines().notices(session_.language))
            say_of(notice, roster.name());
    } else {
        roster.file.say_notices(session_);
    }
    for (const Diagnostic& notice : check.notices())
        say_of(notice, roster.name());
    for (roster::UnknownWord& word : check.unknown_words())
        unknown_words_.push_back(std::move(word));
}

void CheckRun::add(const roster::RosterTally& tally) {
    tally_.rows += tally.rows;
    tally_.empty += tally.empty;
    for (std::size_t verdict = 0; verdict < roster::RosterTally::verdicts; ++verdict)
        tally_.by_verdict[verdict] += tally.by_verdict[verdict];
}

void CheckRun::say_summary() const {
    std::string verdicts;
    for (std::size_t verdict = 0; verdict < roster::RosterTally::verdicts; ++verdict) {
        if (tally_.by_verdict[verdict] == 0 ||
            static_cast<assess::Verdict>(verdict) == assess::Verdict::skipped)
            continue;
        verdicts += verdicts.empty() ? "" : text(words::list_separator, session_.language);
        verdicts += explain::verdict_label(*options_.book, static_cast<assess::Verdict>(verdict),
                                           session_.language);
        verdicts += " " + std::to_string(tally_.by_verdict[verdict]);
    }
    if (tally_.persons() == 0)
        session_.say(words::cli_no_rows);
    else
        session_.say(words::cli_summary, {std::to_string(tally_.persons()), verdicts});
    if (tally_.skipped() + tally_.empty > 0)
        session_.say(words::cli_rows_accounted,
                     {std::to_string(tally_.rows + tally_.empty), std::to_string(tally_.persons()),
                      std::to_string(tally_.skipped()), std::to_string(tally_.empty)});
}

Status CheckRun::run() {
    if (!read_presets() || !read_map() || !read_courses())
        return Status::refused;
    for (const std::string& path : options_.rosters)
        if (!(options_.is_of_persons ? survey_persons(path) : survey(path)))
            return Status::refused;
    surveyed_notices_ = notices_.size();
    start_output();
    if (!open_outputs() || !output_.write())
        return Status::refused;
    for (const std::unique_ptr<CheckedRoster>& roster : rosters_)
        if (!check(*roster))
            return Status::refused;
    progress_.clear();
    say_unclaimed();
    if (!finish_outputs())
        return Status::refused;
    const auto invalid = tally_.by_verdict[static_cast<std::size_t>(assess::Verdict::invalid)];
    const Status status =
        invalid > 0 || bad_courses_ > 0 ? Status::some_invalid : Status::all_decided;
    is_done_as(status);
    say_words(*options_.book, map_, unknown_words_, session_);
    say_summary();
    if (invalid > 0)
        session_.say(words::cli_rows_invalid, {std::to_string(invalid)});
    return status;
}

} // namespace zicha::cli
