// zicha rules upgrade FILE
#include "core/files/any_file.hpp"
#include "core/upgrade/rules_upgrade.hpp"
#include "shell/cli/commands.hpp"
#include "shell/cli/common_options.hpp"
#include "shell/cli/output_file.hpp"
#include "shell/cli/rule_files.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/command_line.hpp"

#include <memory>
#include <string>

namespace zicha::cli {
namespace {

struct UpgradeArguments {
    CommonOptions common;
    std::string name;
    std::string output;
};

Status run_upgrade(const UpgradeArguments& arguments, const Session& session) {
    const std::optional<std::string> text = rule_text(arguments.name, session);
    const std::string inputs[] = {arguments.name};
    const std::string outputs[] = {arguments.output};
    if (!text || !are_apart(inputs, outputs, session))
        return Status::refused;
    auto upgrade = upgrade::upgrade_rules(*text, arguments.name);
    if (!upgrade) {
        std::vector<Diagnostic> problems = upgrade.take_problems();
        files::locate(problems, *text);
        for (const Diagnostic& problem : problems)
            session.say(problem);
        return Status::refused;
    }
    files::locate(upgrade->left_out, *text);
    OutputFile output(session);
    if (!output.open(arguments.output) || !output.write(upgrade->text) || !output.commit())
        return Status::refused;
    for (const Diagnostic& note : upgrade->left_out)
        session.say(note);
    return Status::all_decided;
}

} // namespace

void add_rules_upgrade_command(CLI::App& rules, Session& session) {
    const auto arguments = std::make_shared<UpgradeArguments>();
    const Language language = session.help_language;
    CLI::App& command = *add_command(rules, "upgrade", words::cli_upgrade_about, session);
    command
        .add_option("FILE", arguments->name, std::string(text(words::cli_upgrade_rules, language)))
        ->required()
        ->type_name("");
    refuse_empty_name(command
                          .add_option("-o", arguments->output,
                                      std::string(text(words::cli_check_output, language)))
                          ->type_name("FILE"),
                      language);
    arguments->common.add_language(command, session);
    command.callback([arguments, &session] {
        arguments->common.apply_language(session);
        session.action = [arguments, &session] { return run_upgrade(*arguments, session); };
    });
}

} // namespace zicha::cli
