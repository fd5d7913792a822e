// The file of a roster, or standard input, on its way into a RosterSource.
//
// Use: `open` with what is known of it reads its start; survey `source().start()` and `begin` the
// source; then take the records that it has, and `go_on` while it is not at its end. Promises: of a
// roster that is read at once, the start is the first row alone, however the bytes arrive; no row
// waits for another. Limits: as RosterSource.
#pragma once

#include "core/workbook/roster_source.hpp"
#include "shell/cli/input_file.hpp"
#include "shell/cli/text_decoder.hpp"
#include "shell/common/session.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace zicha::cli {

struct ReadingOptions {
    std::optional<TextEncoding> encoding; // of text; detected if not given
    std::optional<char> separator;        // of text; only whether it is given matters here
    std::string sheet;                    // of a workbook: its name or number; found if empty
    // Also done without being asked for where text comes by a pipe, and both of the above are
    // given.
    bool is_at_once = false;
};

class RosterFile {
public:
    // `headings` are looked for if it is a workbook. False once the reason has been said.
    [[nodiscard]] bool open(const std::string& path, const ReadingOptions& options,
                            roster::SheetHeadings headings, const Session& session);
    [[nodiscard]] workbook::RosterSource& source() { return *source_; }
    [[nodiscard]] const roster::RosterSample& start() const { return source_->start(); }
    // What the file itself gives reason to say, and has not been said yet.
    void say_notices(const Session& session);
    // What records lay in may be gone. False once the reason has been said.
    [[nodiscard]] bool go_on(const Session& session);
    [[nodiscard]] bool is_at_end() const { return source_->is_at_end(); }
    [[nodiscard]] const std::string& name() const { return file_.name(); }

private:
    [[nodiscard]] bool refuse(Diagnostic problem, const Session& session) const;
    [[nodiscard]] std::string_view next_piece();

    InputFile file_;
    std::string piece_;
    std::size_t fed_ = 0; // of the piece
    bool is_at_once_ = false;
    std::size_t said_ = 0; // of the source's notices
    std::unique_ptr<TextDecoder> decoder_;
    std::unique_ptr<workbook::RosterSource> source_;
};

} // namespace zicha::cli
