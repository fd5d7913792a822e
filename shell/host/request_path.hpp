// Which file a request's target names, decided on the text alone: anything but a plain path below
// the root never comes near the file system.
//
// Use: `file_of_target("/rules/a%20b.json")` gives "rules/a b.json".
// Refused: targets that are not written as RFC 3986 asks, control characters and bytes that are not
// UTF-8 (400); segments that are empty or begin with a dot, which takes in ".", ".." and hidden
// files, back slashes, and paths that are too long (404). It decodes once: "%252e" names a file
// with a percent sign in its name.
#pragma once

#include <string>
#include <string_view>

namespace zicha::host {

struct PathDecision {
    unsigned status = 0; // 0: `file` is the answer; else 400 or 404
    std::string file;    // relative, "/" between segments; a folder's is its "index.html"
};

// `target` is the request target as it was sent, without the query: a path, or a whole http
// address.
[[nodiscard]] PathDecision file_of_target(std::string_view target);

} // namespace zicha::host
