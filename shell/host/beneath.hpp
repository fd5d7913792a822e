// Opening a file below a directory and nowhere else.
//
// Use: `open_beneath(root, "rules/a.json")`. Every segment is opened by itself and must not be a
// symbolic link, so that no link that is put there while the host runs leads out; ".." and absolute
// names are refused by request_path.hpp before, and here again. (openat2 with RESOLVE_BENEATH would
// say the same in one call, but older kernels and some sandboxes lack it.)
#pragma once

#include "shell/host/owned_fd.hpp"

#include <optional>
#include <string_view>
#include <sys/stat.h>

namespace zicha::host {

struct OpenFile {
    OwnedFd file;
    struct stat status {};
};

// Nothing unless it is a regular file that can be read, by its mode too where the host is root's.
// Pipes and devices are not waited for. `error` is ENOENT then, or the machine's own fault, such as
// EMFILE or EIO: nobody knows whether there is such a file.
[[nodiscard]] std::optional<OpenFile> open_beneath(int root, std::string_view file, int& error);

} // namespace zicha::host
