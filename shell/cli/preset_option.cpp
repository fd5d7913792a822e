#include "shell/cli/preset_option.hpp"

#include "shell/cli/words.hpp"
#include "shell/common/command_line.hpp"

#include <utility>

namespace zicha::cli {

void add_set_option(CLI::App& command, std::vector<std::string>& assignments, Language language) {
    add_repeated_option(command, "--set", assignments, "FACT=VALUE", words::cli_check_set,
                        language);
}

std::optional<std::vector<roster::Preset>> read_presets(const std::vector<std::string>& assignments,
                                                        const rules::RuleBook& book,
                                                        const Session& session,
                                                        const std::string& place) {
    std::vector<roster::Preset> presets;
    for (const std::string& assignment : assignments) {
        const Result<roster::Preset> reading = roster::read_preset(book, assignment);
        for (Diagnostic problem : reading.problems()) {
            problem.place.file = place;
            session.say(problem);
        }
        if (!reading)
            return std::nullopt;
        presets.push_back(*reading);
    }
    return presets;
}

} // namespace zicha::cli
