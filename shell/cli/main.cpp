// zicha: parse what is asked, call the core, print. One file a command.
#include "shell/cli/commands.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/command_line.hpp"
#include "shell/common/session.hpp"

#include <csignal>

int main(int argument_count, char** arguments) {
    // A closed pipe is an error to be told, not a reason to vanish.
    std::signal(SIGPIPE, SIG_IGN);

    zicha::Session session;
    session.help_language = zicha::language_of_help(argument_count, arguments);

    const auto app = zicha::make_app(session.help_language, zicha::words::cli_about, "zicha");
    app->require_subcommand(1);
    zicha::cli::add_check_command(*app, session);
    zicha::cli::add_compare_command(*app, session);
    zicha::cli::add_explain_command(*app, session);
    zicha::cli::add_pack_command(*app, session);
    zicha::cli::add_deadline_command(*app, session);
    zicha::cli::add_rules_command(*app, session);
    zicha::cli::add_template_command(*app, session);
    return static_cast<int>(zicha::parse_and_run(*app, session, argument_count, arguments));
}
