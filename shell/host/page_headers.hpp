// The header fields that go with every answer, so that a page stays as closed as it was built even
// where its own <meta> does not reach.
//
// Use: `headers_of(content, coding)` for a file, `headers_of_refusal()` for an answer without one.
// The fixed fields are those of security_headers.def, of which the configuration for nginx is made
// too. Date, Content-Length and Connection are the library's affair.
#pragma once

#include "shell/host/content.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace zicha::host {

struct Header {
    const char* name;
    std::string value;
};

// By the ending of the file's name; "application/octet-stream" if it is none of media_types.def.
[[nodiscard]] std::string_view media_type_of(std::string_view file);

// The policy for a file: the one that an HTML page states in its own <meta>, within its first 4096
// bytes; else one that lets a page use files of its own origin, and other files nothing. None
// may be framed.
[[nodiscard]] std::string policy_of(std::string_view media_type, std::string_view start);

[[nodiscard]] std::vector<Header> headers_of(const Content& content, Coding coding);

// For "304 Not Modified": fields that describe the bytes that are not sent are left out.
[[nodiscard]] std::vector<Header> headers_of_unchanged(const Content& content, Coding coding);

[[nodiscard]] std::vector<Header> headers_of_refusal();

} // namespace zicha::host
