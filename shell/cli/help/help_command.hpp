// zicha help codes [CODE]…: every code that an error can have, and what it means.
//
// Use: as the commands of commands.hpp.
#pragma once

#include "shell/common/session.hpp"

namespace CLI {
class App;
}

namespace zicha::cli {

void add_help_command(CLI::App& app, Session& session);

} // namespace zicha::cli
