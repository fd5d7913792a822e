// A file of a few megabytes that is read as a whole, while the page goes on.
//
// Use: construct when it was chosen or dropped (platform/large_file.hpp); `work` between frames
// until it `is_done`; then `text`, or nothing if it could not be read or is too large. Limits: one
// at a time, and no other file is read meanwhile.
#pragma once

#include "web/roster/file_pieces.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace zicha::web {

class SmallFile {
public:
    SmallFile(std::string name, std::size_t most_bytes)
        : name_(std::move(name)), most_bytes_(most_bytes) {}

    void work();
    // There is something to do at once.
    [[nodiscard]] bool has_work() const;
    [[nodiscard]] bool is_done() const { return is_done_; }
    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] const std::optional<std::string>& text() const { return text_; }

private:
    std::string name_;
    std::size_t most_bytes_;
    std::optional<std::string> text_ = std::string();
    FilePieces pieces_;
    bool is_done_ = false;
};

} // namespace zicha::web
