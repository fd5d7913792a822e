// zicha check ROSTER…
#include "core/base/words.hpp"
#include "shell/cli/check_needs.hpp"
#include "shell/cli/check_run.hpp"
#include "shell/cli/commands.hpp"
#include "shell/cli/common_options.hpp"
#include "shell/cli/heading_file.hpp"
#include "shell/cli/needs_rules.hpp"
#include "shell/cli/preset_option.hpp"
#include "shell/cli/rule_files.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/command_line.hpp"
#include "shell/common/words.hpp"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace zicha::cli {
namespace {

struct CheckArguments {
    CommonOptions common;
    std::string format;
    std::string input;
    std::string encoding;
    std::string separator;
    CheckOptions options;
};

template <typename Value> struct Named {
    std::string_view name;
    Value value;
};

// GB2312 and GBK are parts of GB18030.
constexpr std::array<Named<TextEncoding>, 5> encodings{{{"utf-8", TextEncoding::utf8},
                                                        {"utf8", TextEncoding::utf8},
                                                        {"gb18030", TextEncoding::gb18030},
                                                        {"gbk", TextEncoding::gb18030},
                                                        {"gb2312", TextEncoding::gb18030}}};

constexpr std::array<Named<char>, 7> separators{{{"comma", ','},
                                                 {"tab", '\t'},
                                                 {"semicolon", ';'},
                                                 {",", ','},
                                                 {"\\t", '\t'},
                                                 {"\t", '\t'},
                                                 {";", ';'}}};

template <typename Names>
auto value_named(const Names& names, const std::string& name)
    -> std::optional<decltype(names.front().value)> {
    for (const auto& named : names)
        if (named.name == name || named.name == normalised_word(name))
            return named.value;
    return std::nullopt;
}

// Says so if the word is none of the names.
template <typename Names>
CLI::Option* add_named_option(CLI::App& command, const char* option, std::string& word,
                              const Names& names, const char* shown, Text about,
                              Language language) {
    return command.add_option(option, word, std::string(text(about, language)))
        ->type_name(shown)
        ->check([&names, shown, language](const std::string& given) {
            if (value_named(names, given))
                return std::string();
            return format_text(words::cli_bad_value, language, {shortened(given), shown});
        });
}

Status run_check(const CheckArguments& arguments, const Session& session) {
    CheckOptions options = arguments.options;
    options.is_of_persons = arguments.input == "ndjson";
    const bool is_of_table =
        !arguments.encoding.empty() || !arguments.separator.empty() || !options.sheet.empty();
    if (options.is_of_persons && is_of_table) {
        session.say(words::cli_persons_no_table);
        return Status::refused;
    }
    options.rules = arguments.common.rules;
    options.as_of = arguments.common.day();
    const bool is_named_workbook = arguments.format.empty() && options.output.ends_with(".xlsx");
    if (arguments.format == "xlsx" || is_named_workbook)
        options.format = ResultFormat::workbook;
    else if (arguments.format == "ndjson")
        options.format = ResultFormat::ndjson;
    options.encoding = value_named(encodings, arguments.encoding);
    options.separator = value_named(separators, arguments.separator);
    const auto check = [&](const NamedText& rules) { return check_needs(options, rules, session); };
    if (const std::optional<Status> status = by_needs(options.rules, session, check))
        return *status;
    options.book = arguments.common.book(session);
    if (!options.book)
        return Status::refused;
    return CheckRun(std::move(options), session).run();
}

} // namespace

void add_check_command(CLI::App& app, Session& session) {
    const auto arguments = std::make_shared<CheckArguments>();
    const Language language = session.help_language;
    CLI::App& command = *add_command(app, "check", words::cli_check_about, session);
    CheckOptions& options = arguments->options;

    command
        .add_option("ROSTER", options.rosters,
                    std::string(text(words::cli_check_rosters, language)))
        ->required()
        ->type_name("");
    const auto add_file = [&](const char* name, std::string& value, Text about) {
        refuse_empty_name(
            command.add_option(name, value, std::string(text(about, language)))->type_name("FILE"),
            language);
    };
    add_file("-o,--output", options.output, words::cli_check_output);
    add_word_option(command, "--format", arguments->format, {"csv", "ndjson", "xlsx"},
                    words::cli_check_format, session);
    add_word_option(command, "--input", arguments->input, {"table", "ndjson"},
                    words::cli_check_input, session);
    arguments->format.clear(); // a name that ends in .xlsx asks for a workbook, too
    command.add_flag("--plain", options.is_plain,
                     std::string(text(words::cli_check_plain, language)));
    add_file("--courses", options.courses, words::cli_check_courses);
    arguments->common.add_language(command, session);
    arguments->common.add_rules(command, session);
    add_set_option(command, options.assignments, language);
    arguments->common.add_as_of(command, session);
    add_named_option(command, "--encoding", arguments->encoding, encodings, "utf-8|gb18030|gbk",
                     words::cli_check_encoding, language);
    add_named_option(command, "--separator", arguments->separator, separators,
                     "comma|tab|semicolon", words::cli_check_separator, language);
    command.add_flag("--unbuffered", options.is_unbuffered,
                     std::string(text(words::cli_check_unbuffered, language)));
    command
        .add_option("--sheet", options.sheet, std::string(text(words::cli_check_sheet, language)))
        ->type_name("NAME|NUMBER");
    add_repeated_option(command, "--drop", options.drop, "COLUMN", words::cli_check_drop, language);
    add_map_option(command, options.map, language);
    add_list_options(command, options.lists, language);

    command.callback([arguments, &session] {
        arguments->common.apply_language(session);
        session.action = [arguments, &session] { return run_check(*arguments, session); };
    });
}

} // namespace zicha::cli
