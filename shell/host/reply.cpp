#include "shell/host/reply.hpp"

#include <algorithm>
#include <microhttpd.h>
#include <string>

namespace zicha::host {
namespace {

Reply with_headers(MHD_Response* response, std::span<const Header> headers) {
    Reply reply(response);
    const bool all_added =
        reply && std::all_of(headers.begin(), headers.end(), [&](const Header& header) {
            return MHD_add_response_header(response, header.name, header.value.c_str()) == MHD_YES;
        });
    return all_added ? std::move(reply) : Reply();
}

MHD_Response* of_bytes(std::string_view bytes, MHD_ResponseMemoryMode mode) {
    // The library takes a pointer to what it will not change.
    return MHD_create_response_from_buffer(bytes.size(), const_cast<char*>(bytes.data()), mode);
}

} // namespace

void ReplyDeleter::operator()(MHD_Response* response) const {
    MHD_destroy_response(response);
}

Reply whole_reply(CodedForm& form, std::span<const Header> headers) {
    if (form.file)
        return with_headers(MHD_create_response_from_fd64(form.size, form.file.release()), headers);
    if (form.embedded.data() != nullptr)
        return with_headers(of_bytes(form.embedded, MHD_RESPMEM_PERSISTENT), headers);
    const std::string bytes = std::move(form.read);
    return with_headers(of_bytes(bytes, MHD_RESPMEM_MUST_COPY), headers);
}

Reply unchanged_reply(std::span<const Header> headers) {
    return with_headers(of_bytes({}, MHD_RESPMEM_PERSISTENT), headers);
}

Reply health_reply(std::string_view text, const Framing& framing) {
    return with_headers(of_bytes(text, MHD_RESPMEM_PERSISTENT), headers_of_refusal(framing));
}

Reply refusal_reply(unsigned status, const Framing& framing) {
    std::vector<Header> headers = headers_of_refusal(framing);
    if (status == MHD_HTTP_METHOD_NOT_ALLOWED)
        headers.push_back({"Allow", "GET, HEAD"});
    if (status == MHD_HTTP_SERVICE_UNAVAILABLE)
        headers.push_back({"Retry-After", "1"});
    const std::string text =
        std::to_string(status) + " " + MHD_get_reason_phrase_for(status) + "\n";
    return with_headers(of_bytes(text, MHD_RESPMEM_MUST_COPY), headers);
}

} // namespace zicha::host
