#include "shell/cli/progress.hpp"

#include "shell/cli/words.hpp"
#include "shell/common/said_form.hpp"

#include <cstdio>
#include <string>
#include <unistd.h>

namespace zicha::cli {
namespace {

constexpr std::chrono::milliseconds between{250};
constexpr const char* wipe = "\r\x1b[K";

} // namespace

Progress::Progress(Language language)
    : language_(language), is_shown_(::isatty(STDERR_FILENO) == 1 && !is_said_as_json()),
      next_(std::chrono::steady_clock::now() + between) {}

void Progress::show(std::int64_t rows) {
    if (!is_shown_ || std::chrono::steady_clock::now() < next_)
        return;
    next_ = std::chrono::steady_clock::now() + between;
    has_line_ = true;
    const std::string line =
        wipe + format_text(words::cli_progress, language_, {std::to_string(rows)});
    std::fputs(line.c_str(), stderr);
}

void Progress::clear() {
    if (has_line_)
        std::fputs(wipe, stderr);
    has_line_ = false;
}

} // namespace zicha::cli
