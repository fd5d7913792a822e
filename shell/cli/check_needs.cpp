#include "shell/cli/check_needs.hpp"

#include "core/explain/words.hpp"
#include "core/files/any_file.hpp"
#include "core/roster/sheet_headings.hpp"
#include "core/service/needs_persons.hpp"
#include "core/workbook/needs_workbook.hpp"
#include "shell/cli/codes.hpp"
#include "shell/cli/heading_file.hpp"
#include "shell/cli/input_file.hpp"
#include "shell/cli/layer_files.hpp"
#include "shell/cli/progress.hpp"
#include "shell/cli/result_output.hpp"
#include "shell/cli/roster_file.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/memory_end.hpp"

#include <memory>
#include <utility>
#include <vector>

namespace zicha::cli {
namespace {

struct NeedsRoster {
    RosterFile file; // or
    InputFile persons;
    std::unique_ptr<service::NeedsPersons> lines; // of those
    roster::RosterSurvey survey;

    [[nodiscard]] const std::string& name() const { return lines ? persons.name() : file.name(); }
};

// The options that were given and mean nothing here.
std::string not_for_needs(const CheckOptions& options) {
    std::string names;
    const auto note = [&](bool is_given, std::string_view name) {
        if (is_given)
            names += (names.empty() ? "" : " ") + std::string(name);
    };
    note(!options.courses.empty(), "--courses");
    note(!options.lists.messages.empty(), "--messages");
    note(!options.lists.questions.empty(), "--questions");
    note(!options.lists.summary.empty(), "--summary");
    note(options.is_of_persons && !options.assignments.empty(), "--set");
    return names;
}

class NeedsRun {
public:
    NeedsRun(const CheckOptions& options, std::shared_ptr<const screening::NeedsForm> form,
             const Session& session)
        : options_(options), form_(std::move(form)), session_(session), output_(session),
          progress_(session.language) {}

    [[nodiscard]] Status run();

private:
    void say_of(Diagnostic diagnostic, const std::string& file) {
        diagnostic.place.file = file;
        session_.say(diagnostic);
        notices_.push_back(std::move(diagnostic));
    }
    [[nodiscard]] bool read_map() {
        std::optional<roster::HeadingMap> map =
            read_map_file(options_.map, form_->columns, session_);
        if (!map)
            return false;
        map_ = *std::move(map);
        return true;
    }
    [[nodiscard]] bool read_presets();
    [[nodiscard]] bool survey(const std::string& path);
    [[nodiscard]] bool open_persons(const std::string& path);
    void start_output();
    [[nodiscard]] bool open_output();
    [[nodiscard]] std::vector<workbook::ExplanationRow> explanation();
    [[nodiscard]] bool check(NeedsRoster& roster);
    [[nodiscard]] bool take_rows(NeedsRoster& roster, screening::NeedsCheck& check);
    [[nodiscard]] bool take_persons(NeedsRoster& roster, screening::NeedsCheck& check);
    [[nodiscard]] roster::ResultOptions result_options(const std::string& file) const {
        return {session_.language, options_.rosters.size() > 1 ? file : std::string()};
    }
    [[nodiscard]] std::unique_ptr<screening::NeedsRowSink> make_sink(const NeedsRoster& roster);
    void add(const screening::NeedsTally& tally);
    void say_summary() const;

