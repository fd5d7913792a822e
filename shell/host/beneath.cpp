#include "shell/host/beneath.hpp"

#include <cerrno>
#include <fcntl.h>
#include <string>

namespace zicha::host {
namespace {

// All that a name can be wrong about. Any other error is of the machine: it has run out of
// something, or its disk fails.
bool is_of_the_name(int error) {
    switch (error) {
    case ENOENT:
    case ENOTDIR:
    case ELOOP:
    case EACCES:
    case EPERM:
    case ENAMETOOLONG:
    case ENXIO:
        return true;
    default:
        return false;
    }
}

OwnedFd open_at(int folder, const std::string& name, int kind) {
    int opened = -1;
    do
        opened = ::openat(folder, name.c_str(), kind | O_NOFOLLOW | O_CLOEXEC);
    while (opened < 0 && errno == EINTR);
    return OwnedFd(opened);
}

} // namespace

std::optional<OpenFile> open_beneath(int root, std::string_view file, int& error) {
    constexpr mode_t readable = S_IRUSR | S_IRGRP | S_IROTH;
    error = ENOENT;
    OwnedFd folder;
    int at = root;
    while (true) {
        const std::size_t end = file.find('/');
        const std::string segment(file.substr(0, end));
        if (segment.empty() || segment.front() == '.')
            return std::nullopt;
        const bool is_last = end == std::string_view::npos;
        const int kind = is_last ? O_RDONLY | O_NONBLOCK : O_PATH | O_DIRECTORY;
        OwnedFd opened = open_at(at, segment, kind);
        if (!opened) {
            if (!is_of_the_name(errno))
                error = errno;
            return std::nullopt;
        }
        if (is_last) {
            OpenFile found{std::move(opened), {}};
            if (::fstat(found.file.get(), &found.status) != 0) {
                error = errno;
                return std::nullopt;
            }
            if (!S_ISREG(found.status.st_mode) || (found.status.st_mode & readable) == 0)
                return std::nullopt;
            return found;
        }
        folder = std::move(opened);
        at = folder.get();
        file.remove_prefix(end + 1);
    }
}

} // namespace zicha::host
