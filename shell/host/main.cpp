// zicha-host: the files, the sockets, the loop; README of this folder: server.hpp.
#include "shell/common/command_line.hpp"
#include "shell/common/memory_end.hpp"
#include "shell/common/standard_files.hpp"
#include "shell/host/open_host.hpp"
#include "shell/host/options.hpp"
#include "shell/host/server.hpp"
#include "shell/host/stop_signals.hpp"
#include "shell/host/words.hpp"

#include <cstdio>

namespace {

using namespace zicha;

Status run_host(const host::HostOptions& options, const Session& session) {
    const host::OwnedFd stop = host::open_stop_signals();
    const std::unique_ptr<host::ContentSource> source = host::open_source(options, session);
    std::vector<host::Listener> listeners;
    if (source)
        listeners = host::open_listeners(options, session);
    if (listeners.empty())
        return Status::refused;

    const std::string address = host::address_to_open(options, listeners.front());
    host::Server server(*source, std::move(listeners), options.log_kind(), options.framing);
    if (!stop || !server.is_ready()) {
        session.say(words::host_cannot_start);
        return Status::refused;
    }
    std::printf("%s\n", format_text(words::host_ready, session.language, {address}).c_str());
    std::fflush(stdout);
    server.run(stop.get());
    return Status::all_decided;
}

} // namespace

int main(int argument_count, char** arguments) {
    if (!reserve_standard_files())
        return static_cast<int>(Status::refused);
    end_without_memory("zicha-host", nullptr);
    Session session;
    session.help_language = language_of_help(argument_count, arguments);
    session.language = session.help_language;

    host::HostOptions options;
    const auto app = make_app(session.help_language, words::host_about, "zicha-host");
    host::add_host_options(*app, options, session);
    session.action = [&] { return run_host(options, session); };
    return static_cast<int>(parse_and_run(*app, session, argument_count, arguments));
}
