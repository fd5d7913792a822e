// zicha template
#include "core/workbook/roster_template.hpp"
#include "shell/cli/commands.hpp"
#include "shell/cli/common_options.hpp"
#include "shell/cli/output_file.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/command_line.hpp"

#include <memory>
#include <utility>

namespace zicha::cli {
namespace {

struct TemplateOptions {
    CommonOptions common;
    std::string format;
};

Status print_template(const TemplateOptions& options, const Session& session) {
    const std::shared_ptr<const rules::RuleBook> book = options.common.book(session);
    OutputFile output(session);
    if (!book)
        return Status::refused;
    const std::string bytes = options.format == "xlsx"
                                  ? workbook::roster_template_workbook(*book, session.language)
                                  : workbook::roster_template(*book, session.language);
    const bool is_printed = output.open("") && output.write(bytes) && output.commit();
    return is_printed ? Status::all_decided : Status::refused;
}

} // namespace

void add_template_command(CLI::App& app, Session& session) {
    const auto options = std::make_shared<TemplateOptions>();
    CLI::App* command = add_command(app, "template", words::cli_template_about, session);
    add_word_option(*command, "--format", options->format, {"csv", "xlsx"},
                    words::cli_template_format, session);
    options->common.add_language(*command, session);
    options->common.add_rules(*command, session);
    command->callback([options, &session] {
        options->common.apply_language(session);
        session.action = [options, &session] { return print_template(*options, session); };
    });
}

} // namespace zicha::cli
