// zicha pack PAGE --rules FILE -o PAGE
#include "core/page_pack.hpp"
#include "core/rule_reader.hpp"
#include "shell/cli/command_line.hpp"
#include "shell/cli/commands.hpp"
#include "shell/cli/common_options.hpp"
#include "shell/cli/input_file.hpp"
#include "shell/cli/output_file.hpp"
#include "shell/cli/rule_files.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace zicha {
namespace {

// What a page may weigh; ours has some three hundred thousand bytes.
constexpr std::size_t most_page_bytes = std::size_t{32} << 20U;

struct PackArguments {
    CommonOptions common;
    std::string page;
    std::string output;
    std::vector<std::string> rules;
};

// The id by which the page knows the file; nothing once every problem has been said.
using Validate = std::optional<std::string> (*)(const std::string& json, const std::string& file,
                                                const Session& session);

std::optional<std::string> id_of_rules(const std::string& json, const std::string& file,
                                       const Session& session) {
    RuleBookReading reading = read_rule_book(json, file);
    const std::vector<Diagnostic> problems =
        reading.book ? check_examples(*reading.book, file) : std::move(reading.problems);
    for (const Diagnostic& problem : problems)
        session.say(problem);
    return problems.empty() ? std::optional(reading.book->id) : std::nullopt;
}

// Adds the files of one kind. False once every problem of all of them has been said.
bool add_data(const std::string& kind, const std::vector<std::string>& files, Validate validate,
              std::vector<PageData>& data, const Session& session) {
    bool is_good = true;
    for (const std::string& file : files) {
        const std::optional<std::string> json = read_whole(file, most_rule_bytes, session);
        const std::optional<std::string> id = json ? validate(*json, file, session) : std::nullopt;
        is_good = is_good && id;
        if (id)
            data.push_back({kind, *id, *json});
    }
    return is_good;
}

std::string ids_of(const std::vector<PageData>& data, const std::string& kind, Language language) {
    std::string ids;
    for (const PageData& one : data)
        if (one.kind == kind)
            ids.append(ids.empty() ? "" : text(Text::list_separator, language)).append(one.id);
    return ids.empty() ? std::string(text(Text::cli_pack_nothing, language)) : ids;
}

void say_replaced(const std::vector<PageData>& data, const std::vector<PageData>& replaced,
                  const Session& session) {
    std::string last;
    for (const PageData& one : data)
        if (one.kind != last) {
            last = one.kind;
            session.say(Text::cli_pack_replaced, {last, ids_of(replaced, last, session.language),
                                                  ids_of(data, last, session.language)});
        }
}

Status pack(const PackArguments& arguments, const Session& session) {
    std::vector<PageData> data;
    const bool is_good = add_data("rules", arguments.rules, id_of_rules, data, session);
    const std::optional<std::string> page = read_whole(arguments.page, most_page_bytes, session);
    if (!is_good || !page)
        return Status::refused;
    const PagePacking packing = pack_page(*page, arguments.page, data);
    for (const Diagnostic& problem : packing.problems)
        session.say(problem);
    if (!packing.problems.empty())
        return Status::refused;
    OutputFile output(session);
    if (!output.open(arguments.output) || !output.write(packing.page) || !output.commit())
        return Status::refused;
    say_replaced(data, packing.replaced, session);
    return Status::all_decided;
}

} // namespace

void add_pack_command(CLI::App& app, Session& session) {
    const auto arguments = std::make_shared<PackArguments>();
    const auto about = [&](Text key) { return std::string(text(key, session.help_language)); };
    CLI::App& command = *add_command(app, "pack", Text::cli_pack_about, session);
    command.add_option("PAGE", arguments->page, about(Text::cli_pack_page))
        ->required()
        ->type_name("");
    command.add_option("--rules", arguments->rules, about(Text::cli_pack_rules))
        ->required()
        ->type_name("FILE");
    command.add_option("-o,--output", arguments->output, about(Text::cli_pack_output))
        ->required()
        ->type_name("PAGE");
    arguments->common.add_language(command, session);
    command.callback([arguments, &session] {
        arguments->common.apply_language(session);
        session.action = [arguments, &session] { return pack(*arguments, session); };
    });
}

} // namespace zicha
