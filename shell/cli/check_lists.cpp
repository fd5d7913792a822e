#include "shell/cli/check_lists.hpp"

#include "core/explain/explain.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/command_line.hpp"

#include <CLI/CLI.hpp>
#include <utility>

namespace zicha::cli {

void add_list_options(CLI::App& command, ListFiles& files, Language language) {
    const auto add = [&](const char* name, std::string& value, Text about, const char* type) {
        return command.add_option(name, value, std::string(text(about, language)))->type_name(type);
    };
    CLI::Option* const messages =
        add("--messages", files.messages, words::cli_check_messages, "FILE");
    add("--contact", files.contact, words::cli_check_contact, "TEXT")->needs(messages);
    for (CLI::Option* const file :
         {messages, add("--questions", files.questions, words::cli_check_questions, "FILE"),
          add("--summary", files.summary, words::cli_check_summary, "FILE")})
        refuse_empty_name(file, language);
}

std::vector<std::string> ListFiles::names() const {
    std::vector<std::string> names;
    for (const std::string* name : {&messages, &questions, &summary})
        if (!name->empty())
            names.push_back(*name);
    return names;
}

CheckLists::CheckLists(const rules::RuleBook& book, ListFiles files, assess::AssessOptions options,
                       const Session& session)
    : book_(book), files_(std::move(files)), options_(options), session_(session),
      format_(files_.messages.ends_with(".csv") ? lists::MessageFormat::csv
                                                : lists::MessageFormat::text),
      questions_(book, session.language), summary_(book), messages_file_(session),
      questions_file_(session), summary_file_(session) {}

bool CheckLists::open() {
    lists::append_messages_heading(pending_, book_, format_, session_.language);
    const auto open_one = [](OutputFile& file, const std::string& name) {
        return name.empty() || file.open(name);
    };
    return open_one(messages_file_, files_.messages) &&
           open_one(questions_file_, files_.questions) && open_one(summary_file_, files_.summary);
}

void CheckLists::see(const roster::DecidedRow& row) {
    if (!files_.summary.empty())
        summary_.add(row);
    if (files_.messages.empty() && files_.questions.empty())
        return;
    const explain::Explanation explanation =
        explain::explain(book_, row.cells, row.assessment, session_.language, options_);
    questions_.add(row, explanation);
    if (!files_.messages.empty())
        lists::append_message(
            pending_, book_, row,
            lists::staff_message(book_, row, explanation, files_.contact, session_.language),
            format_, session_.language);
}

bool CheckLists::flush() {
    const bool is_written = files_.messages.empty() || messages_file_.write(pending_);
    pending_.clear();
    return is_written;
}

bool CheckLists::finish() {
    return flush() &&
           (files_.questions.empty() ||
            questions_file_.write(lists::list_text(lists::question_lines(book_, questions_)))) &&
           (files_.summary.empty() || summary_file_.write(lists::list_text(lists::summary_lines(
                                          book_, summary_, session_.language))));
}

std::vector<OutputFile*> CheckLists::files() {
    return {&messages_file_, &questions_file_, &summary_file_};
}

} // namespace zicha::cli
