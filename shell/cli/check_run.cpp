#include "shell/cli/check_run.hpp"

#include "core/explain.hpp"

#include <utility>

namespace zicha {

CheckRun::CheckRun(CheckOptions options, const Session& session)
    : options_(std::move(options)), session_(session), output_(session),
      progress_(session.language) {}

void CheckRun::say_of(Diagnostic diagnostic, const std::string& file) const {
    diagnostic.place.file = file;
    session_.say(diagnostic);
}

bool CheckRun::read_presets() {
    for (const std::string& assignment : options_.assignments) {
        PresetReading reading = read_preset(*options_.book, assignment);
        if (reading.problem) {
            say_of(std::move(*reading.problem), "--set");
            return false;
        }
        presets_.push_back(*reading.preset);
    }
    return true;
}

bool CheckRun::survey(const std::string& path) {
    rosters_.push_back(std::make_unique<Roster>());
    Roster& roster = *rosters_.back();
    if (!roster.source.open(path, options_.encoding, session_))
        return false;
    SurveyOptions options;
    options.separator = options_.separator;
    options.drop = options_.drop;
    options.presets = presets_;
    options.language = session_.language;
    options.is_whole = roster.source.is_whole();
    roster.survey = survey_roster(*options_.book, roster.source.sample(), options);
    for (const Diagnostic& problem : roster.survey.problems)
        say_of(problem, roster.source.name());
    if (!roster.survey.problems.empty())
        return false;
    for (const Diagnostic& notice : roster.survey.notices)
        say_of(notice, roster.source.name());
    layout_.add(roster.survey);
    return true;
}

RosterCheckOptions CheckRun::check_options(const std::string& file) const {
    RosterCheckOptions options;
    options.format = options_.format;
    options.language = session_.language;
    options.assess.as_of = options_.as_of;
    options.presets = presets_;
    if (options_.rosters.size() > 1)
        options.file = file;
    return options;
}

bool CheckRun::take_output(RosterCheck& check) {
    const bool is_written = output_.write(check.output());
    check.output().clear();
    progress_.show(tally_.rows + check.tally().rows);
    return is_written;
}

bool CheckRun::check(Roster& roster) {
    RosterCheck check(*options_.book, std::move(roster.survey), layout_,
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
        say_of({Code::roster_cells_masked, {}, {std::to_string(check.tally().masked_cells)}},
               roster.source.name());
    }
    return output_.write(check.output());
}

void CheckRun::add(const RosterTally& tally) {
    tally_.rows += tally.rows;
    for (std::size_t verdict = 0; verdict < RosterTally::verdicts; ++verdict)
        tally_.by_verdict[verdict] += tally.by_verdict[verdict];
}

void CheckRun::say_summary() const {
    std::string verdicts;
    for (std::size_t verdict = 0; verdict < RosterTally::verdicts; ++verdict) {
        if (tally_.by_verdict[verdict] == 0)
            continue;
        verdicts += verdicts.empty() ? "" : text(Text::list_separator, session_.language);
        verdicts += verdict_label(static_cast<Verdict>(verdict), session_.language);
        verdicts += " " + std::to_string(tally_.by_verdict[verdict]);
    }
    if (tally_.rows == 0)
        session_.say(Text::cli_no_rows);
    else
        session_.say(Text::cli_summary, {std::to_string(tally_.rows), verdicts});
}

Status CheckRun::run() {
    if (!read_presets())
        return Status::refused;
    for (const std::string& path : options_.rosters)
        if (!survey(path))
            return Status::refused;
    std::string heading;
    append_output_heading(heading, *options_.book, layout_, check_options("-"));
    if (!output_.open(options_.output) || !output_.write(heading))
        return Status::refused;
    for (const std::unique_ptr<Roster>& roster : rosters_)
        if (!check(*roster))
            return Status::refused;
    progress_.clear();
    if (!output_.commit())
        return Status::refused;
    say_summary();
    const auto invalid = tally_.by_verdict[static_cast<std::size_t>(Verdict::invalid)];
    if (invalid == 0)
        return Status::all_decided;
    session_.say(Text::cli_rows_invalid, {std::to_string(invalid)});
    return Status::some_invalid;
}

} // namespace zicha
