#include "shell/host/page_headers.hpp"

#include "core/base/ascii.hpp"

#include <algorithm>

namespace zicha::host {
namespace {

constexpr std::string_view html_type = "text/html";

struct MediaType {
    std::string_view ending;
    std::string_view type;
};

bool is_letter_or_digit(char c) {
    return is_digit(c) || is_upper(c) || (c >= 'a' && c <= 'z');
}

constexpr MediaType media_types[] = {
#define MEDIA_TYPE(ending, type) {ending, type},
#include "shell/host/media_types.def"
#undef MEDIA_TYPE
};

// The packer writes the element in just this way, and the policy without anything to be unescaped.
std::string_view own_policy(std::string_view start) {
    constexpr std::string_view opening = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
    constexpr std::size_t searched = 4096;
    start = start.substr(0, searched);
    const std::size_t at = start.find(opening);
    if (at == std::string_view::npos)
        return {};
    start.remove_prefix(at + opening.size());
    const std::string_view policy = start.substr(0, start.find('"'));
    const bool is_plain = std::all_of(policy.begin(), policy.end(), [](char c) {
        return c >= ' ' && c < 0x7f && c != '&' && c != '<';
    });
    return is_plain && policy.size() < start.size() ? policy : std::string_view();
}

// The old header can forbid frames, but name no origin: beside a policy that does it would be
// wrong.
void add_fixed(std::vector<Header>& headers, const Framing& framing) {
    constexpr std::string_view old_header = "X-Frame-Options";
    const auto add = [&](const char* name, const char* value) {
        if (framing.origins.empty() || name != old_header)
            headers.push_back({name, value});
    };
#define HEADER(name, value) add(name, value);
#include "shell/host/security_headers.def"
#undef HEADER
}

std::string with_framing(std::string policy, const Framing& framing) {
    policy += "; frame-ancestors";
    for (const std::string& origin : framing.origins)
        policy += " " + origin;
    return framing.origins.empty() ? policy + " 'none'" : policy;
}

} // namespace

std::string_view media_type_of(std::string_view file) {
    for (const MediaType& known : media_types)
        if (file.ends_with(known.ending))
            return known.type;
    return "application/octet-stream";
}

std::string policy_of(std::string_view media_type, std::string_view start) {
    std::string policy = "default-src 'none'";
    if (media_type.starts_with(html_type)) {
        const std::string_view own = own_policy(start);
        policy = own.empty() ? "default-src 'self'; base-uri 'none'; form-action 'none'" : own;
    }
    return policy;
}

bool is_origin(std::string_view text) {
    const std::size_t scheme = text.find("://");
    if (scheme == std::string_view::npos ||
        (text.substr(0, scheme) != "https" && text.substr(0, scheme) != "http"))
        return false;
    text.remove_prefix(scheme + 3);
    const std::string_view host = text.substr(0, text.find(':'));
    const bool is_name = !host.empty() && is_letter_or_digit(host.front()) &&
                         std::all_of(host.begin(), host.end(), [](char c) {
                             return is_letter_or_digit(c) || c == '-' || c == '.';
                         });
    if (host.size() == text.size())
        return is_name;
    const std::string_view port = text.substr(host.size() + 1);
    constexpr std::size_t most_digits = 5;
    return is_name && !port.empty() && port.size() <= most_digits && is_all_digits(port);
}

std::vector<Header> headers_of(const Content& content, Coding coding, const Framing& framing) {
    std::vector<Header> headers = headers_of_unchanged(content, coding, framing);
    headers.push_back({"Content-Type", content.media_type});
    if (coding != Coding::identity)
        headers.push_back({"Content-Encoding", std::string(coding_name(coding))});
    return headers;
}

std::vector<Header> headers_of_unchanged(const Content& content, Coding coding,
                                         const Framing& framing) {
    std::vector<Header> headers{
        {"ETag", content.forms[static_cast<std::size_t>(coding)]->tag},
        {"Vary", "Accept-Encoding"},
        {"Content-Security-Policy", with_framing(content.policy, framing)},
    };
    // A page can read this one without a request. Nothing is timed.
    if (content.is_installable)
        headers.push_back({"Server-Timing", "zicha"});
    add_fixed(headers, framing);
    return headers;
}

std::vector<Header> headers_of_refusal(const Framing& framing) {
    std::vector<Header> headers{
        {"Content-Type", "text/plain; charset=utf-8"},
        {"Content-Security-Policy", with_framing(policy_of("text/plain", {}), framing)},
    };
    add_fixed(headers, framing);
    return headers;
}

} // namespace zicha::host
