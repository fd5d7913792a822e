// Standard output, or a file that appears only when it is complete: the one way by which a command
// writes.
//
// Use: `are_apart` for the names of a run, then for each output `open`, `write` …; at the end
// `commit` for one, `commit_all` for several, which replaces every file or none.
// Promises: until then a file has another, short name in the same folder, and is removed if
// anything fails or the run is interrupted. A symbolic link is followed, also one that leads to
// nothing yet; mode and group stay, the owner too where the system allows it. What goes to a
// terminal is made visible (visible_text.hpp). Limits: anything but a regular file (a device, a
// pipe), and what a name such as /dev/stdout or /dev/fd/3 finds open, is written directly.
#pragma once

#include "shell/common/session.hpp"

#include <span>
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
    friend bool commit_all(std::span<OutputFile* const> files);

    [[nodiscard]] bool open_temporary(unsigned mode);
    [[nodiscard]] bool close();
    [[nodiscard]] bool keep_former();
    [[nodiscard]] bool replace();
    void undo();
    void finish();
    bool fail(int error);
    void discard();

    const Session& session_;
    int descriptor_ = -1;
    bool is_standard_ = true;
    bool is_terminal_ = false;
    bool is_new_ = false;
    std::string path_;
    std::string temporary_; // empty: written directly
    std::string former_;    // what was there before, until all are replaced
};

// Those that were opened; the others are left out. False once the reason has been said, and then
// every file is as it was before.
[[nodiscard]] bool commit_all(std::span<OutputFile* const> files);

// Whether no two outputs are one file, and none of them is an input, whatever they are called.
// False once that has been said. Empty names of `outputs` are standard output, those of `inputs`
// are none.
[[nodiscard]] bool are_apart(std::span<const std::string> inputs,
                             std::span<const std::string> outputs, const Session& session);

} // namespace zicha::cli
