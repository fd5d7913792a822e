#include "shell/host/stop_signals.hpp"

#include <csignal>
#include <sys/signalfd.h>

namespace zicha::host {

OwnedFd open_stop_signals() {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGHUP, SIG_IGN);
    sigset_t stops;
    sigemptyset(&stops);
    sigaddset(&stops, SIGTERM);
    sigaddset(&stops, SIGINT);
    ::sigprocmask(SIG_BLOCK, &stops, nullptr);
    return OwnedFd(::signalfd(-1, &stops, SFD_CLOEXEC | SFD_NONBLOCK));
}

} // namespace zicha::host
