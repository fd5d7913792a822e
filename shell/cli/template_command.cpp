// zicha template
#include "core/roster_template.hpp"
#include "shell/cli/command_line.hpp"
#include "shell/cli/commands.hpp"
#include "shell/cli/common_options.hpp"
#include "shell/cli/output_file.hpp"

#include <memory>

namespace zicha {
namespace {

struct TemplateOptions {
    CommonOptions common;
    std::string format;
};

Status print_template(const TemplateOptions& options, const Session& session) {
    const std::shared_ptr<const RuleBook> book = options.common.book(session);
    OutputFile output(session);
    const bool is_printed = book && output.open("") &&
                            output.write(roster_template(*book, session.language)) &&
                            output.commit();
    return is_printed ? Status::all_decided : Status::refused;
}

} // namespace

void add_template_command(CLI::App& app, Session& session) {
    const auto options = std::make_shared<TemplateOptions>();
    CLI::App* command = add_command(app, "template", Text::cli_template_about, session);
    add_word_option(*command, "--format", options->format, {"csv"}, Text::cli_template_format,
                    session);
    options->common.add_language(*command, session);
    options->common.add_rules(*command, session);
    command->callback([options, &session] {
        options->common.apply_language(session);
        session.action = [options, &session] { return print_template(*options, session); };
    });
}

} // namespace zicha
