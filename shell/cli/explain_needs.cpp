#include "shell/cli/explain_needs.hpp"

#include "core/files/any_file.hpp"
#include "core/needs/decision_text.hpp"
#include "core/screening/labelled_person.hpp"
#include "shell/cli/layer_files.hpp"
#include "shell/cli/output_file.hpp"

#include <utility>
#include <vector>

namespace zicha::cli {
namespace {

void say_all(std::vector<Diagnostic> problems, const std::string& text, const Session& session) {
    files::locate(problems, text);
    for (const Diagnostic& problem : problems)
        session.say(problem);
}

} // namespace

Status explain_needs(const NamedText& rules, const NamedText& person, CivilDate as_of, bool as_json,
                     const Session& session) {
    auto book =
        files::read_needs_layers(rules.text, rules.name, layers_beside(rules.name, session));
    if (!book) {
        for (const Diagnostic& problem : book.problems())
            session.say(problem);
        return Status::refused;
    }
    Result<Json> document = read_json(person.text, person.name);
    if (!document.problems().empty()) {
        say_all(document.take_problems(), person.text, session);
        return Status::refused;
    }
    screening::LabelledPerson reading =
        screening::read_labelled_person(*screening::form_of(*book), *document, person.name);
    if (!reading.problems.empty()) {
        say_all(std::move(reading.problems), person.text, session);
        return Status::refused;
    }
    auto decision = needs::decide(**book, reading.person, person.name, as_of);
    if (!decision) {
        say_all(decision.take_problems(), person.text, session);
        return Status::some_invalid;
    }
    std::string result;
    if (as_json) {
        needs::append_decision(result, **book, *decision);
        result += '\n';
    } else {
        result = needs::decision_text(**book, *decision, session.language);
    }
    OutputFile output(session);
    const bool is_printed = output.open("") && output.write(result) && output.commit();
    return is_printed ? Status::all_decided : Status::refused;
}

} // namespace zicha::cli
