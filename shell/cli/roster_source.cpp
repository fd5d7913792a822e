#include "shell/cli/roster_source.hpp"

#include "core/roster_sample.hpp"

namespace zicha {

bool RosterSource::open(const std::string& path, std::optional<TextEncoding> encoding,
                        const Session& session) {
    if (!file_.open(path, session))
        return false;
    RosterSample start;
    while (!is_at_end_ && !start.is_enough()) {
        if (!file_.read(raw_, session))
            return false;
        is_at_end_ = raw_.empty();
        start.feed(raw_);
    }
    const TextEncoding found = encoding ? *encoding : detect_encoding(start.bytes());
    if (found == TextEncoding::not_text) {
        Diagnostic problem{Code::roster_not_text, {}, {}};
        problem.place.file = name();
        session.say(problem);
        return false;
    }
    if (!decoder_.open(found)) {
        session.say(Text::cli_cannot_decode, {"GB18030"});
        return false;
    }
    decoder_.decode(start.bytes(), sample_);
    if (is_at_end_)
        decoder_.finish(sample_);
    return true;
}

bool RosterSource::read(std::string& piece, const Session& session) {
    piece.clear();
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

} // namespace zicha
