// The file of a roster, or standard input, on its way into a RosterSource.
//
// Use: `open` reads its start; survey `source().start()` and `begin` the source; then take the
// records that it has, and `go_on` while it is not at its end. Limits: as RosterSource.
#pragma once

#include "core/workbook/roster_source.hpp"
#include "shell/cli/input_file.hpp"
#include "shell/cli/text_decoder.hpp"
#include "shell/common/session.hpp"

#include <memory>
#include <optional>
#include <string>

namespace zicha::cli {

class RosterFile {
public:
    // `encoding` is detected if not given; `headings` are looked for if it is a workbook, in the
    // sheet of that name or number. False
    // once the reason has been said.
    [[nodiscard]] bool open(const std::string& path, std::optional<TextEncoding> encoding,
                            roster::SheetHeadings headings, const Session& session,
                            const std::string& sheet = {});
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

    InputFile file_;
    std::string piece_;
    std::size_t said_ = 0; // of the source's notices
    std::unique_ptr<TextDecoder> decoder_;
    std::unique_ptr<workbook::RosterSource> source_;
};

} // namespace zicha::cli
