// The library's response, owned: made once for a file's form, then sent to any number of
// connections.
//
// Use: the three makers; a null `get()` says that memory ran out. A connection that is still being
// answered keeps the response alive by itself.
#pragma once

#include "shell/host/content.hpp"
#include "shell/host/page_headers.hpp"

#include <memory>
#include <span>
#include <string_view>

struct MHD_Response;

namespace zicha::host {

struct ReplyDeleter {
    void operator()(MHD_Response* response) const;
};
using Reply = std::unique_ptr<MHD_Response, ReplyDeleter>;

// 200: the form's bytes, taken out of `form` where it holds them itself.
[[nodiscard]] Reply whole_reply(CodedForm& form, std::span<const Header> headers);

// 304: its headers alone.
[[nodiscard]] Reply unchanged_reply(std::span<const Header> headers);

// A status by itself, with its number and name for a person to read; 405 names the methods there
// are, 503 says when to ask again.
[[nodiscard]] Reply refusal_reply(unsigned status, const Framing& framing);

// 200 and the text, for a program that asks whether the host is there.
[[nodiscard]] Reply health_reply(std::string_view text, const Framing& framing);

} // namespace zicha::host
