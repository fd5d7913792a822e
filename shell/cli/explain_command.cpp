// zicha explain ANSWERS.json
#include "core/explain/explanation_text.hpp"
#include "core/facts/answers.hpp"
#include "core/service/one_person.hpp"
#include "shell/cli/commands.hpp"
#include "shell/cli/common_options.hpp"
#include "shell/cli/explain_needs.hpp"
#include "shell/cli/input_file.hpp"
#include "shell/cli/needs_rules.hpp"
#include "shell/cli/output_file.hpp"
#include "shell/cli/rule_files.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/command_line.hpp"

#include <memory>
#include <optional>
#include <string>

namespace zicha::cli {
namespace {

constexpr std::size_t most_answer_bytes = std::size_t{4} << 20U;

struct ExplainOptions {
    CommonOptions common;
    std::string answers;
    std::string format;
};

// By rules of the format zicha-rules/2, which know no readings.
Status run_needs(const ExplainOptions& options, const NamedText& rules, const Session& session) {
    const std::optional<std::string> json = read_whole(options.answers, most_answer_bytes, session);
    if (!json)
        return Status::refused;
    return explain_needs(rules, {options.answers, *json}, options.common.day(),
                         options.format == "json", session);
}

Status run_explain(const ExplainOptions& options, const Session& session) {
    const auto explain = [&](const NamedText& rules) { return run_needs(options, rules, session); };
    if (const std::optional<Status> status = by_needs(options.common.rules, session, explain))
        return *status;
    const std::shared_ptr<const rules::RuleBook> book = options.common.book(session);
    if (!book)
        return Status::refused;
    const std::optional<std::string> json = read_whole(options.answers, most_answer_bytes, session);
    if (!json)
        return Status::refused;
    Result<facts::SavedAnswers> reading = facts::read_flat_answers(*book, *json, options.answers);
    for (const Diagnostic& problem : reading.problems())
        session.say(problem);
    // A fact that is not taken could have decided otherwise: better no answer than a wrong one.
    if (!reading.problems().empty())
        return Status::refused;
    assess::AssessOptions assess_options;
    assess_options.as_of = options.common.day();
    const service::OnePerson person(*book, *std::move(reading), assess_options, options.answers);
    for (const Diagnostic& problem : person.problems())
        session.say(problem);
    std::string result;
    if (options.format == "json") {
        person.append_explanation(result, session.language);
        result += '\n';
    } else {
        result = explain::explanation_text(person.explanation(session.language), session.language);
    }
    OutputFile output(session);
    if (!output.open("") || !output.write(result) || !output.commit())
        return Status::refused;
    return person.problems().empty() ? Status::all_decided : Status::some_invalid;
}

} // namespace

void add_explain_command(CLI::App& app, Session& session) {
    const auto options = std::make_shared<ExplainOptions>();
    CLI::App* command = add_command(app, "explain", words::cli_explain_about, session);
    command
        ->add_option("ANSWERS", options->answers,
                     std::string(text(words::cli_explain_answers, session.help_language)))
        ->required()
        ->type_name("");
    add_word_option(*command, "--format", options->format, {"text", "json"},
                    words::cli_explain_format, session);
    options->common.add_language(*command, session);
    options->common.add_rules(*command, session);
    options->common.add_as_of(*command, session);
    command->callback([options, &session] {
        options->common.apply_language(session);
        session.action = [options, &session] { return run_explain(*options, session); };
    });
}

} // namespace zicha::cli
