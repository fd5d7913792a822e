// zicha rules next ID --year Y; without a year, and at a terminal, its questions are asked
#include "core/base/ascii.hpp"
#include "core/base/words.hpp"
#include "core/editions/next_edition.hpp"
#include "core/files/any_file.hpp"
#include "core/rules/rule_reader.hpp"
#include "shell/cli/china_date.hpp"
#include "shell/cli/commands.hpp"
#include "shell/cli/common_options.hpp"
#include "shell/cli/output_file.hpp"
#include "shell/cli/rule_files.hpp"
#include "shell/cli/terminal_questions.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/command_line.hpp"
#include "shell/common/words.hpp"

#include <memory>
#include <string>

namespace zicha::cli {
namespace {

struct NextArguments {
    CommonOptions common;
    std::string name;
    std::string output;
    editions::NextAnswers answers;
    std::string from;
    std::string until;
    std::string edition;
    std::string issued;
    bool has_year = false;
};

// The list goes where the draft does not.
bool write_notes(const NextArguments& arguments, const std::string& notes, const Session& session) {
    if (arguments.output.empty() || arguments.output == "-") {
        std::size_t start = 0;
        for (std::size_t end = notes.find('\n'); end != std::string::npos;
             start = end + 1, end = notes.find('\n', start))
            say_line(std::string_view(notes).substr(start, end - start));
        return true;
    }
    OutputFile list(session);
    return list.open("") && list.write(notes) && list.commit();
}

// A draft whose examples fail is written nevertheless: its author sees where it went wrong.
Status check_draft(const editions::NextEdition& draft, const Session& session) {
    const Result<files::AnyFile> reading =
        files::read_any_file(draft.text, draft.id, today_in_china());
    for (const Diagnostic& problem : reading.problems())
        session.say(problem);
    if (!reading.problems().empty())
        return Status::some_invalid;
    for (const Diagnostic& doubt : reading->doubts)
        session.say(doubt);
    return Status::all_decided;
}

constexpr int farthest_year = 15; // after the edition's

std::string wrong_date(const std::string& given, Language language) {
    return given.empty() || parse_date(given)
               ? std::string()
               : format_text(words::cli_bad_value, language, {shortened(given), "YYYY-MM-DD"});
}

std::string wrong_year(const std::string& given, int before, Language language) {
    const std::optional<int> year = whole_number(given);
    if (given.empty() || (year && *year > before && *year <= before + farthest_year))
        return {};
    return format_text(words::cli_next_bad_year, language,
                       {std::to_string(before), std::to_string(before + 1)});
}

// Of what was not given. False if the input ends before the last answer.
bool ask_answers(NextArguments& arguments, int before, const Session& session) {
    const Language language = session.language;
    const TerminalQuestions questions(session);
    const auto year = questions.ask(
        format_text(
            words::cli_next_asked_year, language,
            {std::string(text(words::cli_next_year, language)), std::to_string(before + 1)}),
        [&](const std::string& given) { return wrong_year(given, before, language); });
    if (!year)
        return false;
    arguments.answers.year = year->empty() ? before + 1 : *whole_number(*year);
    const auto ask = [&](std::string& answer, Text about, bool is_date) {
        if (!answer.empty())
            return true;
        const auto given = questions.ask(
            format_text(words::cli_next_asked, language, {std::string(text(about, language))}),
            [&](const std::string& one) {
                return is_date ? wrong_date(one, language) : std::string();
            });
        answer = given.value_or("");
        return given.has_value();
    };
    editions::NextAnswers& answers = arguments.answers;
    if (!ask(answers.number, words::cli_next_number, false))
        return false;
    if (!answers.number.empty() && (!ask(answers.document, words::cli_next_document, false) ||
                                    !ask(arguments.issued, words::cli_next_issued, true)))
        return false;
    return ask(arguments.from, words::cli_next_from, true) &&
           ask(arguments.until, words::cli_next_until, true) &&
           ask(arguments.edition, words::cli_next_edition, true) &&
           ask(answers.id, words::cli_next_id, false);
}

Status run_next(NextArguments& arguments, const Session& session) {
    const std::optional<std::string> text = rule_text(arguments.name, session);
    const std::shared_ptr<const rules::RuleBook> book =
        text ? find_rules(arguments.name, session) : nullptr;
    if (!book)
        return Status::refused;
    if (!arguments.has_year && !ask_answers(arguments, book->year(), session)) {
        session.say(words::cli_next_stopped);
        return Status::refused;
    }
    editions::NextAnswers answers = arguments.answers;
    if (answers.year <= book->year() || answers.year > book->year() + farthest_year) {
        session.say(words::cli_next_bad_year,
                    {std::to_string(book->year()), std::to_string(book->year() + 1)});
        return Status::refused;
    }
    answers.from = parse_date(arguments.from);
    answers.until = parse_date(arguments.until);
    answers.issued = parse_date(arguments.issued);
    answers.edition = arguments.edition.empty() ? today_in_china() : parse_date(arguments.edition);
    const std::string inputs[] = {arguments.name};
    const std::string outputs[] = {arguments.output};
    if (!are_apart(inputs, outputs, session))
        return Status::refused;
    const editions::NextEdition draft = editions::draft_next(*text, *book, answers);
    OutputFile output(session);
    if (!output.open(arguments.output) || !output.write(draft.text) || !output.commit() ||
        !write_notes(arguments, editions::draft_notes_text(draft, session.language), session))
        return Status::refused;
    return check_draft(draft, session);
}

void add_date_option(CLI::App& command, const char* option, std::string& value, Text about,
                     Language language) {
    command.add_option(option, value, std::string(text(about, language)))
        ->type_name("DATE")
        ->check([language](const std::string& given) {
            return given.empty() ? format_text(words::cli_bad_value, language, {"", "YYYY-MM-DD"})
                                 : wrong_date(given, language);
        });
}

} // namespace

void add_rules_next_command(CLI::App& rules, Session& session) {
    const auto arguments = std::make_shared<NextArguments>();
    const Language language = session.help_language;
    const auto about = [&](Text key) { return std::string(text(key, language)); };
    CLI::App& command = *add_command(rules, "next", words::cli_next_about, session);
    command.add_option("ID", arguments->name, about(words::cli_next_rules))
        ->required()
        ->type_name("");
    CLI::Option* const year =
        command.add_option("--year", arguments->answers.year, about(words::cli_next_year))
            ->type_name("YEAR")
            ->check([language](const std::string& given) {
                constexpr std::size_t most_digits = 4;
                return is_plain_number(given) && given.size() <= most_digits
                           ? std::string()
                           : format_text(words::cli_bad_value, language,
                                         {shortened(given), "YYYY"});
            });
    refuse_empty_name(command.add_option("-o", arguments->output, about(words::cli_check_output))
                          ->type_name("FILE"),
                      language);
    command.add_option("--id", arguments->answers.id, about(words::cli_next_id))->type_name("ID");
    add_date_option(command, "--from", arguments->from, words::cli_next_from, language);
    add_date_option(command, "--until", arguments->until, words::cli_next_until, language);
    add_date_option(command, "--edition", arguments->edition, words::cli_next_edition, language);
    command.add_option("--number", arguments->answers.number, about(words::cli_next_number))
        ->type_name("TEXT");
    command.add_option("--document", arguments->answers.document, about(words::cli_next_document))
        ->type_name("TEXT");
    add_date_option(command, "--issued", arguments->issued, words::cli_next_issued, language);
    arguments->common.add_language(command, session);
    command.callback([arguments, year, &session] {
        arguments->has_year = year->count() > 0;
        if (!arguments->has_year && (arguments->name == "-" || !TerminalQuestions::can_ask()))
            throw CLI::RequiredError("--year");
        arguments->common.apply_language(session);
        session.action = [arguments, &session] { return run_next(*arguments, session); };
    });
}

} // namespace zicha::cli
