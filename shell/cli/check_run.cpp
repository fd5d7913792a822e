#include "shell/cli/check_run.hpp"

#include "core/explain/explain.hpp"
#include "core/explain/words.hpp"
#include "core/facts/privacy.hpp"
#include "core/workbook/words.hpp"
#include "shell/cli/codes.hpp"
#include "shell/cli/heading_file.hpp"
#include "shell/cli/words.hpp"

#include <algorithm>
#include <utility>

namespace zicha::cli {

CheckRun::CheckRun(CheckOptions options, const Session& session)
    : options_(std::move(options)), session_(session), output_(session),
      progress_(session.language) {}

void CheckRun::say_of(Diagnostic diagnostic, const std::string& file) const {
    diagnostic.place.file = file;
    session_.say(diagnostic);
}

bool CheckRun::read_presets() {
    for (const std::string& assignment : options_.assignments) {
        const Result<roster::Preset> reading = roster::read_preset(*options_.book, assignment);
        for (const Diagnostic& problem : reading.problems())
            say_of(problem, "--set");
        if (!reading)
            return false;
        presets_.push_back(*reading);
    }
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
    RosterSource source;
    if (!source.open(options_.courses, options_.encoding,
                     roster::course_sheet_headings(*options_.book), session_))
        return false;
    courses_ =
        std::make_unique<roster::CourseReader>(*options_.book, source.sample(), source.is_sheet());
    courses_->feed(source.sample());
    std::string piece;
    do {
        if (!source.read(piece, session_))
            return false;
        courses_->feed(piece);
    } while (!piece.empty());
    courses_->finish();
    for (const Diagnostic& problem : courses_->problems())
        say_of(problem, source.name());
    if (!courses_->problems().empty())
        return false;
    for (const Diagnostic& notice : courses_->notices())
        say_of(notice, source.name());
    return true;
}

void CheckRun::say_unclaimed() {
    if (!courses_)
        return;
    constexpr std::size_t most_named = 10;
    const std::vector<std::string> ids = courses_->courses().unclaimed();
    if (ids.empty())
        return;
    std::string named;
    for (std::size_t at = 0; at < std::min(ids.size(), most_named); ++at) {
        named += at == 0 ? "" : text(words::list_separator, session_.language);
        named += shortened(facts::masked(ids[at]));
    }
    named += ids.size() > most_named ? "…" : "";
    say_of({codes::courses_nobody, {}, {std::to_string(ids.size()), named}}, options_.courses);
}

bool CheckRun::survey(const std::string& path) {
    rosters_.push_back(std::make_unique<Roster>());
    Roster& roster = *rosters_.back();
    if (!roster.source.open(path, options_.encoding,
                            roster::roster_sheet_headings(*options_.book, &map_), session_))
        return false;
    roster::SurveyOptions options;
    options.map = &map_;
    options.separator = options_.separator;
    options.drop = options_.drop;
    options.presets = presets_;
    options.language = session_.language;
    options.is_whole = roster.source.is_whole();
    options.is_sheet = roster.source.is_sheet();
    roster.survey = roster::survey_roster(*options_.book, roster.source.sample(), options);
    for (const Diagnostic& problem : roster.survey.problems)
        say_of(problem, roster.source.name());
    say_guesses(*options_.book, map_, roster.survey.columns, roster.source.name(), session_);
    if (!roster.survey.problems.empty())
        return false;
    for (const Diagnostic& notice : roster.survey.notices)
        say_of(notice, roster.source.name());
    layout_.add(roster.survey);
    return true;
}

roster::RosterCheckOptions CheckRun::check_options(const std::string& file) {
    roster::RosterCheckOptions options;
    options.format = options_.format;
    options.language = session_.language;
    options.assess.as_of = options_.as_of;
    options.presets = presets_;
    options.courses = courses_ ? &courses_->courses() : nullptr;
    if (options_.rosters.size() > 1)
        options.file = file;
    if (lists_)
        options.observe = [this](const roster::DecidedRow& row) { lists_->see(row); };
    return options;
}

bool CheckRun::open_outputs() {
    if (!options_.lists.are_none()) {
        assess::AssessOptions assess;
        assess.as_of = options_.as_of;
        lists_.emplace(*options_.book, options_.lists, assess, session_);
        if (!lists_->open(options_.output))
            return false;
    }
    return output_.open(options_.output);
}

void CheckRun::start_workbook() {
    if (!options_.as_workbook)
        return;
    workbook::XlsxTableOptions options;
    options.sheet_name = text(words::roster_sheet_name, session_.language);
    options.language = session_.language;
    options.first_result = layout_.headings().size() + (options_.rosters.size() > 1 ? 1U : 0U);
    workbook_.emplace(*options_.book, std::move(options));
}

// Writes and clears the text.
bool CheckRun::write(std::string& text) {
    if (!workbook_) {
        const bool is_written = output_.write(text);
        text.clear();
        return is_written;
    }
    workbook_->feed(text);
    text.clear();
    const bool is_written = output_.write(workbook_->output());
    workbook_->output().clear();
    return is_written;
}

bool CheckRun::finish_output() {
    if (!workbook_)
        return output_.commit();
    workbook_->finish();
    if (const std::optional<Diagnostic> problem = workbook_->problem()) {
        session_.say(*problem);
        return false;
    }
    if (workbook_->cut_cells() > 0)
        session_.say(
            Diagnostic{codes::xlsx_cells_cut, {}, {std::to_string(workbook_->cut_cells())}});
    return output_.write(workbook_->output()) && output_.commit();
}

bool CheckRun::take_output(roster::RosterCheck& check) {
    const bool is_written = write(check.output()) && (!lists_ || lists_->flush());
    progress_.show(tally_.rows + check.tally().rows);
    return is_written;
}

bool CheckRun::check(Roster& roster) {
    roster::RosterCheck check(*options_.book, std::move(roster.survey), layout_,
                              check_options(roster.source.name()));
    check.feed(roster.source.sample());
    roster.source.forget_sample();
    std::string piece;
    do {
        if (!take_output(check) || !roster.source.read(piece, session_))
            return false;
        check.feed(piece);
    } while (!piece.empty());
    check.finish();
    add(check.tally());
    if (check.tally().masked_cells > 0) {
        progress_.clear();
        say_of({codes::roster_cells_masked, {}, {std::to_string(check.tally().masked_cells)}},
               roster.source.name());
    }
    return write(check.output());
}

void CheckRun::add(const roster::RosterTally& tally) {
    tally_.rows += tally.rows;
    for (std::size_t verdict = 0; verdict < roster::RosterTally::verdicts; ++verdict)
        tally_.by_verdict[verdict] += tally.by_verdict[verdict];
}

void CheckRun::say_summary() const {
    std::string verdicts;
    for (std::size_t verdict = 0; verdict < roster::RosterTally::verdicts; ++verdict) {
        if (tally_.by_verdict[verdict] == 0)
            continue;
        verdicts += verdicts.empty() ? "" : text(words::list_separator, session_.language);
        verdicts +=
            explain::verdict_label(static_cast<assess::Verdict>(verdict), session_.language);
        verdicts += " " + std::to_string(tally_.by_verdict[verdict]);
    }
    if (tally_.rows == 0)
        session_.say(words::cli_no_rows);
    else
        session_.say(words::cli_summary, {std::to_string(tally_.rows), verdicts});
}

Status CheckRun::run() {
    if (!read_presets() || !read_map() || !read_courses())
        return Status::refused;
    for (const std::string& path : options_.rosters)
        if (!survey(path))
            return Status::refused;
    std::string heading;
    roster::append_output_heading(heading, *options_.book, layout_, check_options("-"));
    start_workbook();
    if (!open_outputs() || !write(heading))
        return Status::refused;
    for (const std::unique_ptr<Roster>& roster : rosters_)
        if (!check(*roster))
            return Status::refused;
    progress_.clear();
    if (!finish_output() || (lists_ && !lists_->commit()))
        return Status::refused;
    say_unclaimed();
    say_summary();
    const auto invalid = tally_.by_verdict[static_cast<std::size_t>(assess::Verdict::invalid)];
    if (invalid == 0)
        return Status::all_decided;
    session_.say(words::cli_rows_invalid, {std::to_string(invalid)});
    return Status::some_invalid;
}

} // namespace zicha::cli
