// zicha rules test FILE…
#include "core/editions/rule_test.hpp"
#include "core/explain/example_check.hpp"
#include "core/files/any_file.hpp"
#include "core/needs/needs_reader.hpp"
#include "core/rules/file_kind.hpp"
#include "core/trial/needs_test.hpp"
#include "shell/cli/commands.hpp"
#include "shell/cli/common_options.hpp"
#include "shell/cli/explain_needs.hpp"
#include "shell/cli/layer_files.hpp"
#include "shell/cli/output_file.hpp"
#include "shell/cli/rule_files.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/command_line.hpp"

#include <memory>
#include <string>
#include <vector>

namespace zicha::cli {
namespace {

struct TestArguments {
    CommonOptions common;
    std::vector<std::string> names;
};

Status test_needs_file(const NamedText& file, std::string& lines, const Session& session) {
    const auto refuse = [&](const std::vector<Diagnostic>& problems) {
        for (const Diagnostic& problem : problems)
            session.say(problem);
        return Status::refused;
    };
    auto merged =
        files::merge_needs_layers(file.text, file.name, layers_beside(file.name, session));
    if (!merged)
        return refuse(merged.problems());
    auto test = trial::test_needs(*merged);
    if (!test) {
        std::vector<Diagnostic> problems = test.take_problems();
        files::locate(problems, *merged);
        return refuse(problems);
    }
    lines += file.name + "\n" + trial::needs_test_text(*test, session.language);
    return test->is_complete() ? Status::all_decided : Status::some_invalid;
}

Status test_file(const std::string& name, std::string& lines, const Session& session) {
    const std::optional<std::string> text = rule_text(name, session);
    if (!text)
        return Status::refused;
    if (needs::is_needs_file(*text))
        return test_needs_file({name, *text}, lines, session);
    // A notice or a calendar has no examples.
    if (rules::is_none_of_ours(*text) || rules::kind_of_file(*text) != rules::FileKind::rules) {
        lines += format_text(words::cli_test_no_rules, session.language, {name}) + "\n";
        return Status::all_decided;
    }
    const std::shared_ptr<const rules::RuleBook> book = find_rules(name, session);
    if (!book)
        return Status::refused;
    const std::vector<Diagnostic> wrong = explain::check_examples(*book, name);
    for (const Diagnostic& problem : wrong)
        session.say(problem);
    if (!wrong.empty())
        return Status::refused;
    const editions::RuleTest test = editions::test_rules(*book);
    lines += name + "\n" + editions::rule_test_text(test, session.language);
    return test.is_complete() ? Status::all_decided : Status::some_invalid;
}

Status test_files(const std::vector<std::string>& names, const Session& session) {
    Status status = Status::all_decided;
    std::string lines;
    for (const std::string& name : names)
        status = worse(status, test_file(name, lines, session));
    OutputFile output(session);
    const bool is_printed = output.open("") && output.write(lines) && output.commit();
    return is_printed ? status : Status::refused;
}

} // namespace

void add_rules_test_command(CLI::App& rules, Session& session) {
    const auto arguments = std::make_shared<TestArguments>();
    CLI::App& command = *add_command(rules, "test", words::cli_test_about, session);
    command
        .add_option("FILE", arguments->names,
                    std::string(text(words::cli_test_files, session.help_language)))
        ->required()
        ->type_name("");
    arguments->common.add_language(command, session);
    command.callback([arguments, &session] {
        arguments->common.apply_language(session);
        session.action = [arguments, &session] { return test_files(arguments->names, session); };
    });
}

} // namespace zicha::cli
