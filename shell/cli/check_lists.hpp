// The lists that `check` writes in addition to its result, if asked for: a message to each person,
// the questions for the authority, a summary.
//
// Use: `add_list_options` in the command's registration; `open` before the first row, `see` every
// row, `flush` between pieces of the roster, `finish` at the end. Limits: messages stream; a file
// appears only when it is complete.
#pragma once

#include "core/lists/staff_message.hpp"
#include "core/lists/staff_questions.hpp"
#include "core/lists/staff_summary.hpp"
#include "core/roster/decided_row.hpp"
#include "shell/cli/output_file.hpp"
#include "shell/common/session.hpp"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace zicha::cli {

// Where each list goes; not written if empty.
struct ListFiles {
    std::string messages; // as CSV if its name ends in .csv, else as text
    std::string questions;
    std::string summary;
    std::string contact; // whom a message names

    // Those that are given.
    [[nodiscard]] std::vector<std::string> names() const;
    [[nodiscard]] bool are_none() const {
        return messages.empty() && questions.empty() && summary.empty();
    }
};

void add_list_options(CLI::App& command, ListFiles& files, Language language);

class CheckLists {
public:
    CheckLists(const rules::RuleBook& book, ListFiles files, assess::AssessOptions options,
               const Session& session);

    // Each of these is false once the reason has been said.
    [[nodiscard]] bool open();
    void see(const roster::DecidedRow& row);
    [[nodiscard]] bool flush();
    // Writes the rest.
    [[nodiscard]] bool finish();
    // To be committed with the result.
    [[nodiscard]] std::vector<OutputFile*> files();

private:
    const rules::RuleBook& book_;
    ListFiles files_;
    assess::AssessOptions options_;
    const Session& session_;
    lists::MessageFormat format_;
    lists::StaffQuestions questions_;
    lists::StaffSummary summary_;
    std::string pending_; // messages
    OutputFile messages_file_;
    OutputFile questions_file_;
    OutputFile summary_file_;
};

} // namespace zicha::cli
