#include "shell/cli/unfinished_files.hpp"

#include <algorithm>
#include <array>
#include <climits>
#include <unistd.h>
#include <utility>

namespace zicha::cli {
namespace {

// A signal's handler may do little: it reads what is laid out here.
using Path = std::array<char, PATH_MAX>;
std::array<Path, most_unfinished> unfinished{};

struct Caught {
    int signal;
    struct sigaction before {};
    bool is_caught = false;
};
std::array<Caught, 3> caught{{{SIGINT, {}, false}, {SIGTERM, {}, false}, {SIGHUP, {}, false}}};

void remove_unfinished(int signal) {
    remove_unfinished_files();
    for (const Caught& one : caught)
        if (one.signal == signal)
            ::sigaction(signal, &one.before, nullptr);
    ::raise(signal); // comes when this handler ends
}

void catch_signals() {
    for (Caught& one : caught) {
        ::sigaction(one.signal, nullptr, &one.before);
        if (one.is_caught || one.before.sa_handler == SIG_IGN)
            continue;
        struct sigaction action {};
        action.sa_handler = remove_unfinished;
        sigemptyset(&action.sa_mask);
        one.is_caught = ::sigaction(one.signal, &action, nullptr) == 0;
    }
}

void leave_signals() {
    for (Caught& one : caught)
        if (std::exchange(one.is_caught, false))
            ::sigaction(one.signal, &one.before, nullptr);
}

Path* place_of(const std::string& path) {
    const auto found = std::find_if(unfinished.begin(), unfinished.end(),
                                    [&](const Path& place) { return path == place.data(); });
    return found == unfinished.end() ? nullptr : &*found;
}

} // namespace

void remove_unfinished_files() {
    for (const Path& path : unfinished)
        if (path[0] != '\0')
            ::unlink(path.data());
}

bool remember_unfinished(const std::string& path) {
    Path* const place = place_of("");
    if (place == nullptr || path.size() >= place->size())
        return false;
    if (std::none_of(caught.begin(), caught.end(), [](const Caught& one) { return one.is_caught; }))
        catch_signals();
    path.copy(place->data(), path.size());
    return true;
}

void forget_unfinished(const std::string& path) {
    if (Path* const place = place_of(path))
        place->fill('\0');
    if (std::all_of(unfinished.begin(), unfinished.end(),
                    [](const Path& place) { return place[0] == '\0'; }))
        leave_signals();
}

SignalsHeld::SignalsHeld() {
    sigset_t held;
    sigemptyset(&held);
    for (const Caught& one : caught)
        sigaddset(&held, one.signal);
    ::sigprocmask(SIG_BLOCK, &held, &before_);
}

SignalsHeld::~SignalsHeld() {
    ::sigprocmask(SIG_SETMASK, &before_, nullptr);
}

} // namespace zicha::cli
