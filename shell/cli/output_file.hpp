// Standard output, or a file that appears only when it is complete.
//
// Use: `open`, `write` …, `commit`. Until then a file has another name in the same folder, and is
// removed if anything fails or the run is interrupted. Limits: anything but a regular file (a
// device, a pipe) is written directly; four files at a time are removed on an interruption.
#pragma once

#include "shell/common/session.hpp"

#include <string>
#include <string_view>

namespace zicha::cli {

class OutputFile {
public:
    explicit OutputFile(const Session& session) : session_(session) {}
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;
    ~OutputFile();

    // An empty path or "-" is standard output. Each of these is false once the reason has been
    // said.
    [[nodiscard]] bool open(const std::string& path);
    [[nodiscard]] bool write(std::string_view bytes);
    [[nodiscard]] bool commit();

private:
    [[nodiscard]] bool open_temporary(unsigned mode);
    [[nodiscard]] bool fail(int error);
    void discard();

    const Session& session_;
    int descriptor_ = -1;
    bool is_standard_ = true;
    std::string path_;
    std::string temporary_; // empty: written directly
};

} // namespace zicha::cli
