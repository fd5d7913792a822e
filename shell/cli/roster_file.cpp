#include "shell/cli/roster_file.hpp"

#include <algorithm>
#include <utility>

namespace zicha::cli {

bool RosterFile::refuse(Diagnostic problem, const Session& session) const {
    problem.place.file = name();
    session.say(problem);
    return false;
}

bool RosterFile::open(const std::string& path, const ReadingOptions& options,
                      roster::SheetHeadings headings, const Session& session) {
    if (!file_.open(path, session))
        return false;
    is_at_once_ =
        options.is_at_once || (options.encoding && options.separator && !file_.is_regular());
    decoder_ = std::make_unique<TextDecoder>();
    const auto decode = [decoder = decoder_.get()](std::string_view bytes) {
        return decoder->decode(bytes);
    };
    source_ = std::make_unique<workbook::RosterSource>(workbook::RosterSourceOptions{
        name(), std::move(headings), decode, options.encoding, options.sheet,
        is_at_once_ ? 0 : roster::RosterSample::records});
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

// While the start is looked for, a row that is read at once comes alone.
std::string_view RosterFile::next_piece() {
    std::string_view piece = std::string_view(piece_).substr(fed_);
    if (is_at_once_ && !source_->has_start())
        piece = piece.substr(0, std::min(piece.find('\n'), piece.size() - 1) + 1);
    fed_ += piece.size();
    return piece;
}

bool RosterFile::go_on(const Session& session) {
    std::optional<Diagnostic> problem;
    if (source_->wants_bytes()) {
        if (fed_ == piece_.size()) {
            fed_ = 0;
            if (!file_.read(piece_, session))
                return false;
        }
        problem = source_->feed(piece_.empty() ? std::string_view() : next_piece());
    } else {
        problem = source_->work();
    }
    return !problem || refuse(std::move(*problem), session);
}

} // namespace zicha::cli
