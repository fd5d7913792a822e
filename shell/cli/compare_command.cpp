// zicha compare BEFORE AFTER
#include "core/lists/comparison_text.hpp"
#include "core/roster/check.hpp"
#include "core/roster/decided_row.hpp"
#include "shell/cli/commands.hpp"
#include "shell/cli/common_options.hpp"
#include "shell/cli/heading_file.hpp"
#include "shell/cli/output_file.hpp"
#include "shell/cli/preset_option.hpp"
#include "shell/cli/roster_file.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/command_line.hpp"

#include <memory>
#include <utility>
#include <vector>

namespace zicha::cli {
namespace {

struct CompareArguments {
    CommonOptions common;
    std::string before;
    std::string after;
    std::string format;
    std::string output;
    std::string map;
    std::vector<std::string> assignments; // FACT=VALUE
};

struct ComparedRoster {
    RosterFile file;
    roster::RosterSurvey survey;
};

class CompareRun {
public:
    CompareRun(const CompareArguments& arguments, const Session& session)
        : arguments_(arguments), session_(session), output_(session) {}
    [[nodiscard]] Status run();

private:
    [[nodiscard]] bool read_options();
    [[nodiscard]] bool survey(const std::string& path, ComparedRoster& roster);
    // Gives every decided row to `take`; false once the reason has been said.
    [[nodiscard]] bool decide(ComparedRoster& roster, const roster::DecidedRows::Take& take);
    [[nodiscard]] std::optional<lists::MatchBy> match() const;
    [[nodiscard]] bool write(const lists::Comparison& comparison, lists::MatchBy match);
    void say_of(Diagnostic diagnostic, const std::string& file) const;

    const CompareArguments& arguments_;
    const Session& session_;
    std::shared_ptr<const rules::RuleBook> book_;
    std::vector<roster::Preset> presets_;
    roster::HeadingMap map_;
    ComparedRoster before_;
    ComparedRoster after_;
    OutputFile output_;
};

void CompareRun::say_of(Diagnostic diagnostic, const std::string& file) const {
    diagnostic.place.file = file;
    session_.say(diagnostic);
}

bool CompareRun::read_options() {
    book_ = arguments_.common.book(session_);
    if (!book_)
        return false;
    auto presets = read_presets(arguments_.assignments, *book_, session_);
    if (!presets)
        return false;
    presets_ = *std::move(presets);
    std::optional<roster::HeadingMap> map = read_map_file(arguments_.map, *book_, session_);
    if (map)
        map_ = std::move(*map);
    return map.has_value();
}

bool CompareRun::survey(const std::string& path, ComparedRoster& roster) {
    if (!roster.file.open(path, {}, roster::roster_sheet_headings(*book_, &map_), session_))
        return false;
    roster::SurveyOptions options;
    options.presets = presets_;
    options.map = &map_;
    options.language = session_.language;
    Result<roster::RosterSurvey> survey =
        roster::survey_roster(*book_, roster.file.start(), options);
    for (const Diagnostic& problem : survey.problems())
        say_of(problem, roster.file.name());
    const bool is_read = survey.problems().empty();
    roster.survey = *std::move(survey);
    say_guesses(*book_, map_, roster.survey.columns, roster.file.name(), session_);
    for (const Diagnostic& notice : roster.survey.notices)
        say_of(notice, roster.file.name());
    return is_read;
}

bool CompareRun::decide(ComparedRoster& roster, const roster::DecidedRows::Take& take) {
    roster::DecidedRows rows(roster::label_columns(*book_, roster.survey),
                             [&take](roster::DecidedRow row) {
                                 if (row.assessment.verdict != assess::Verdict::skipped)
                                     take(std::move(row));
                             });
    roster.file.source().begin(roster.survey.separator);
    roster::RosterCheck check(*book_, std::move(roster.survey), {{}, presets_, nullptr}, {&rows});
    for (;;) {
        check.take_all(roster.file.source());
        if (roster.file.is_at_end())
            return true;
        if (!roster.file.go_on(session_))
            return false;
    }
}

std::optional<lists::MatchBy> CompareRun::match() const {
    const std::optional<lists::MatchBy> found =
        lists::match_by(*book_, before_.survey, after_.survey);
    if (found)
        return found;
    std::vector<std::string> headings(2);
    for (const rules::LabelColumn& label : book_->labels)
        if (label.id == "id" || label.id == "name")
            headings[label.id == "id" ? 0 : 1] = label.heading.in(session_.language);
    session_.say(words::cli_compare_no_labels, {headings[0], headings[1]});
    return std::nullopt;
}

bool CompareRun::write(const lists::Comparison& comparison, lists::MatchBy match) {
    const std::vector<std::string> inputs{arguments_.before, arguments_.after, arguments_.map,
                                          arguments_.common.rules};
    if (!are_apart(inputs, {&arguments_.output, 1}, session_) || !output_.open(arguments_.output))
        return false;
    if (arguments_.format != "ndjson")
        return output_.write(lists::list_text(
                   lists::comparison_lines(*book_, comparison, match, session_.language))) &&
               output_.commit();
    std::string line;
    for (const lists::ComparedPerson& person : comparison.persons) {
        line.clear();
        lists::append_compared_json(line, *book_, person);
        if (!output_.write(line))
            return false;
    }
    say_line(lists::comparison_sentence(comparison.tally, session_.language));
    return output_.commit();
}

Status CompareRun::run() {
    if (!read_options())
        return Status::refused;
    const bool is_before_good = survey(arguments_.before, before_);
    if (!survey(arguments_.after, after_) || !is_before_good)
        return Status::refused;
    const std::optional<lists::MatchBy> by = match();
    if (!by)
        return Status::refused;
    lists::CheckComparison comparison(*book_, *by, session_.language);
    if (!decide(before_, [&](const roster::DecidedRow& row) { comparison.add_before(row); }) ||
        !decide(after_, [&](const roster::DecidedRow& row) { comparison.add_after(row); }))
        return Status::refused;
    const lists::Comparison result = comparison.compare();
    if (!write(result, *by))
        return Status::refused;
    return result.tally.has_differences() ? Status::different : Status::same;
}

} // namespace

void add_compare_command(CLI::App& app, Session& session) {
    const auto arguments = std::make_shared<CompareArguments>();
    const auto about = [&](Text key) { return std::string(text(key, session.help_language)); };
    CLI::App& command = *add_command(app, "compare", words::cli_compare_about, session);
    command.add_option("BEFORE", arguments->before, about(words::cli_compare_before))
        ->required()
        ->type_name("");
    command.add_option("AFTER", arguments->after, about(words::cli_compare_after))
        ->required()
        ->type_name("");
    refuse_empty_name(
        command.add_option("-o,--output", arguments->output, about(words::cli_check_output))
            ->type_name("FILE"),
        session.help_language);
    add_word_option(command, "--format", arguments->format, {"text", "ndjson"},
                    words::cli_compare_format, session);
    arguments->common.add_language(command, session);
    arguments->common.add_rules(command, session);
    add_set_option(command, arguments->assignments, session.help_language);
    add_map_option(command, arguments->map, session.help_language);
    command.callback([arguments, &session] {
        arguments->common.apply_language(session);
        session.action = [arguments, &session] { return CompareRun(*arguments, session).run(); };
    });
}

} // namespace zicha::cli
