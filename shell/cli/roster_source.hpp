// A roster as separated text in UTF-8, whatever file it comes from: its start, which tells what it
// is like, and then the rest in pieces.
//
// Use: `open` reads and decodes the start; after a survey of `sample`, check the sample and then
// each piece that `read` gives. Limits: text streams; a workbook is held whole, as packed as it is.
#pragma once

#include "core/base/encoding.hpp"
#include "core/workbook/xlsx_roster.hpp"
#include "shell/cli/input_file.hpp"
#include "shell/cli/text_decoder.hpp"
#include "shell/common/session.hpp"

#include <optional>
#include <string>

namespace zicha::cli {

class RosterSource {
public:
    // `encoding` is found out if not given; `headings` are looked for if it is a workbook. False
    // once the reason has been said.
    [[nodiscard]] bool open(const std::string& path, std::optional<TextEncoding> encoding,
                            roster::SheetHeadings headings, const Session& session);
    [[nodiscard]] const std::string& sample() const { return sample_; }
    // The sample is all there is.
    [[nodiscard]] bool is_whole() const { return is_at_end_; }
    // A workbook: see SurveyOptions::is_sheet.
    [[nodiscard]] bool is_sheet() const { return workbook_.has_value(); }
    // Replaces `piece`; an empty piece is the end. False once the reason has been said.
    [[nodiscard]] bool read(std::string& piece, const Session& session);
    [[nodiscard]] const std::string& name() const { return file_.name(); }
    void forget_sample() { sample_ = std::string(); }

private:
    [[nodiscard]] bool open_workbook(roster::SheetHeadings headings, const Session& session);
    [[nodiscard]] bool open_text(std::optional<TextEncoding> encoding, const Session& session);
    [[nodiscard]] bool refuse(Diagnostic problem, const Session& session) const;

    InputFile file_;
    TextDecoder decoder_;
    std::string bytes_; // of a workbook
    std::optional<workbook::XlsxRoster> workbook_;
    std::string sample_;
    std::string raw_;
    bool is_at_end_ = false;
};

} // namespace zicha::cli
