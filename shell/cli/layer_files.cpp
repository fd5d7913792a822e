#include "shell/cli/layer_files.hpp"

#include "shell/cli/input_file.hpp"
#include "shell/cli/rule_files.hpp"

#include <unistd.h>

namespace zicha::cli {

needs::FindLayer layers_beside(const std::string& file, const Session& session) {
    return [file, &session](const std::string& name) -> std::optional<std::string> {
        const std::string path = needs::name_beside(file, name);
        if (::access(path.c_str(), F_OK) != 0)
            return std::nullopt;
        return read_whole(path, most_rule_bytes, session);
    };
}

} // namespace zicha::cli
