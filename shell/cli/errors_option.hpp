// --errors text|json, which every command has: how what is said on standard error looks.
//
// Use: `follow_errors_option` before anything is parsed, since errors of the command line are said
// so too; `add_errors_option` once every command is there.
#pragma once

#include "shell/common/session.hpp"

namespace CLI {
class App;
}

namespace zicha::cli {

void follow_errors_option(int argument_count, const char* const* arguments);
void add_errors_option(CLI::App& app, const Session& session);

} // namespace zicha::cli
