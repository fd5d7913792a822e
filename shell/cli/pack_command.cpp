// zicha pack PAGE --rules FILE… -o PAGE
#include "core/explain/words.hpp"
#include "core/files/any_file.hpp"
#include "core/files/page_pack.hpp"
#include "shell/cli/commands.hpp"
#include "shell/cli/common_options.hpp"
#include "shell/cli/input_file.hpp"
#include "shell/cli/page_output.hpp"
#include "shell/cli/rule_files.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/command_line.hpp"
#include "shell/common/memory_end.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace zicha::cli {
namespace {

// What a page may weigh; ours has some three hundred thousand bytes.
constexpr std::size_t most_page_bytes = std::size_t{32} << 20U;

struct PackArguments {
    CommonOptions common;
    std::string page;
    std::string output;
    std::array<std::vector<std::string>, 4> files; // by kind
};

struct KindOption {
    rules::FileKind kind;
    const char* option;
    Text about;
};

constexpr std::array<KindOption, 4> kinds{{
    {rules::FileKind::rules, "--rules", words::cli_pack_rules},
    {rules::FileKind::notice, "--notice", words::cli_pack_notice},
    {rules::FileKind::calendar, "--calendar", words::cli_pack_calendar},
    {rules::FileKind::plan, "--plan", words::cli_pack_plan},
}};

// Adds one file. False once every problem in it has been said.
bool add_file(rules::FileKind kind, const std::string& file, std::vector<files::PageData>& data,
              const Session& session) {
    const std::optional<std::string> json = read_whole(file, most_rule_bytes, session);
    if (!json)
        return false;
    const Result<files::AnyFile> any = files::read_any_file(*json, file);
    for (const Diagnostic& problem : any.problems())
        session.say(problem);
    if (!any.problems().empty())
        return false;
    if (any->kind != kind) {
        session.say(words::cli_pack_other_kind, {file, std::string(rules::name_of(any->kind)),
                                                 std::string(rules::name_of(kind))});
        return false;
    }
    data.push_back({std::string(rules::name_of(kind)), any->id, *json});
    return true;
}

// All files of all kinds; nothing once every problem of all of them has been said.
std::optional<std::vector<files::PageData>> read_data(const PackArguments& arguments,
                                                      const Session& session) {
    std::vector<files::PageData> data;
    bool is_good = true;
    bool is_given = false;
    for (std::size_t kind = 0; kind < kinds.size(); ++kind)
        for (const std::string& file : arguments.files[kind]) {
            is_given = true;
            is_good = add_file(kinds[kind].kind, file, data, session) && is_good;
        }
    if (!is_given)
        session.say(words::cli_pack_no_data);
    return is_given && is_good ? std::optional(std::move(data)) : std::nullopt;
}

std::string ids_of(const std::vector<files::PageData>& data, const std::string& kind,
                   Language language) {
    std::string ids;
    for (const files::PageData& one : data)
        if (one.kind == kind)
            ids.append(ids.empty() ? "" : text(words::list_separator, language)).append(one.id);
    return ids.empty() ? std::string(text(words::cli_pack_nothing, language)) : ids;
}

void say_replaced(const std::vector<files::PageData>& data,
                  const std::vector<files::PageData>& replaced, const Session& session) {
    std::string last;
    for (const files::PageData& one : data)
        if (one.kind != last) {
            last = one.kind;
            session.say(words::cli_pack_replaced, {last, ids_of(replaced, last, session.language),
                                                   ids_of(data, last, session.language)});
        }
}

// A notice or a plan is shown with its edition of rules, so one without them serves nobody.
void say_orphans(std::span<const files::PageData> all, const Session& session) {
    for (const files::PageData& one : all) {
        const Result<files::AnyFile> any = files::read_any_file(one.json, one.id);
        const bool has_rules =
            !any || any->rules.empty() ||
            std::any_of(all.begin(), all.end(), [&](const files::PageData& other) {
                return other.kind == rules::name_of(rules::FileKind::rules) &&
                       other.id == any->rules;
            });
        if (!has_rules)
            session.say(words::cli_pack_orphan, {one.kind + " " + one.id, any->rules});
    }
}

Status pack(const PackArguments& arguments, const Session& session) {
    std::optional<std::vector<files::PageData>> data = read_data(arguments, session);
    const std::optional<std::string> page = read_whole(arguments.page, most_page_bytes, session);
    if (!data || !page)
        return Status::refused;
    const Result<files::PackedPage> packed = files::pack_page(*page, arguments.page, *data);
    for (const Diagnostic& problem : packed.problems())
        session.say(problem);
    if (!packed)
        return Status::refused;
    std::vector<std::string> inputs; // the page itself may be replaced
    for (const std::vector<std::string>& files : arguments.files)
        inputs.insert(inputs.end(), files.begin(), files.end());
    if (!write_page(arguments.output, packed->text, arguments.page, inputs, session))
        return Status::refused;
    is_done_as(Status::all_decided);
    say_replaced(*data, packed->replaced, session);
    data->insert(data->end(), packed->kept.begin(), packed->kept.end());
    say_orphans(*data, session);
    return Status::all_decided;
}

} // namespace

void add_pack_command(CLI::App& app, Session& session) {
    const auto arguments = std::make_shared<PackArguments>();
    const auto about = [&](Text key) { return std::string(text(key, session.help_language)); };
    CLI::App& command = *add_command(app, "pack", words::cli_pack_about, session);
    command.add_option("PAGE", arguments->page, about(words::cli_pack_page))
        ->required()
        ->type_name("");
    for (std::size_t kind = 0; kind < kinds.size(); ++kind)
        command.add_option(kinds[kind].option, arguments->files[kind], about(kinds[kind].about))
            ->type_name("FILE");
    refuse_empty_name(
        command.add_option("-o,--output", arguments->output, about(words::cli_pack_output))
            ->required()
            ->type_name("PAGE"),
        session.help_language);
    arguments->common.add_language(command, session);
    command.callback([arguments, &session] {
        arguments->common.apply_language(session);
        session.action = [arguments, &session] { return pack(*arguments, session); };
    });
}

} // namespace zicha::cli
