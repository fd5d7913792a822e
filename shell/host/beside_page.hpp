// What is served beside the page so that a browser can install it: the worker that keeps it for the
// time without a network, and the manifest. The page asks for them where it was served by a host
// that says so in a header (page_headers.hpp), and nowhere else.
//
// Use: `beside_page(source)` in place of `source`. A file of the same name in a folder comes first.
// Limits: beside the pages of the top folder.
#pragma once

#include "shell/host/source.hpp"

namespace zicha::host {

[[nodiscard]] std::unique_ptr<ContentSource> beside_page(std::unique_ptr<ContentSource> source);

} // namespace zicha::host
