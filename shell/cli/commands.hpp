// The commands of zicha, one file each: `add_…` registers its options and says what to run.
#pragma once

#include "shell/common/session.hpp"

namespace CLI {
class App;
}

namespace zicha::cli {

void add_check_command(CLI::App& app, Session& session);
void add_compare_command(CLI::App& app, Session& session);
void add_deadline_command(CLI::App& app, Session& session);
void add_explain_command(CLI::App& app, Session& session);
void add_pack_command(CLI::App& app, Session& session);
void add_rules_command(CLI::App& app, Session& session);
void add_rules_diff_command(CLI::App& rules, Session& session);    // below `rules`
void add_rules_next_command(CLI::App& rules, Session& session);    // the same
void add_rules_test_command(CLI::App& rules, Session& session);    // the same
void add_rules_upgrade_command(CLI::App& rules, Session& session); // the same
void add_serve_command(CLI::App& app, Session& session);
void add_template_command(CLI::App& app, Session& session);

} // namespace zicha::cli
