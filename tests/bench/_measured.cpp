// Runs a command and prints what it took, as one JSON object: the last line of standard output.
// Use: `_measured COMMAND…`; the status is the command's.
//
// CPU seconds, in user mode and in the kernel, of the command and of what it waited for; they are
// compared rather than the time that passed, because others may use the machine as well.
#include <cstdio>
#include <ctime>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

double now() {
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

} // namespace

int main(int count, char** arguments) {
    if (count < 2)
        return 2;
    const double start = now();
    const pid_t child = ::fork();
    if (child == 0) {
        ::execvp(arguments[1], arguments + 1);
        std::perror(arguments[1]);
        ::_exit(127);
    }
    int status = 0;
    rusage usage{};
    if (child < 0 || ::wait4(child, &status, 0, &usage) != child)
        return 1;
    std::printf("{\"cpu\":%.3f,\"passed\":%.3f,\"kilobytes\":%ld}\n",
                seconds(usage.ru_utime) + seconds(usage.ru_stime), now() - start, usage.ru_maxrss);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
