// A request as the host sees it, and whether it is one that is answered at all.
//
// Use: set the first members, `note_field` for each header field in turn, then `refusal_of`.
// Strictness: only GET and HEAD, without a body. Whatever two servers in a row could read in two
// ways (two lengths, a length and a transfer coding, two hosts, a name with a space before its
// colon) is refused, and the connection closed, so that nothing can be smuggled past a front
// server.
#pragma once

#include <string>
#include <string_view>

namespace zicha::host {

struct RequestHead {
    std::string_view method;
    bool is_cut = false;     // a NUL or stray spaces in the request line
    bool needs_host = false; // from HTTP/1.1 on

    // Filled by note_field:
    std::string accept_encoding; // of several fields of that name, joined by commas
    std::string if_none_match;
    std::string_view length; // of the body, as it was sent
    unsigned hosts = 0;
    bool has_coding = false;   // Transfer-Encoding
    bool is_malformed = false; // a field that is none, or two that contradict each other
};

void note_field(RequestHead& head, std::string_view name, std::string_view value);

// A body may follow, which is never read: the connection has to be closed after the answer.
[[nodiscard]] bool may_have_body(const RequestHead& head);

// 0 for a request to be answered; else 400 or 405.
[[nodiscard]] unsigned refusal_of(const RequestHead& head);

} // namespace zicha::host
