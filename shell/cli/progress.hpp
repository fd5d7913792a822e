// How many rows are done, on a terminal only, a few times a second.
#pragma once

#include "core/base/text.hpp"

#include <chrono>
#include <cstdint>

namespace zicha::cli {

class Progress {
public:
    explicit Progress(Language language);
    void show(std::int64_t rows);
    // Wipes the line, so that the next message has the line to itself.
    void clear();

private:
    Language language_;
    bool is_shown_;
    bool has_line_ = false;
    std::chrono::steady_clock::time_point next_;
};

} // namespace zicha::cli
