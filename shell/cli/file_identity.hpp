// Which file a name leads to, however it is written.
//
// Use: `followed` for where a chain of symbolic links ends; `descriptor_named` first, since what is
// open already must not be replaced under its name; `identity_of` on two names, compared.
// Limits: as things are when it is asked.
#pragma once

#include <optional>
#include <string>
#include <sys/types.h>

namespace zicha::cli {

// Device and inode; of a file that is not there yet, those of its folder, and its name there.
struct FileIdentity {
    dev_t device = 0;
    ino_t inode = 0;
    std::string name;
    bool is_regular = true; // or not there yet

    bool operator==(const FileIdentity&) const = default;
};

// The last name of the chain, which need not exist. The path itself if the chain never ends.
[[nodiscard]] std::string followed(const std::string& path);

// The open descriptor that a name of the system's means: /dev/fd/3, /proc/self/fd/3, and what links
// to one, as /dev/stdout does.
[[nodiscard]] std::optional<int> descriptor_named(const std::string& path);

// "dir/" of "dir/file", "" of "file".
[[nodiscard]] std::string folder_of(const std::string& path);

// `standard` is the descriptor that "-" and an empty path mean. Nothing for a device, which any
// number of things may be written to, and for a folder that is not there.
[[nodiscard]] std::optional<FileIdentity> identity_of(const std::string& path, int standard);

} // namespace zicha::cli
