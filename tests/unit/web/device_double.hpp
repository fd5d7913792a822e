// A device for the page's own code where there is no browser: the test says what it keeps and which
// files come.
//
// Use: `fresh_device()` at the start of a test, then its members. `kept` is what the device kept
// when the page was opened, `writes` what the page stores from then on, key and value, in order. A
// large file comes in one piece; `written` is what the page writes to be saved.
#pragma once

#include "web/platform/files.hpp"
#include "web/platform/large_file.hpp"
#include "web/platform/platform.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace zicha::tests {

struct DeviceDouble {
    web::platform::Environment environment;
    std::map<web::platform::Kept, std::string> kept;
    std::vector<std::pair<web::platform::Kept, std::string>> writes;
    bool refuses = false; // to store
    std::optional<web::platform::OpenedFile> opened;
    std::optional<std::string> other_draft; // that another tab has stored
    std::optional<web::platform::LargeFile> large_file;
    std::optional<std::string> large_bytes; // of it, until the page has taken them
    bool is_large_at_end = false;
    std::vector<std::string> offered; // files that were dropped together
    std::optional<std::size_t> asked_of_offered;
    std::string written; // and saved under this name
    std::string saved_name;
};

[[nodiscard]] DeviceDouble& device();
DeviceDouble& fresh_device();

} // namespace zicha::tests
