#include "shell/common/command_line.hpp"

#include "core/base/ascii.hpp"
#include "core/base/words.hpp"
#include "shell/common/said_form.hpp"
#include "shell/common/version.hpp"
#include "shell/common/words.hpp"

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <utility>

namespace zicha {
namespace {

std::string said(Text key, Language language) {
    return std::string(text(key, language));
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
    std::string all;
    for (const std::string& word : words) {
        all += all.empty() ? std::string_view() : between;
        all += word;
    }
    return all;
}

void set_flags(CLI::App& app, Language language) {
    const std::string group = said(words::cli_options, language);
    app.option_defaults()->group(group);
    app.set_help_flag("-h,--help", said(words::cli_help_option, language))->group(group);
    app.set_version_flag(
           "--version",
           [language] {
               return format_text(words::cli_version, language, {std::string(build_version())});
           },
           said(words::cli_version_option, language))
        ->group(group);
}

void set_labels(CLI::App& app, Language language) {
    const std::pair<const char*, Text> labels[] = {
        {"Usage", words::cli_usage},           {"OPTIONS", words::cli_options_label},
        {"Positionals", words::cli_arguments}, {"SUBCOMMAND", words::cli_command_label},
        {"REQUIRED", words::cli_required},
    };
    for (const auto& [label, key] : labels)
        app.get_formatter()->label(label, said(key, language));
    app.get_formatter()->column_width(36);
}

// "zicha rules validate": the command that was being parsed.
std::string chosen_command(const CLI::App& app) {
    std::string name = app.get_name();
    for (const CLI::App* sub : app.get_subcommands())
        name += " " + chosen_command(*sub);
    return name;
}

bool is_a(const CLI::ParseError& error, CLI::ExitCodes kind) {
    return error.get_exit_code() == static_cast<int>(kind);
}

// The library's own sentences are English only; those a person meets are said in ours.
std::string reason_of(const CLI::App& app, const CLI::ParseError& error, Language language) {
    std::string reason = error.what();
    if (is_a(error, CLI::ExitCodes::ExtrasError))
        return format_text(words::cli_unknown_arguments, language,
                           {joined(app.remaining(true), " ")});
    if (reason.starts_with("A subcommand"))
        return said(words::cli_no_command, language);
    if (is_a(error, CLI::ExitCodes::RequiredError))
        return format_text(words::cli_missing_argument, language,
                           {reason.substr(0, reason.find(' '))});
    if (is_a(error, CLI::ExitCodes::RequiresError)) // "--a requires --b"
        return format_text(
            words::cli_option_needs, language,
            {reason.substr(0, reason.find(' ')), reason.substr(reason.rfind(' ') + 1)});
    if (is_a(error, CLI::ExitCodes::ArgumentMismatch))
        return format_text(reason.find("At Most") == std::string::npos ? words::cli_missing_value
                                                                       : words::cli_given_twice,
                           language, {reason.substr(0, reason.find(':'))});
    return reason;
}

// `--output=` with nothing behind it: the library would take the next argument instead.
std::string_view option_without_value(int argument_count, const char* const* arguments) {
    for (int at = 1; at < argument_count && std::string_view(arguments[at]) != "--"; ++at) {
        const std::string_view argument = arguments[at];
        if (argument.starts_with("--") && argument.find('=') == argument.size() - 1)
            return argument.substr(0, argument.size() - 1);
    }
    return {};
}

Status refuse_usage(const std::string& reason, const std::string& command, Language language) {
    say_made(said_line(words::cli_usage_error, language, {reason}));
    say_made(said_line(words::cli_see_help, language, {command}));
    return Status::refused;
}

} // namespace

Language language_of_help(int argument_count, const char* const* arguments) {
    for (int at = 1; at < argument_count; ++at) {
        const std::string_view argument = arguments[at];
        if (argument == "--lang=en" || (argument == "--lang" && at + 1 < argument_count &&
                                        std::string_view(arguments[at + 1]) == "en"))
            return Language::en;
        if (argument.starts_with("--lang"))
            return Language::zh;
    }
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0')
            return std::string_view(value).starts_with("en") ? Language::en : Language::zh;
    }
    return Language::zh;
}

std::unique_ptr<CLI::App> make_app(Language language, Text about, const char* name) {
    auto app = std::make_unique<CLI::App>(said(about, language), name);
    set_flags(*app, language);
    set_labels(*app, language);
    return app;
}

CLI::App* add_command(CLI::App& parent, const char* name, Text about, Session& session) {
    CLI::App* command = parent.add_subcommand(name, said(about, session.help_language));
    command->group(said(words::cli_commands, session.help_language));
    set_flags(*command, session.help_language);
    return command;
}

CLI::Option* add_word_option(CLI::App& command, const std::string& name, std::string& value,
                             std::vector<std::string> words, Text about, const Session& session) {
    value = words.front();
    const Language language = session.help_language;
    const std::string alternatives = joined(words, "|");
    return command.add_option(name, value, said(about, language))
        ->type_name(alternatives)
        ->check([words = std::move(words), language](const std::string& given) {
            if (is_one_of(given, words))
                return std::string();
            return format_text(words::cli_bad_value, language,
                               {shortened(given), joined(words, " ")});
        });
}

void refuse_empty_name(CLI::Option* option, Language language) {
    option->check([language](const std::string& given) {
        return given.empty() ? said(words::cli_empty_name, language) : std::string();
    });
}

bool is_plain_number(std::string_view text) {
    return is_all_digits(text) && !text.empty() && (text.front() != '0' || text.size() == 1);
}

void add_repeated_option(CLI::App& command, const char* option, std::vector<std::string>& values,
                         const char* shown, Text about, Language language) {
    command.add_option(option, values, said(about, language))
        ->type_name(shown)
        ->allow_extra_args(false);
}

Status parse_and_run(CLI::App& app, Session& session, int argument_count,
                     const char* const* arguments) {
    const Language language = session.help_language;
    const std::string_view option = option_without_value(argument_count, arguments);
    if (!option.empty())
        return refuse_usage(format_text(words::cli_missing_value, language, {std::string(option)}),
                            app.get_name(), language);
    try {
        app.parse(argument_count, arguments);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) { // help or version was asked for
            app.exit(error);
            if (std::cout.flush())
                return Status::all_decided;
            say_made(said_line(words::cli_cannot_print, language, {}));
            return Status::refused;
        }
        return refuse_usage(reason_of(app, error, language), chosen_command(app), language);
    }
    return session.action();
}

} // namespace zicha
