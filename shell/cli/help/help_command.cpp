#include "shell/cli/help/help_command.hpp"

#include "core/base/json_writer.hpp"
#include "shell/cli/common_options.hpp"
#include "shell/cli/help/code_catalogue.hpp"
#include "shell/cli/help/words.hpp"
#include "shell/cli/output_file.hpp"
#include "shell/common/command_line.hpp"

#include <memory>
#include <string>
#include <vector>

namespace zicha::cli {
namespace {

struct HelpOptions {
    CommonOptions common;
    std::vector<std::string> codes;
    std::string format;
};

// The sentence in the language that is spoken comes first.
void append_code(std::string& out, const ExplainedCode& code, bool as_json, Language language) {
    if (as_json) {
        JsonWriter json(out);
        json.begin_object();
        json.string("code", code.code);
        json.string("zh", code.zh);
        json.string("en", code.en);
        json.end_object();
        out += '\n';
        return;
    }
    const bool is_english = language == Language::en;
    out.append(code.code).append("\n    ").append(is_english ? code.en : code.zh);
    out.append("\n    ").append(is_english ? code.zh : code.en).append("\n");
}

bool is_asked_for(std::string_view code, const std::string& asked) {
    return code == asked || (asked.ends_with('.') && code.starts_with(asked));
}

Status explain_codes(const HelpOptions& options, const Session& session) {
    const std::vector<ExplainedCode> all = code_catalogue();
    const bool as_json = options.format == "ndjson";
    Status status = Status::all_decided;
    std::string out;
    if (options.codes.empty())
        for (const ExplainedCode& code : all)
            append_code(out, code, as_json, session.language);
    for (const std::string& asked : options.codes) {
        const std::size_t before = out.size();
        for (const ExplainedCode& code : all)
            if (is_asked_for(code.code, asked))
                append_code(out, code, as_json, session.language);
        if (out.size() > before)
            continue;
        session.say(words::cli_help_no_code, {shortened(asked)});
        status = Status::some_invalid;
    }
    OutputFile output(session);
    const bool is_printed = output.open("") && output.write(out) && output.commit();
    return is_printed ? status : Status::refused;
}

} // namespace

void add_help_command(CLI::App& app, Session& session) {
    const auto options = std::make_shared<HelpOptions>();
    CLI::App* const help = add_command(app, "help", words::cli_help_about, session);
    help->require_subcommand(1);
    CLI::App& codes = *add_command(*help, "codes", words::cli_help_codes_about, session);
    codes
        .add_option("CODE", options->codes,
                    std::string(text(words::cli_help_codes_codes, session.help_language)))
        ->type_name("");
    add_word_option(codes, "--format", options->format, {"text", "ndjson"},
                    words::cli_help_codes_format, session);
    options->common.add_language(codes, session);
    codes.callback([options, &session] {
        options->common.apply_language(session);
        session.action = [options, &session] { return explain_codes(*options, session); };
    });
}

} // namespace zicha::cli
