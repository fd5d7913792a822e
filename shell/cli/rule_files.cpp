#include "shell/cli/rule_files.hpp"

#include "core/files/any_file.hpp"
#include "core/rules/file_kind.hpp"
#include "core/rules/rule_reader.hpp"
#include "shell/cli/embedded_rules.hpp"
#include "shell/cli/input_file.hpp"
#include "shell/cli/words.hpp"

#include <unistd.h>

namespace zicha::cli {
namespace {

const EmbeddedRules* embedded(const std::string& name) {
    for (const EmbeddedRules& rules : embedded_rules())
        if (rules.id == name)
            return &rules;
    return nullptr;
}

// What is only assumed is used by those who name it.
bool is_preferred(const rules::RuleBook& book, const rules::RuleBook& other) {
    const bool is_firm = !book.assumed;
    return is_firm != !other.assumed ? is_firm : book.valid_from > other.valid_from;
}

} // namespace

std::optional<std::string> rule_text(const std::string& name, const Session& session) {
    if (const EmbeddedRules* rules = embedded(name))
        return std::string(rules->text);
    if (::access(name.c_str(), F_OK) != 0) {
        session.say(words::cli_no_rules, {name});
        return std::nullopt;
    }
    return read_whole(name, most_rule_bytes, session);
}

std::shared_ptr<const rules::RuleBook> find_rules(const std::string& name, const Session& session) {
    const std::optional<std::string> json = rule_text(name, session);
    if (!json)
        return nullptr;
    if (rules::is_none_of_ours(*json)) {
        session.say(words::cli_not_rules, {name});
        return nullptr;
    }
    auto reading = rules::read_rule_book(*json, name);
    if (reading)
        return *std::move(reading);
    std::vector<Diagnostic> problems = reading.take_problems();
    files::locate(problems, *json);
    for (const Diagnostic& problem : problems)
        session.say(problem);
    return nullptr;
}

std::shared_ptr<const rules::RuleBook> newest_rules(const Session& session) {
    std::shared_ptr<const rules::RuleBook> newest;
    for (const EmbeddedRules& rules : embedded_rules()) {
        if (rules::kind_of_file(rules.text) != rules::FileKind::rules)
            continue;
        auto book = read_or_say(rules::read_rule_book(rules.text, rules.id), session);
        if (book && (!newest || is_preferred(*book, *newest)))
            newest = std::move(book);
    }
    return newest;
}

} // namespace zicha::cli
