#include "shell/cli/needs_rules.hpp"

#include "core/needs/needs_reader.hpp"
#include "shell/cli/rule_files.hpp"

namespace zicha::cli {

std::optional<Status> by_needs(const std::string& name, const Session& session,
                               const std::function<Status(const NamedText&)>& run) {
    if (name.empty())
        return std::nullopt;
    const std::optional<std::string> rules = rule_text(name, session);
    if (!rules)
        return Status::refused;
    if (!needs::is_needs_file(*rules))
        return std::nullopt;
    return run({name, *rules});
}

} // namespace zicha::cli
