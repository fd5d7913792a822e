// zicha serve --stdio
#include "core/service/message_lines.hpp"
#include "core/service/rpc.hpp"
#include "shell/cli/check_needs.hpp"
#include "shell/cli/commands.hpp"
#include "shell/cli/common_options.hpp"
#include "shell/cli/embedded_rules.hpp"
#include "shell/cli/input_file.hpp"
#include "shell/cli/needs_rules.hpp"
#include "shell/cli/output_file.hpp"
#include "shell/cli/rule_files.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/command_line.hpp"

#include <map>
#include <memory>
#include <string>
#include <utility>

namespace zicha::cli {
namespace {

// Built-in rules by their id, each read once; no file is opened because a message names it.
class ServedRules {
public:
    ServedRules(service::RulesFound first, const Session& session)
        : first_(std::move(first)), session_(session) {}

    [[nodiscard]] service::RulesFound find(const std::string& id) {
        if (id.empty() || id == (first_.form ? first_.form->book->id : first_.book->id))
            return first_;
        if (const auto found = read_.find(id); found != read_.end())
            return found->second;
        for (const EmbeddedRules& rules : embedded_rules())
            if (rules.id == id)
                return read_.emplace(id, service::RulesFound{find_rules(id, session_), nullptr})
                    .first->second;
        return {};
    }

private:
    service::RulesFound first_;
    const Session& session_;
    std::map<std::string, service::RulesFound> read_;
};

// The rules that the service is started with, of either format; none once the reason is said.
service::RulesFound first_rules(const CommonOptions& options, const Session& session) {
    service::RulesFound found;
    const auto read = [&](const NamedText& rules) {
        found.form = read_form(rules, session);
        return found.form ? Status::all_decided : Status::refused;
    };
    if (!by_needs(options.rules, session, read))
        found.book = options.book(session);
    return found;
}

bool answer_lines(service::MessageLines& lines, const service::Rpc& rpc, OutputFile& output) {
    std::string answers;
    while (lines.next()) {
        if (lines.line().empty() && !lines.is_too_long())
            continue;
        std::string answer =
            lines.is_too_long() ? rpc.answer_to_too_long() : rpc.answer(lines.line());
        if (!answer.empty())
            answers += std::move(answer) + "\n";
    }
    return output.write(answers);
}

Status serve(const CommonOptions& options, const Session& session) {
    service::RulesFound first = first_rules(options, session);
    if (first.is_none())
        return Status::refused;
    ServedRules served(std::move(first), session);
    const service::Rpc rpc({[&](const std::string& id) { return served.find(id); },
                            [&] { return options.day(); }, session.language});
    service::MessageLines lines(service::Rpc::most_message_bytes);
    InputFile input;
    OutputFile output(session);
    if (!input.open("-", session) || !output.open(""))
        return Status::refused;
    std::string piece;
    do {
        if (!input.read(piece, session))
            return Status::refused;
        if (piece.empty())
            lines.finish();
        lines.feed(piece);
        if (!answer_lines(lines, rpc, output))
            return Status::refused;
    } while (!piece.empty());
    return Status::all_decided;
}

struct ServeOptions {
    CommonOptions common;
    bool is_standard = false;
};

} // namespace

void add_serve_command(CLI::App& app, Session& session) {
    const auto options = std::make_shared<ServeOptions>();
    CLI::App& command = *add_command(app, "serve", words::cli_serve_about, session);
    command
        .add_flag("--stdio", options->is_standard,
                  std::string(text(words::cli_serve_stdio, session.help_language)))
        ->required();
    options->common.add_language(command, session);
    options->common.add_rules(command, session);
    options->common.add_as_of(command, session);
    command.callback([options, &session] {
        options->common.apply_language(session);
        session.action = [options, &session] { return serve(options->common, session); };
    });
}

} // namespace zicha::cli
