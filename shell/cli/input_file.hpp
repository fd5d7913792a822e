// A file or standard input, read in pieces; everything that can go wrong is said in one sentence.
//
// Use: `open`, then `read` until it gives nothing; `read_whole` for small files.
// Promises: a file that was changed while it was read is said to be, at its end.
// Limits: a directory is refused when it is opened.
#pragma once

#include "shell/common/session.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zicha::cli {

class InputFile {
public:
    InputFile() = default;
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;
    InputFile(InputFile&& other) noexcept;
    InputFile& operator=(InputFile&& other) noexcept;
    ~InputFile();

    // "-" is standard input. False once the reason has been said.
    [[nodiscard]] bool open(const std::string& path, const Session& session);
    // Replaces `piece`; an empty piece is the end. False once the reason has been said.
    [[nodiscard]] bool read(std::string& piece, const Session& session);
    // The path as given, or the name of standard input.
    [[nodiscard]] const std::string& name() const { return name_; }
    // All of it is there: nobody is writing it while it is read, as a pipe is written.
    [[nodiscard]] bool is_regular() const { return size_ >= 0; }

private:
    void close();
    [[nodiscard]] bool is_unchanged() const;

    int descriptor_ = -1;
    std::string name_;
    std::int64_t size_ = -1;   // when it was opened; of regular files alone
    std::int64_t changed_ = 0; // when it was last changed before that, in nanoseconds
};

// Nothing once the reason has been said; a file larger than `most` bytes is refused.
[[nodiscard]] std::optional<std::string> read_whole(const std::string& path, std::size_t most,
                                                    const Session& session);

} // namespace zicha::cli
