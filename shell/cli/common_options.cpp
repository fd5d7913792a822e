#include "shell/cli/common_options.hpp"

#include "core/explain/explain.hpp"
#include "shell/cli/china_date.hpp"
#include "shell/cli/rule_files.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/command_line.hpp"
#include "shell/common/words.hpp"

namespace zicha::cli {

void CommonOptions::add_language(CLI::App& command, const Session& session) {
    add_word_option(command, "--lang", language, {"zh", "en"}, words::cli_lang_option, session);
}

void CommonOptions::add_rules(CLI::App& command, const Session& session) {
    command
        .add_option("--rules", rules,
                    std::string(text(words::cli_rules_option, session.help_language)))
        ->type_name("ID|FILE");
}

void CommonOptions::add_as_of(CLI::App& command, const Session& session) {
    const Language help_language = session.help_language;
    command
        .add_option("--as-of", as_of,
                    std::string(text(words::cli_as_of_option, session.help_language)))
        ->type_name("DATE")
        ->check([help_language](const std::string& given) {
            if (parse_date(given))
                return std::string();
            return format_text(words::cli_bad_value, help_language,
                               {shortened(given), "YYYY-MM-DD"});
        });
}

void CommonOptions::apply_language(Session& session) const {
    session.language = language == "en" ? Language::en : Language::zh;
}

std::shared_ptr<const rules::RuleBook> CommonOptions::book(const Session& session) const {
    std::shared_ptr<const rules::RuleBook> book =
        rules.empty() ? newest_rules(session) : find_rules(rules, session);
    if (book && book->assumed)
        say_line(explain::assumed_notice(*book, session.language));
    return book;
}

CivilDate CommonOptions::day() const {
    const std::optional<CivilDate> given = parse_date(as_of);
    return given ? *given : today_in_china();
}

} // namespace zicha::cli
