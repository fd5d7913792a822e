// Where the host's files come from: the page inside the program, or a directory.
//
// Use: `embedded_source()` or `open_directory(path)`; then `load` a file by the name that
// request_path.hpp gives, and later ask `is_current` before that content is used again.
#pragma once

#include "shell/host/content.hpp"

#include <memory>
#include <optional>
#include <string>

namespace zicha::host {

struct Loading {
    std::optional<Content> content; // nothing if there is no such file that may be given out
    // Descriptors or memory have run out, or the disk fails: nobody knows whether there is.
    bool is_unknown = false;
};

class ContentSource {
public:
    ContentSource() = default;
    ContentSource(const ContentSource&) = delete;
    ContentSource& operator=(const ContentSource&) = delete;
    virtual ~ContentSource() = default;

    [[nodiscard]] virtual Loading load(const std::string& file) const = 0;

    // Whether loading it again would give the same, or could not be tried.
    [[nodiscard]] virtual bool is_current(const std::string& file,
                                          const Content& content) const = 0;
};

// The page this program was built with, as index.html and as zicha.html.
[[nodiscard]] std::unique_ptr<ContentSource> embedded_source();

// Regular files below `path`. No symbolic link is followed below it, whatever is put there while
// the host runs; next to "x", "x.br" and "x.gz" are taken as its compressed forms unless they are
// older, by what was written or by when they came there. Null if it is not a directory that can be
// opened; errno tells why.
[[nodiscard]] std::unique_ptr<ContentSource> open_directory(const std::string& path);

} // namespace zicha::host
