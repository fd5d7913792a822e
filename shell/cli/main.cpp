// zicha: parse what is asked, call the core, print. One file a command.
#include "shell/cli/commands.hpp"
#include "shell/cli/errors_option.hpp"
#include "shell/cli/help/help_command.hpp"
#include "shell/cli/unfinished_files.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/command_line.hpp"
#include "shell/common/memory_end.hpp"
#include "shell/common/session.hpp"
#include "shell/common/standard_files.hpp"

#include <csignal>

int main(int argument_count, char** arguments) {
    if (!zicha::reserve_standard_files())
        return static_cast<int>(zicha::Status::refused);
    // A closed pipe and a file that may not grow are errors to be told, not reasons to vanish.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    zicha::end_without_memory("zicha", zicha::cli::remove_unfinished_files);

    zicha::Session session;
    session.help_language = zicha::language_of_help(argument_count, arguments);

    zicha::cli::follow_errors_option(argument_count, arguments);
    const auto app = zicha::make_app(session.help_language, zicha::words::cli_about, "zicha");
    app->require_subcommand(1);
    zicha::cli::add_check_command(*app, session);
    zicha::cli::add_compare_command(*app, session);
    zicha::cli::add_explain_command(*app, session);
    zicha::cli::add_pack_command(*app, session);
    zicha::cli::add_deadline_command(*app, session);
    zicha::cli::add_rules_command(*app, session);
    zicha::cli::add_serve_command(*app, session);
    zicha::cli::add_template_command(*app, session);
    zicha::cli::add_help_command(*app, session);
    zicha::cli::add_errors_option(*app, session);
    return static_cast<int>(zicha::parse_and_run(*app, session, argument_count, arguments));
}
