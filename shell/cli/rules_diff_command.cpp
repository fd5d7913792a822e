// zicha rules diff A B
#include "core/editions/rule_diff_text.hpp"
#include "shell/cli/commands.hpp"
#include "shell/cli/common_options.hpp"
#include "shell/cli/heading_file.hpp"
#include "shell/cli/output_file.hpp"
#include "shell/cli/preset_option.hpp"
#include "shell/cli/roster_file.hpp"
#include "shell/cli/rule_files.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/command_line.hpp"

#include <memory>
#include <utility>

namespace zicha::cli {
namespace {

struct DiffArguments {
    CommonOptions common;
    std::string before;
    std::string after;
    std::string format;
    std::string roster;
    std::vector<std::string> assignments; // FACT=VALUE
    std::string map;                      // a file of headings' meanings; none if empty
};

// One edition, and what it makes of the roster.
class Edition {
public:
    explicit Edition(const Session& session) : session_(session) {}

    // False once the reason has been said.
    [[nodiscard]] bool read(const std::string& name);
    [[nodiscard]] bool read_map(const std::string& path);
    [[nodiscard]] bool survey(const RosterFile& file, const std::vector<std::string>& assignments,
                              std::optional<char> separator);

    [[nodiscard]] const rules::RuleBook& book() const { return *book_; }
    [[nodiscard]] const roster::HeadingMap& map() const { return map_; }
    [[nodiscard]] editions::RosterUnderRules& roster() { return roster_; }

private:
    [[nodiscard]] std::string named(const std::string& file) const { return name_ + ": " + file; }
    void say(Diagnostic diagnostic, const std::string& file) const;

    const Session& session_;
    std::string name_;
    std::shared_ptr<const rules::RuleBook> book_;
    roster::HeadingMap map_;
    editions::RosterUnderRules roster_;
};

bool Edition::read(const std::string& name) {
    name_ = name;
    book_ = find_rules(name, session_);
    return book_ != nullptr;
}

bool Edition::read_map(const std::string& path) {
    std::optional<roster::HeadingMap> map = read_map_file(path, *book_, session_);
    if (map)
        map_ = std::move(*map);
    return map.has_value();
}

// What is said of the roster is said by one of two editions.
void Edition::say(Diagnostic diagnostic, const std::string& file) const {
    diagnostic.place.file = named(file);
    session_.say(diagnostic);
}

bool Edition::survey(const RosterFile& file, const std::vector<std::string>& assignments,
                     std::optional<char> separator) {
    auto presets = read_presets(assignments, *book_, session_, named("--set"));
    if (!presets)
        return false;
    roster_.presets = *std::move(presets);
    roster::SurveyOptions options;
    options.separator = separator;
    options.map = &map_;
    options.presets = roster_.presets;
    options.language = session_.language;
    roster_.book = book_.get();
    Result<roster::RosterSurvey> survey = roster::survey_roster(*book_, file.start(), options);
    for (const Diagnostic& problem : survey.problems())
        say(problem, file.name());
    const bool is_read = survey.problems().empty();
    roster_.survey = *std::move(survey);
    for (const Diagnostic& notice : roster_.survey.notices)
        say(notice, file.name());
    return is_read;
}

class DiffRun {
public:
    DiffRun(const DiffArguments& arguments, const Session& session)
        : arguments_(arguments), session_(session), before_(session), after_(session),
          output_(session), writer_(arguments.format == "json" ? editions::DiffFormat::json
                                                               : editions::DiffFormat::text,
                                    session.language) {}
    [[nodiscard]] Status run();

private:
    [[nodiscard]] bool survey_roster();
    [[nodiscard]] bool compare_roster();
    [[nodiscard]] bool write(std::string& piece);

    const DiffArguments& arguments_;
    const Session& session_;
    Edition before_;
    Edition after_;
    RosterFile file_;
    OutputFile output_;
    editions::RuleDiffWriter writer_;
};

bool DiffRun::write(std::string& piece) {
    const bool is_written = output_.write(piece);
    piece.clear();
    return is_written;
}

// The edition after says how cells are separated, so that both read the same rows.
bool DiffRun::survey_roster() {
    if (!before_.read_map(arguments_.map) || !after_.read_map(arguments_.map) ||
        !file_.open(arguments_.roster, {},
                    roster::roster_sheet_headings(after_.book(), &after_.map()), session_))
        return false;
    const bool is_after_good = after_.survey(file_, arguments_.assignments, std::nullopt);
    const bool is_before_good =
        before_.survey(file_, arguments_.assignments, after_.roster().survey.separator);
    return is_after_good && is_before_good;
}

bool DiffRun::compare_roster() {
    file_.source().begin(after_.roster().survey.separator);
    editions::RosterDiff diff(std::move(before_.roster()), std::move(after_.roster()),
                              session_.language);
    Record record;
    std::string lines;
    for (;;) {
        while (file_.source().next(record))
            diff.take(record);
        diff.flush();
        writer_.append_row_diffs(lines, diff.rows());
        diff.rows().clear();
        if (!write(lines))
            return false;
        if (file_.is_at_end())
            break;
        if (!file_.go_on(session_))
            return false;
    }
    writer_.append_roster_tally(lines, diff.tally());
    return write(lines);
}

Status DiffRun::run() {
    const bool has_roster = !arguments_.roster.empty();
    if (!before_.read(arguments_.before) || !after_.read(arguments_.after) ||
        (has_roster && !survey_roster()))
        return Status::refused;
    const std::vector<editions::RuleChange> changes =
        editions::compare_rules(before_.book(), after_.book());
    std::string lines;
    writer_.append_rule_diff(lines, before_.book(), after_.book(), changes);
    if (!output_.open("") || !write(lines) || (has_roster && !compare_roster()))
        return Status::refused;
    writer_.append_end(lines);
    if (!write(lines) || !output_.commit())
        return Status::refused;
    return changes.empty() ? Status::same : Status::different;
}

} // namespace

void add_rules_diff_command(CLI::App& rules, Session& session) {
    const auto arguments = std::make_shared<DiffArguments>();
    const auto about = [&](Text key) { return std::string(text(key, session.help_language)); };
    CLI::App& command = *add_command(rules, "diff", words::cli_diff_about, session);
    command.add_option("A", arguments->before, about(words::cli_diff_before))
        ->required()
        ->type_name("");
    command.add_option("B", arguments->after, about(words::cli_diff_after))
        ->required()
        ->type_name("");
    add_word_option(command, "--format", arguments->format, {"text", "json"},
                    words::cli_explain_format, session);
    arguments->common.add_language(command, session);
    refuse_empty_name(
        command.add_option("--roster", arguments->roster, about(words::cli_diff_roster))
            ->type_name("FILE"),
        session.help_language);
    add_set_option(command, arguments->assignments, session.help_language);
    add_map_option(command, arguments->map, session.help_language);
    command.callback([arguments, &session] {
        arguments->common.apply_language(session);
        session.action = [arguments, &session] { return DiffRun(*arguments, session).run(); };
    });
}

} // namespace zicha::cli
