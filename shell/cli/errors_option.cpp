#include "shell/cli/errors_option.hpp"

#include "shell/cli/fault_codes.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/command_line.hpp"
#include "shell/common/said_form.hpp"
#include "shell/common/words.hpp"

#include <string>
#include <string_view>

namespace zicha::cli {

void follow_errors_option(int argument_count, const char* const* arguments) {
    for (int at = 1; at < argument_count; ++at) {
        const std::string_view argument = arguments[at];
        if (argument == "--")
            return;
        const bool is_next = argument == "--errors" && at + 1 < argument_count &&
                             std::string_view(arguments[at + 1]) == "json";
        if (is_next || argument == "--errors=json")
            say_as_json(code_of_fault);
    }
}

void add_errors_option(CLI::App& app, const Session& session) {
    const Language language = session.help_language;
    for (CLI::App* const command : app.get_subcommands({})) {
        command
            ->add_option_function<std::string>(
                "--errors", [](const std::string& /*form*/) {},
                std::string(text(words::cli_errors_option, language)))
            ->type_name("text|json")
            ->check([language](const std::string& given) {
                if (given == "text" || given == "json")
                    return std::string();
                return format_text(words::cli_bad_value, language, {shortened(given), "text json"});
            });
        add_errors_option(*command, session);
    }
}

} // namespace zicha::cli
