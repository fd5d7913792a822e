// The command line of zicha-host.
#pragma once

#include "shell/common/session.hpp"
#include "shell/host/access_log.hpp"
#include "shell/host/page_headers.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace zicha::host {

struct HostOptions {
    std::uint16_t port = 8080;
    std::vector<std::string> addresses; // empty: this machine only, by either protocol it has
    std::string directory;              // empty: the page inside the program
    std::string log;
    Framing framing; // nobody, if no origin is given

    [[nodiscard]] LogKind log_kind() const;
};

// `options` outlives the parsing.
void add_host_options(CLI::App& app, HostOptions& options, const Session& session);

} // namespace zicha::host
