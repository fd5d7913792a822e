// What the host can serve: one file of the site in the forms in which it is kept.
//
// Use: a ContentSource (source.hpp) makes Contents, reply_shelf.hpp makes replies of them.
#pragma once

#include "shell/host/content_coding.hpp"
#include "shell/host/owned_fd.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace zicha::host {

// The bytes are in exactly one of three places: in the program, in `read`, or in the open `file`.
struct CodedForm {
    std::string tag; // the entity tag, quotes and all: another for any other bytes
    std::size_t size = 0;
    std::string_view embedded;
    std::string read;
    OwnedFd file;
};

struct Content {
    std::array<std::optional<CodedForm>, coding_count> forms; // by Coding; identity is always there
    std::string media_type;
    std::string policy;          // the value of Content-Security-Policy, but for who may frame it
    bool is_installable = false; // a page of ours, with what it needs beside it

    [[nodiscard]] KeptCodings kept() const {
        return {forms[static_cast<std::size_t>(Coding::br)].has_value(),
                forms[static_cast<std::size_t>(Coding::gzip)].has_value()};
    }
};

} // namespace zicha::host
