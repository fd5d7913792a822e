#include "shell/host/page_headers.hpp"

#include <algorithm>

namespace zicha::host {
namespace {

constexpr std::string_view html_type = "text/html";
constexpr std::string_view not_framed = "frame-ancestors 'none'";

struct MediaType {
    std::string_view ending;
    std::string_view type;
};

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

void add_fixed(std::vector<Header>& headers) {
#define HEADER(name, value) headers.push_back({name, value});
#include "shell/host/security_headers.def"
#undef HEADER
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
    policy += "; ";
    policy += not_framed;
    return policy;
}

std::vector<Header> headers_of(const Content& content, Coding coding) {
    std::vector<Header> headers = headers_of_unchanged(content, coding);
    headers.push_back({"Content-Type", content.media_type});
    if (coding != Coding::identity)
        headers.push_back({"Content-Encoding", std::string(coding_name(coding))});
    return headers;
}

std::vector<Header> headers_of_unchanged(const Content& content, Coding coding) {
    std::vector<Header> headers{
        {"ETag", content.forms[static_cast<std::size_t>(coding)]->tag},
        {"Vary", "Accept-Encoding"},
        {"Content-Security-Policy", content.policy},
    };
    add_fixed(headers);
    return headers;
}

std::vector<Header> headers_of_refusal() {
    std::vector<Header> headers{
        {"Content-Type", "text/plain; charset=utf-8"},
        {"Content-Security-Policy", policy_of("text/plain", {})},
    };
    add_fixed(headers);
    return headers;
}

} // namespace zicha::host
