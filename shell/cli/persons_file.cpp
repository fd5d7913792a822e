#include "shell/cli/persons_file.hpp"

namespace zicha::cli {

bool PersonsFile::take_some(roster::RosterCheck& check, const Session& session) {
    if (!file_.read(piece_, session))
        return false;
    is_at_end_ = piece_.empty();
    if (is_at_end_)
        lines_.finish();
    lines_.feed(piece_);
    lines_.take_all(check);
    return true;
}

} // namespace zicha::cli
