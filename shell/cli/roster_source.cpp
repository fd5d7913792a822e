#include "shell/cli/roster_source.hpp"

#include "core/roster/codes.hpp"
#include "core/roster/sample.hpp"
#include "core/workbook/codes.hpp"
#include "shell/cli/words.hpp"

#include <utility>

namespace zicha::cli {

bool RosterSource::refuse(Diagnostic problem, const Session& session) const {
    problem.place.file = name();
    session.say(problem);
    return false;
}

bool RosterSource::open(const std::string& path, std::optional<TextEncoding> encoding,
                        roster::SheetHeadings headings, const Session& session) {
    if (!file_.open(path, session) || !file_.read(bytes_, session))
        return false;
    return workbook::XlsxRoster::looks_packed(bytes_) ? open_workbook(std::move(headings), session)
                                                      : open_text(encoding, session);
}

// Its directory stands at its end, so that it has to be there as a whole.
bool RosterSource::open_workbook(roster::SheetHeadings headings, const Session& session) {
    do {
        if (!file_.read(raw_, session))
            return false;
        bytes_ += raw_;
        if (bytes_.size() > workbook::XlsxRoster::most_file_bytes)
            return refuse({codes::xlsx_too_large, {}, {name()}}, session);
    } while (!raw_.empty());
    workbook_.emplace();
    if (std::optional<Diagnostic> problem = workbook_->open(bytes_, std::move(headings)))
        return refuse(std::move(*problem), session);
    for (Diagnostic notice : workbook_->notices()) {
        notice.place.file = name();
        session.say(notice);
    }
    roster::RosterSample start;
    while (!is_at_end_ && !start.is_enough()) {
        if (!read(raw_, session))
            return false;
        start.feed(raw_);
    }
    sample_ = start.bytes();
    return true;
}

bool RosterSource::open_text(std::optional<TextEncoding> encoding, const Session& session) {
    roster::RosterSample start;
    start.feed(bytes_);
    is_at_end_ = bytes_.empty();
    while (!is_at_end_ && !start.is_enough()) {
        if (!file_.read(raw_, session))
            return false;
        is_at_end_ = raw_.empty();
        start.feed(raw_);
    }
    bytes_ = std::string();
    const TextEncoding found = encoding ? *encoding : detect_encoding(start.bytes());
    if (found == TextEncoding::not_text)
        return refuse({codes::roster_not_text, {}, {}}, session);
    if (!decoder_.open(found)) {
        session.say(words::cli_cannot_decode, {"GB18030"});
        return false;
    }
    decoder_.decode(start.bytes(), sample_);
    if (is_at_end_)
        decoder_.finish(sample_);
    return true;
}

bool RosterSource::read(std::string& piece, const Session& session) {
    piece.clear();
    if (workbook_) {
        if (std::optional<Diagnostic> problem = workbook_->next(piece))
            return refuse(std::move(*problem), session);
        is_at_end_ = piece.empty();
        return true;
    }
    while (piece.empty() && !is_at_end_) {
        if (!file_.read(raw_, session))
            return false;
        is_at_end_ = raw_.empty();
        decoder_.decode(raw_, piece);
        if (is_at_end_)
            decoder_.finish(piece);
    }
    return true;
}

} // namespace zicha::cli
