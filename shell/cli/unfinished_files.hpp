// The files of this program that are not complete yet: none of them stays behind when the run is
// interrupted.
//
// Use: `remember` where a temporary file is made, `forget` where it has its final name or is
// removed, both within a `SignalsHeld`, so that no signal comes between the file and its entry.
// Promises: SIGINT, SIGTERM and SIGHUP remove the files and then do what they did before; one that
// was ignored stays ignored. With no file left, the signals are as they were found.
// Limits: `most_unfinished` files at a time.
#pragma once

#include <csignal>
#include <cstddef>
#include <string>

namespace zicha::cli {

inline constexpr std::size_t most_unfinished = 16;

// False if there is no room for it.
[[nodiscard]] bool remember_unfinished(const std::string& path);
void forget_unfinished(const std::string& path);

// Removes them all: for an end that passes by every destructor. May be called at any time.
void remove_unfinished_files();

// While one lives, the three signals wait.
class SignalsHeld {
public:
    SignalsHeld();
    ~SignalsHeld();
    SignalsHeld(const SignalsHeld&) = delete;
    SignalsHeld& operator=(const SignalsHeld&) = delete;

private:
    sigset_t before_{};
};

} // namespace zicha::cli
