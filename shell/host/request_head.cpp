#include "shell/host/request_head.hpp"

#include "shell/host/header_text.hpp"

namespace zicha::host {
namespace {

void join(std::string& list, std::string_view value) {
    if (!list.empty())
        list += ", ";
    list += value;
}

void note_length(RequestHead& head, std::string_view value) {
    if (!head.length.empty() || value.empty())
        head.is_malformed = true;
    head.length = value;
}

} // namespace

void note_field(RequestHead& head, std::string_view name, std::string_view value) {
    if (!is_token(name))
        head.is_malformed = true;
    else if (equal_names(name, "accept-encoding"))
        join(head.accept_encoding, value);
    else if (equal_names(name, "if-none-match"))
        join(head.if_none_match, value);
    else if (equal_names(name, "content-length"))
        note_length(head, value);
    else if (equal_names(name, "transfer-encoding"))
        head.has_coding = true;
    else if (equal_names(name, "host"))
        ++head.hosts;
}

bool may_have_body(const RequestHead& head) {
    return head.has_coding || (!head.length.empty() && head.length != "0");
}

unsigned refusal_of(const RequestHead& head) {
    constexpr unsigned bad_request = 400;
    constexpr unsigned method_not_allowed = 405;
    const bool is_ambiguous = head.has_coding && !head.length.empty();
    const bool has_host = head.hosts == 1 || (head.hosts == 0 && !head.needs_host);
    if (head.is_cut || head.is_malformed || is_ambiguous || !has_host || !is_token(head.method))
        return bad_request;
    if (head.method != "GET" && head.method != "HEAD")
        return method_not_allowed;
    return may_have_body(head) ? bad_request : 0;
}

} // namespace zicha::host
