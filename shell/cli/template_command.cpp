// zicha template
#include "core/screening/needs_template.hpp"
#include "core/workbook/roster_template.hpp"
#include "shell/cli/check_needs.hpp"
#include "shell/cli/commands.hpp"
#include "shell/cli/common_options.hpp"
#include "shell/cli/needs_rules.hpp"
#include "shell/cli/output_file.hpp"
#include "shell/cli/rule_files.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/command_line.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace zicha::cli {
namespace {

struct TemplateOptions {
    CommonOptions common;
    std::string format;
};

bool print_bytes(const std::string& bytes, const Session& session) {
    OutputFile output(session);
    return output.open("") && output.write(bytes) && output.commit();
}

// By rules of the format zicha-rules/2.
Status print_needs_template(const TemplateOptions& options, const NamedText& rules,
                            const Session& session) {
    if (options.format == "xlsx") {
        session.say(words::cli_not_for_needs, {"--format xlsx"});
        return Status::refused;
    }
    const auto form = read_form(rules, session);
    const bool is_printed =
        form && print_bytes(screening::needs_template(*form, session.language), session);
    return is_printed ? Status::all_decided : Status::refused;
}

Status print_template(const TemplateOptions& options, const Session& session) {
    const auto print = [&](const NamedText& rules) {
        return print_needs_template(options, rules, session);
    };
    if (const std::optional<Status> status = by_needs(options.common.rules, session, print))
        return *status;
    const std::shared_ptr<const rules::RuleBook> book = options.common.book(session);
    if (!book)
        return Status::refused;
    const std::string bytes = options.format == "xlsx"
                                  ? workbook::roster_template_workbook(*book, session.language)
                                  : workbook::roster_template(*book, session.language);
    return print_bytes(bytes, session) ? Status::all_decided : Status::refused;
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
