// zicha rules list | show ID | validate FILE…; the others have files of their own
#include "core/files/any_file.hpp"
#include "core/rules/file_kind.hpp"
#include "shell/cli/commands.hpp"
#include "shell/cli/common_options.hpp"
#include "shell/cli/embedded_rules.hpp"
#include "shell/cli/input_file.hpp"
#include "shell/cli/layer_files.hpp"
#include "shell/cli/output_file.hpp"
#include "shell/cli/rule_files.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/command_line.hpp"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace zicha::cli {
namespace {

Status print(const std::string& result, const Session& session) {
    OutputFile output(session);
    const bool is_printed = output.open("") && output.write(result) && output.commit();
    return is_printed ? Status::all_decided : Status::refused;
}

// A notice or plan is in force as long as its rules are.
const files::AnyFile& in_force_with(const files::AnyFile& file,
                                    const std::vector<files::AnyFile>& all) {
    for (const files::AnyFile& other : all)
        if (other.kind == rules::FileKind::rules && other.id == file.rules)
            return other;
    return file;
}

// id, first day, last day, title, kind, and that it is provisional
std::string list_line(const files::AnyFile& file, const std::vector<files::AnyFile>& all,
                      Language language) {
    const files::AnyFile& dated = in_force_with(file, all);
    const auto day = [](const std::optional<CivilDate>& date) {
        return date ? format_date(*date) : std::string();
    };
    return file.id + "\t" + day(dated.from) + "\t" + day(dated.until) + "\t" +
           file.title.in(language) + "\t" + std::string(rules::name_of(file.kind)) +
           (file.is_assumed ? "\t" + std::string(text(words::cli_list_assumed, language)) : "") +
           "\n";
}

Status list_rules(const Session& session) {
    std::vector<files::AnyFile> files;
    for (const EmbeddedRules& embedded : embedded_rules()) {
        Result<files::AnyFile> reading = files::read_any_file(embedded.text, embedded.id);
        for (const Diagnostic& problem : reading.problems())
            session.say(problem);
        if (!reading.problems().empty())
            return Status::refused;
        files.push_back(*std::move(reading));
    }
    // Rules come first, then what belongs to them.
    std::stable_sort(
        files.begin(), files.end(),
        [](const files::AnyFile& a, const files::AnyFile& b) { return a.kind < b.kind; });
    std::string lines;
    for (const files::AnyFile& file : files)
        lines += list_line(file, files, session.language);
    return print(lines, session);
}

Status show_rules(const std::string& name, const Session& session) {
    const std::optional<std::string> json = rule_text(name, session);
    return json ? print(*json, session) : Status::refused;
}

Status validate_rules(const std::vector<std::string>& files, CivilDate today,
                      const Session& session) {
    Status status = Status::all_decided;
    std::string lines;
    for (const std::string& file : files) {
        const std::optional<std::string> json = read_whole(file, most_rule_bytes, session);
        if (!json) {
            status = Status::refused;
            continue;
        }
        if (rules::is_none_of_ours(*json)) {
            lines += format_text(words::cli_file_not_ours, session.language, {file}) + "\n";
            continue;
        }
        const Result<files::AnyFile> reading =
            files::read_any_file(*json, file, today, layers_beside(file, session));
        for (const Diagnostic& problem : reading.problems())
            lines += located_sentence(problem, session.language) + "\n";
        if (!reading.problems().empty()) {
            status = worse(status, Status::some_invalid);
            continue;
        }
        for (const Diagnostic& doubt : reading->doubts)
            lines += located_sentence(doubt, session.language) + "\n";
        lines += reading->doubts.empty()
                     ? format_text(words::cli_file_ok, session.language, {file})
                     : format_text(words::cli_file_doubts, session.language,
                                   {file, std::to_string(reading->doubts.size())});
        lines += "\n";
    }
    return worse(status, print(lines, session));
}

struct RulesOptions {
    CommonOptions common;
    std::string name;
    std::vector<std::string> files;
};

} // namespace

void add_rules_command(CLI::App& app, Session& session) {
    const auto options = std::make_shared<RulesOptions>();
    CLI::App* command = add_command(app, "rules", words::cli_rules_about, session);
    command->require_subcommand(1);

    CLI::App* list = add_command(*command, "list", words::cli_rules_list_about, session);
    options->common.add_language(*list, session);
    list->callback([options, &session] {
        options->common.apply_language(session);
        session.action = [&session] { return list_rules(session); };
    });

    CLI::App* show = add_command(*command, "show", words::cli_rules_show_about, session);
    options->common.add_language(*show, session);
    show->add_option("ID", options->name,
                     std::string(text(words::cli_rules_show_id, session.help_language)))
        ->required()
        ->type_name("");
    show->callback([options, &session] {
        options->common.apply_language(session);
        session.action = [options, &session] { return show_rules(options->name, session); };
    });

    CLI::App* validate =
        add_command(*command, "validate", words::cli_rules_validate_about, session);
    options->common.add_language(*validate, session);
    options->common.add_as_of(*validate, session);
    validate
        ->add_option("FILE", options->files,
                     std::string(text(words::cli_rules_validate_files, session.help_language)))
        ->required()
        ->type_name("");
    validate->callback([options, &session] {
        options->common.apply_language(session);
        session.action = [options, &session] {
            return validate_rules(options->files, options->common.day(), session);
        };
    });
    add_rules_diff_command(*command, session);
    add_rules_next_command(*command, session);
    add_rules_test_command(*command, session);
    add_rules_upgrade_command(*command, session);
}

} // namespace zicha::cli
