// zicha rules next ID --year Y
#include "core/editions/next_edition.hpp"
#include "core/files/any_file.hpp"
#include "core/rules/rule_reader.hpp"
#include "shell/cli/china_date.hpp"
#include "shell/cli/commands.hpp"
#include "shell/cli/common_options.hpp"
#include "shell/cli/output_file.hpp"
#include "shell/cli/rule_files.hpp"
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

Status run_next(const NextArguments& arguments, const Session& session) {
    const std::optional<std::string> text = rule_text(arguments.name, session);
    const std::shared_ptr<const rules::RuleBook> book =
        text ? find_rules(arguments.name, session) : nullptr;
    if (!book)
        return Status::refused;
    editions::NextAnswers answers = arguments.answers;
    constexpr int farthest = 15;
    if (answers.year <= book->year() || answers.year > book->year() + farthest) {
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
            return parse_date(given) ? std::string()
                                     : format_text(words::cli_bad_value, language,
                                                   {shortened(given), "YYYY-MM-DD"});
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
    command.add_option("--year", arguments->answers.year, about(words::cli_next_year))
        ->required()
        ->type_name("YEAR")
        ->check([language](const std::string& given) {
            constexpr std::size_t most_digits = 4;
            return is_plain_number(given) && given.size() <= most_digits
                       ? std::string()
                       : format_text(words::cli_bad_value, language, {shortened(given), "YYYY"});
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
    command.callback([arguments, &session] {
        arguments->common.apply_language(session);
        session.action = [arguments, &session] { return run_next(*arguments, session); };
    });
}

} // namespace zicha::cli