    const CheckOptions& options_;
    std::shared_ptr<const screening::NeedsForm> form_;
    const Session& session_;
    std::vector<screening::NeedsPreset> presets_;
    roster::HeadingMap map_;
    std::vector<roster::UnknownWord> unknown_words_; // of all rosters
    std::vector<Diagnostic> notices_;                // that were said
    std::size_t surveyed_notices_ = 0;               // of them, before the rows
    std::vector<std::unique_ptr<NeedsRoster>> rosters_;
    roster::RosterLayout layout_;
    ResultOutput output_;
    Progress progress_;
    screening::NeedsTally tally_;
};

bool NeedsRun::read_presets() {
    for (const std::string& assignment : options_.assignments) {
        auto preset = screening::read_needs_preset(*form_, assignment);
        for (const Diagnostic& problem : preset.problems())
            say_of(problem, "--set");
        if (!preset)
            return false;
        presets_.push_back(*std::move(preset));
    }
    return true;
}

// Persons as lines of JSON, which have no columns to be surveyed.
bool NeedsRun::open_persons(const std::string& path) {
    rosters_.push_back(std::make_unique<NeedsRoster>());
    NeedsRoster& roster = *rosters_.back();
    roster.lines = std::make_unique<service::NeedsPersons>(*form_, options_.drop);
    roster.survey = roster.lines->survey();
    layout_.add(roster.survey);
    return roster.persons.open(path, session_);
}

bool NeedsRun::survey(const std::string& path) {
    rosters_.push_back(std::make_unique<NeedsRoster>());
    NeedsRoster& roster = *rosters_.back();
    if (!roster.file.open(
            path, {options_.encoding, options_.separator, options_.sheet, options_.is_unbuffered},
            roster::roster_sheet_headings(form_->columns, &map_), session_))
        return false;
    const std::vector<roster::Preset> presets = screening::plain_presets(presets_);
    roster::SurveyOptions options;
    options.map = &map_;
    options.separator = options_.separator;
    options.drop = options_.drop;
    options.presets = presets;
    options.language = session_.language;
    Result<roster::RosterSurvey> survey =
        screening::survey_needs_roster(*form_, roster.file.start(), options);
    for (const Diagnostic& problem : survey.problems())
        say_of(problem, path);
    const bool is_refused = !survey.problems().empty();
    roster.survey = *std::move(survey);
    say_guesses(form_->columns, map_, roster.survey.columns, path, session_);
    if (is_refused)
        return false;
    for (const Diagnostic& notice : roster.survey.notices)
        say_of(notice, path);
    layout_.add(roster.survey);
    return true;
}

void NeedsRun::start_output() {
    const roster::ResultOptions options = result_options("-");
    const bool is_workbook = options_.format == ResultFormat::workbook;
    if (is_workbook && !options_.is_plain && !options_.is_of_persons && rosters_.size() == 1)
        output_.be_own(open_own_output(rosters_.front()->file, rosters_.front()->survey,
                                       screening::needs_result_headings, session_));
    if (output_.own() != nullptr)
        return;
    if (is_workbook)
        output_.be_workbook(screening::needs_result_headings(session_.language), layout_, options);
    else if (options_.format == ResultFormat::csv)
        screening::NeedsCsv::append_headings(output_.text(), layout_, options);
}

std::vector<workbook::ExplanationRow> NeedsRun::explanation() {
    workbook::CheckFacts facts =
        facts_of_check(rosters_.front()->file, options_.as_of, notices_, surveyed_notices_);
    output_.own()->add_columns(facts);
    return workbook::explanation_of(form_->columns, facts,
                                    workbook::needs_verdict_lines(tally_, session_.language),
                                    session_.language);
}

bool NeedsRun::open_output() {
    std::vector<std::string> inputs{options_.rules, options_.map};
    inputs.insert(inputs.end(), options_.rosters.begin(), options_.rosters.end());
    const std::vector<std::string> outputs{options_.output};
    return are_apart(inputs, outputs, session_) && output_.open(options_.output) && output_.write();
}

std::unique_ptr<screening::NeedsRowSink> NeedsRun::make_sink(const NeedsRoster& roster) {
    if (output_.own() != nullptr)
        return std::make_unique<workbook::NeedsOwnRows>(*form_, session_.language,
                                                        output_.own()->workbook());
    roster::ResultOptions options = result_options(roster.name());
    if (output_.workbook() != nullptr)
        return std::make_unique<workbook::NeedsXlsxRows>(*form_, roster.survey, layout_,
                                                         std::move(options), *output_.workbook());
    if (options_.format == ResultFormat::ndjson)
        return std::make_unique<screening::NeedsNdjson>(*form_, roster.survey, std::move(options),
                                                        output_.text());
    return std::make_unique<screening::NeedsCsv>(*form_, roster.survey, layout_, std::move(options),
                                                 output_.text());
}

// What there is of the roster is decided and written before more of it is waited for.
bool NeedsRun::take_rows(NeedsRoster& roster, screening::NeedsCheck& check) {
    for (;;) {
        check.take_all(roster.file.source());
        if (!output_.write())
            return false;
        progress_.show(tally_.rows + check.tally().rows);
        if (roster.file.is_at_end())
            return true;
        if (!roster.file.go_on(session_))
            return false;
    }
}

bool NeedsRun::take_persons(NeedsRoster& roster, screening::NeedsCheck& check) {
    std::string piece;
    do {
        if (!roster.persons.read(piece, session_))
            return false;
        if (piece.empty())
            roster.lines->finish();
        roster.lines->feed(piece);
        roster.lines->take_all(check);
        if (!output_.write())
            return false;
        progress_.show(tally_.rows + check.tally().rows);
    } while (!piece.empty());
    return true;
}

bool NeedsRun::check(NeedsRoster& roster) {
    const std::unique_ptr<screening::NeedsRowSink> sink = make_sink(roster);
    screening::NeedsCheck check(*form_, roster.survey, presets_, options_.as_of, *sink);
    if (!roster.lines)
        roster.file.source().begin(roster.survey.separator);
    if (!(roster.lines ? take_persons(roster, check) : take_rows(roster, check)))
        return false;
    sink->end();
    add(check.tally());
    progress_.clear();
    if (!roster.lines)
        roster.file.say_notices(session_);
    for (const Diagnostic& notice : check.notices())
        say_of(notice, roster.name());
    for (roster::UnknownWord& word : check.unknown_words())
        unknown_words_.push_back(std::move(word));
    if (sink->masked_cells() > 0)
        say_of({codes::roster_cells_masked, {}, {std::to_string(sink->masked_cells())}},
               roster.name());
    return true;
}

void NeedsRun::add(const screening::NeedsTally& tally) {
    tally_.rows += tally.rows;
    tally_.empty += tally.empty;
    for (std::size_t outcome = 0; outcome < screening::NeedsTally::outcomes; ++outcome)
        tally_.by_outcome[outcome] += tally.by_outcome[outcome];
}

void NeedsRun::say_summary() const {
    std::string verdicts;
    for (std::size_t at = 0; at < screening::NeedsTally::outcomes; ++at) {
        const auto outcome = static_cast<screening::RowOutcome>(at);
        if (tally_.of(outcome) == 0 || outcome == screening::RowOutcome::skipped)
            continue;
        verdicts += verdicts.empty() ? "" : text(words::list_separator, session_.language);
        verdicts += text(screening::word_of(outcome), session_.language);
        verdicts += " " + std::to_string(tally_.of(outcome));
    }
    const std::int64_t skipped = tally_.of(screening::RowOutcome::skipped);
    if (tally_.persons() == 0)
        session_.say(words::cli_no_rows);
    else
        session_.say(words::cli_summary, {std::to_string(tally_.persons()), verdicts});
    if (skipped + tally_.empty > 0)
        session_.say(words::cli_rows_accounted,
                     {std::to_string(tally_.rows + tally_.empty), std::to_string(tally_.persons()),
                      std::to_string(skipped), std::to_string(tally_.empty)});
    if (const std::int64_t invalid = tally_.of(screening::RowOutcome::invalid); invalid > 0)
        session_.say(words::cli_rows_invalid, {std::to_string(invalid)});
}

Status NeedsRun::run() {
    if (!read_presets() || !read_map())
        return Status::refused;
    for (const std::string& path : options_.rosters)
        if (!(options_.is_of_persons ? open_persons(path) : survey(path)))
            return Status::refused;
    surveyed_notices_ = notices_.size();
    start_output();
    if (!open_output())
        return Status::refused;
    for (const std::unique_ptr<NeedsRoster>& roster : rosters_)
        if (!check(*roster))
            return Status::refused;
    if (!output_.finish([this] { return explanation(); }) || !output_.file().commit())
        return Status::refused;
    const bool is_any_invalid = tally_.of(screening::RowOutcome::invalid) > 0;
    const Status status = is_any_invalid ? Status::some_invalid : Status::all_decided;
    is_done_as(status);
    say_words(form_->columns, map_, unknown_words_, session_);
    say_summary();
    return status;
}

} // namespace

std::shared_ptr<const screening::NeedsForm> read_form(const NamedText& rules,
                                                      const Session& session) {
    auto book =
        files::read_needs_layers(rules.text, rules.name, layers_beside(rules.name, session));
    if (book)
        return screening::form_of(*std::move(book));
    for (const Diagnostic& problem : book.problems())
        session.say(problem);
    return nullptr;
}

Status check_needs(const CheckOptions& options, const NamedText& rules, const Session& session) {
    if (const std::string names = not_for_needs(options); !names.empty()) {
        session.say(words::cli_not_for_needs, {names});
        return Status::refused;
    }
    auto form = read_form(rules, session);
    return form ? NeedsRun(options, std::move(form), session).run() : Status::refused;
}

} // namespace zicha::cli
