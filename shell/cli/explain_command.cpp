// zicha explain ANSWERS.json
#include "core/explain/explain.hpp"
#include "core/explain/explanation_json.hpp"
#include "core/explain/explanation_text.hpp"
#include "core/facts/answers.hpp"
#include "shell/cli/commands.hpp"
#include "shell/cli/common_options.hpp"
#include "shell/cli/input_file.hpp"
#include "shell/cli/output_file.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/command_line.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace zicha::cli {
namespace {

constexpr std::size_t most_answer_bytes = std::size_t{4} << 20U;

struct ExplainOptions {
    CommonOptions common;
    std::string answers;
    std::string format;
};

// The keys of the file are English headings, which are the ids of the facts.
std::vector<Diagnostic> problems_of(const rules::RuleBook& book, const facts::Answers& answers,
                                    const std::string& file) {
    std::vector<Diagnostic> problems;
    for (std::size_t column = 0; column < book.columns.size(); ++column) {
        const Diagnostic* problem = answers.problem(column);
        if (problem == nullptr)
            continue;
        problems.push_back(*problem);
        problems.back().place.file = file;
        problems.back().place.column = book.columns[column].id;
    }
    return problems;
}

std::string explained(const rules::RuleBook& book, const facts::SavedAnswers& saved,
                      const Diagnostic* problem, bool as_json, const assess::AssessOptions& options,
                      Language language) {
    const std::span<const Cell> cells = saved.answers.cells();
    const assess::Assessment assessment = problem == nullptr
                                              ? assess::assess_person(book, cells, options)
                                              : assess::invalid_assessment();
    const explain::Explanation explanation =
        explain::explain(book, cells, assessment, language, options);
    if (!as_json)
        return explain::explanation_text(explanation, language);
    explain::ResultRow row;
    row.id = saved.id;
    row.name = saved.name;
    row.assessment = &assessment;
    row.error = problem;
    std::string out;
    explain::append_explanation_json(out, book, row, explanation, language);
    return out + "\n";
}

Status run_explain(const ExplainOptions& options, const Session& session) {
    const std::shared_ptr<const rules::RuleBook> book = options.common.book(session);
    if (!book)
        return Status::refused;
    const std::optional<std::string> json = read_whole(options.answers, most_answer_bytes, session);
    if (!json)
        return Status::refused;
    const Result<facts::SavedAnswers> reading =
        facts::read_flat_answers(*book, *json, options.answers);
    for (const Diagnostic& problem : reading.problems())
        session.say(problem);
    // A fact that is not taken could have decided otherwise: better no answer than a wrong one.
    if (!reading.problems().empty())
        return Status::refused;
    const std::vector<Diagnostic> problems = problems_of(*book, reading->answers, options.answers);
    for (const Diagnostic& problem : problems)
        session.say(problem);

    assess::AssessOptions assess_options;
    assess_options.as_of = options.common.day();
    const std::string result =
        explained(*book, *reading, problems.empty() ? nullptr : &problems.front(),
                  options.format == "json", assess_options, session.language);
    OutputFile output(session);
    if (!output.open("") || !output.write(result) || !output.commit())
        return Status::refused;
    return problems.empty() ? Status::all_decided : Status::some_invalid;
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
