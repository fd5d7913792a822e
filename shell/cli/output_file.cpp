#include "shell/cli/output_file.hpp"

#include "shell/cli/words.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace zicha::cli {
namespace {

constexpr int attempts = 100;
constexpr unsigned default_mode = 0666; // less what the umask takes

// The unfinished files of this program, for a signal's handler, which may do little: no half file
// stays behind when a run is interrupted.
constexpr std::size_t most_unfinished = 4;
using Path = std::array<char, PATH_MAX>;
std::array<Path, most_unfinished> unfinished{};

void remove_unfinished(int signal) {
    for (const Path& path : unfinished)
        if (path[0] != '\0')
            ::unlink(path.data());
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

// Puts `next` in the place of `path`; an empty one is none.
void replace_unfinished(const std::string& path, const std::string& next) {
    for (Path& place : unfinished)
        if (path == place.data() && next.size() < place.size()) {
            place.fill('\0');
            next.copy(place.data(), next.size());
            break;
        }
    const bool is_any = std::any_of(unfinished.begin(), unfinished.end(),
                                    [](const Path& place) { return place[0] != '\0'; });
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        std::signal(signal, is_any ? remove_unfinished : SIG_DFL);
}

void remember(const std::string& path) {
    replace_unfinished("", path);
}

void forget(const std::string& path) {
    replace_unfinished(path, "");
}

// Where a symbolic link leads, so that the link itself stays.
std::string resolved(const std::string& path) {
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr),
                                                           &std::free);
    return real ? std::string(real.get()) : path;
}

} // namespace

OutputFile::~OutputFile() {
    discard();
}

void OutputFile::discard() {
    if (descriptor_ > STDERR_FILENO)
        ::close(descriptor_);
    descriptor_ = -1;
    if (temporary_.empty())
        return;
    ::unlink(temporary_.c_str());
    forget(temporary_);
    temporary_.clear();
}

bool OutputFile::fail(int error) {
    discard();
    if (error == EPIPE)
        session_.say(words::cli_pipe_closed);
    else if (is_standard_)
        session_.say(words::cli_cannot_write_output, {std::strerror(error)});
    else
        session_.say(words::cli_cannot_write, {path_, std::strerror(error)});
    return false;
}

bool OutputFile::open_temporary(unsigned mode) {
    const std::string target = path_;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        temporary_ =
            target + ".zicha-" + std::to_string(::getpid()) + "-" + std::to_string(attempt);
        descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        if (descriptor_ >= 0) {
            remember(temporary_);
            return true;
        }
        if (errno != EEXIST)
            break;
    }
    const int error = errno;
    temporary_.clear(); // not ours
    return fail(error);
}

bool OutputFile::open(const std::string& path) {
    is_standard_ = path.empty() || path == "-";
    if (is_standard_) {
        descriptor_ = STDOUT_FILENO;
        return true;
    }
    path_ = resolved(path);
    struct stat status {};
    if (::stat(path_.c_str(), &status) != 0)
        return open_temporary(default_mode);
    if (S_ISDIR(status.st_mode))
        return fail(EISDIR);
    if (!S_ISREG(status.st_mode)) {
        descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
        return descriptor_ >= 0 || fail(errno);
    }
    if (::access(path_.c_str(), W_OK) != 0)
        return fail(errno);
    if (!open_temporary(default_mode))
        return false;
    return ::fchmod(descriptor_, status.st_mode & 07777U) == 0 || fail(errno);
}

bool OutputFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return fail(errno);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool OutputFile::commit() {
    if (is_standard_)
        return true;
    const int descriptor = descriptor_;
    descriptor_ = -1;
    if (::close(descriptor) != 0)
        return fail(errno);
    if (temporary_.empty())
        return true;
    if (::rename(temporary_.c_str(), path_.c_str()) != 0)
        return fail(errno);
    forget(temporary_);
    temporary_.clear();
    return true;
}

} // namespace zicha::cli
