// A roster's bytes as UTF-8: its start, which tells what it is like, and then the rest in pieces.
//
// Use: `open` reads and decodes the start; after a survey of `sample`, check the sample and then
// each piece that `read` gives.
#pragma once

#include "core/encoding.hpp"
#include "shell/cli/input_file.hpp"
#include "shell/cli/session.hpp"
#include "shell/cli/text_decoder.hpp"

#include <optional>
#include <string>

namespace zicha {

class RosterSource {
public:
    // `encoding` is found out if not given. False once the reason has been said.
    [[nodiscard]] bool open(const std::string& path, std::optional<TextEncoding> encoding,
                            const Session& session);
    [[nodiscard]] const std::string& sample() const { return sample_; }
    // The sample is all there is.
    [[nodiscard]] bool is_whole() const { return is_at_end_; }
    // Replaces `piece`; an empty piece is the end. False once the reason has been said.
    [[nodiscard]] bool read(std::string& piece, const Session& session);
    [[nodiscard]] const std::string& name() const { return file_.name(); }
    void forget_sample() { sample_ = std::string(); }

private:
    InputFile file_;
    TextDecoder decoder_;
    std::string sample_;
    std::string raw_;
    bool is_at_end_ = false;
};

} // namespace zicha
