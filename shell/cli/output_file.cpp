#include "shell/cli/output_file.hpp"

#include "shell/cli/file_identity.hpp"
#include "shell/cli/unfinished_files.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/visible_text.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace zicha::cli {
namespace {

constexpr int attempts = 100;
constexpr unsigned default_mode = 0666; // less what the umask takes
constexpr unsigned own_mode = 0600;     // until a file has the mode of the one it replaces

// A short name that nothing has in the folder of `target`: one made of the target's own would be
// too long where that is as long as names can be.
std::string temporary_name(const std::string& target) {
    static unsigned count = 0;
    return folder_of(target) + ".zicha-" + std::to_string(::getpid()) + "-" +
           std::to_string(count++);
}

// Another for what the program was started with, or -1. What it opened itself is not meant: that is
// closed to other programs.
int another_for(int given) {
    const int flags = ::fcntl(given, F_GETFD);
    if (flags >= 0 && (flags & FD_CLOEXEC) != 0) {
        errno = EBADF;
        return -1;
    }
    return ::fcntl(given, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
}

} // namespace

OutputFile::~OutputFile() {
    discard();
}

void OutputFile::discard() {
    const SignalsHeld held;
    if (descriptor_ > STDERR_FILENO)
        ::close(descriptor_);
    descriptor_ = -1;
    for (std::string* const name : {&temporary_, &former_}) {
        if (name->empty())
            continue;
        ::unlink(name->c_str());
        forget_unfinished(*name);
        name->clear();
    }
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
    const SignalsHeld held;
    int error = EEXIST;
    for (int attempt = 0; attempt < attempts && error == EEXIST; ++attempt) {
        temporary_ = temporary_name(path_); // no memory may run out between the file and its entry
        descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        if (descriptor_ >= 0)
            return remember_unfinished(temporary_) || fail(EMFILE);
        error = errno;
        temporary_.clear();
    }
    return fail(error);
}

bool OutputFile::open(const std::string& path) {
    is_standard_ = path.empty() || path == "-";
    if (is_standard_) {
        descriptor_ = STDOUT_FILENO;
        is_terminal_ = ::isatty(descriptor_) == 1;
        return true;
    }
    if (const std::optional<int> given = descriptor_named(path)) {
        path_ = path;
        descriptor_ = another_for(*given);
        is_terminal_ = descriptor_ >= 0 && ::isatty(descriptor_) == 1;
        return descriptor_ >= 0 || fail(errno);
    }
    path_ = followed(path);
    struct stat status {};
    is_new_ = ::stat(path_.c_str(), &status) != 0;
    if (is_new_)
        return errno == ENOENT ? open_temporary(default_mode) : fail(errno);
    if (S_ISDIR(status.st_mode))
        return fail(EISDIR);
    if (!S_ISREG(status.st_mode)) {
        descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
        is_terminal_ = descriptor_ >= 0 && ::isatty(descriptor_) == 1;
        return descriptor_ >= 0 || fail(errno);
    }
    if (::access(path_.c_str(), W_OK) != 0)
        return fail(errno);
    if (!open_temporary(own_mode))
        return false;
    // Another's file in a shared folder may be replaced, but not given to them by everyone.
    if (::fchown(descriptor_, status.st_uid, status.st_gid) != 0 &&
        ::fchown(descriptor_, static_cast<uid_t>(-1), status.st_gid) != 0)
        status.st_mode &= 0777U; // no group of ours gets what theirs had
    return ::fchmod(descriptor_, status.st_mode & 07777U) == 0 || fail(errno);
}

bool OutputFile::write(std::string_view bytes) {
    const std::string shown = is_terminal_ ? on_terminal(bytes) : std::string();
    if (is_terminal_)
        bytes = shown;
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

bool OutputFile::close() {
    if (is_standard_ || descriptor_ < 0)
        return true;
    const int descriptor = std::exchange(descriptor_, -1);
    return ::close(descriptor) == 0 || fail(errno);
}

// A second name for what is there, by which it can be put back. Where the disk knows no such names,
// one file that cannot be replaced may leave others replaced.
bool OutputFile::keep_former() {
    if (temporary_.empty() || is_new_)
        return true;
    former_ = temporary_name(path_);
    if (::link(path_.c_str(), former_.c_str()) != 0) {
        former_.clear();
        return true;
    }
    return remember_unfinished(former_) || fail(EMFILE);
}

bool OutputFile::replace() {
    if (temporary_.empty())
        return true;
    if (::rename(temporary_.c_str(), path_.c_str()) != 0)
        return fail(errno);
    forget_unfinished(temporary_);
    temporary_.clear();
    return true;
}

// After `replace`, because another file could not be.
void OutputFile::undo() {
    if (is_standard_ || !temporary_.empty())
        return;
    if (!former_.empty() && ::rename(former_.c_str(), path_.c_str()) == 0) {
        forget_unfinished(former_);
        former_.clear();
    } else if (is_new_) {
        ::unlink(path_.c_str());
    }
}

void OutputFile::finish() {
    if (former_.empty())
        return;
    ::unlink(former_.c_str());
    forget_unfinished(former_);
    former_.clear();
}

bool OutputFile::commit() {
    OutputFile* const self = this;
    return commit_all({&self, 1});
}

bool commit_all(std::span<OutputFile* const> files) {
    for (OutputFile* const file : files)
        if (!file->close())
            return false;
    const SignalsHeld held; // all or none, even now
    if (files.size() > 1)
        for (OutputFile* const file : files)
            if (!file->keep_former())
                return false;
    for (std::size_t at = 0; at < files.size(); ++at) {
        if (files[at]->replace())
            continue;
        while (at-- > 0)
            files[at]->undo();
        return false;
    }
    for (OutputFile* const file : files)
        file->finish();
    return true;
}

bool are_apart(std::span<const std::string> inputs, std::span<const std::string> outputs,
               const Session& session) {
    std::vector<FileIdentity> read;
    for (const std::string& input : inputs)
        if (const auto identity = identity_of(input, STDIN_FILENO);
            identity && identity->is_regular && !input.empty())
            read.push_back(*identity);
    std::vector<FileIdentity> written;
    std::size_t standard = 0;
    for (const std::string& output : outputs) {
        const bool is_standard = output.empty() || output == "-";
        standard += is_standard ? 1U : 0U;
        const std::optional<FileIdentity> identity = identity_of(output, STDOUT_FILENO);
        const bool is_taken =
            identity && std::find(written.begin(), written.end(), *identity) != written.end();
        if (is_taken || standard > 1) {
            session.say(words::cli_two_outputs, {is_standard ? "-" : output});
            return false;
        }
        if (!identity)
            continue;
        if (std::find(read.begin(), read.end(), *identity) != read.end()) {
            session.say(words::cli_output_is_input, {is_standard ? "-" : output});
            return false;
        }
        written.push_back(*identity);
    }
    return true;
}

} // namespace zicha::cli
