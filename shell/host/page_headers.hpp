// The header fields that go with every answer, so that a page stays as closed as it was built even
// where its own <meta> does not reach.
//
// Use: `headers_of(content, coding, framing)` for a file, `headers_of_refusal(framing)` for an
// answer without one. The fixed fields are those of security_headers.def, of which the
// configuration for nginx is made too. Date, Content-Length and Connection are the library's
// affair. A page that can be installed is told so by Server-Timing (beside_page.hpp).
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
// bytes; else one that lets a page use files of its own origin, and other files nothing. Who may
// frame it is added by the functions below.
[[nodiscard]] std::string policy_of(std::string_view media_type, std::string_view start);

// The origins whose pages may show ours in a frame; none, unless a portal is to.
struct Framing {
    std::vector<std::string> origins;
};

// Whether it is one as a policy writes it: "https://portal.example", with a port or without, or
// "http://" for a trial.
[[nodiscard]] bool is_origin(std::string_view text);

[[nodiscard]] std::vector<Header> headers_of(const Content& content, Coding coding,
                                             const Framing& framing = {});

// For "304 Not Modified": fields that describe the bytes that are not sent are left out.
[[nodiscard]] std::vector<Header> headers_of_unchanged(const Content& content, Coding coding,
                                                       const Framing& framing = {});

[[nodiscard]] std::vector<Header> headers_of_refusal(const Framing& framing = {});

} // namespace zicha::host
