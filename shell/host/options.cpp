#include "shell/host/options.hpp"

#include "shell/common/command_line.hpp"
#include "shell/host/words.hpp"

namespace zicha::host {

LogKind HostOptions::log_kind() const {
    if (log == "addresses")
        return LogKind::addresses;
    return log == "none" ? LogKind::none : LogKind::plain;
}

void add_host_options(CLI::App& app, HostOptions& options, const Session& session) {
    const auto said = [&](Text key) { return std::string(text(key, session.help_language)); };
    app.add_option("DIR", options.directory, said(words::host_directory))->type_name("");
    app.add_option("--port", options.port, said(words::host_port_option))->type_name("N");
    app.add_option("--bind", options.addresses, said(words::host_bind_option))
        ->type_name("ADDR")
        ->expected(1)
        ->take_all();
    add_word_option(app, "--log", options.log, {"plain", "addresses", "none"},
                    words::host_log_option, session);
}

} // namespace zicha::host
