#include "shell/cli/roster_file.hpp"

#include <utility>

namespace zicha::cli {

bool RosterFile::refuse(Diagnostic problem, const Session& session) const {
    problem.place.file = name();
    session.say(problem);
    return false;
}

bool RosterFile::open(const std::string& path, std::optional<TextEncoding> encoding,
                      roster::SheetHeadings headings, const Session& session,
                      const std::string& sheet) {
    if (!file_.open(path, session))
        return false;
    decoder_ = std::make_unique<TextDecoder>();
    const auto decode = [decoder = decoder_.get()](std::string_view bytes) {
        return decoder->decode(bytes);
    };
    source_ = std::make_unique<workbook::RosterSource>(
        workbook::RosterSourceOptions{name(), std::move(headings), decode, encoding, sheet});
    while (!source_->has_start())
        if (!go_on(session))
            return false;
    say_notices(session);
    return true;
}

void RosterFile::say_notices(const Session& session) {
    std::vector<Diagnostic> notices = source_->notices();
    for (; said_ < notices.size(); ++said_) {
        notices[said_].place.file = name();
        session.say(notices[said_]);
    }
}

bool RosterFile::go_on(const Session& session) {
    std::optional<Diagnostic> problem;
    if (source_->wants_bytes()) {
        if (!file_.read(piece_, session))
            return false;
        problem = source_->feed(piece_);
    } else {
        problem = source_->work();
    }
    return !problem || refuse(std::move(*problem), session);
}

} // namespace zicha::cli
