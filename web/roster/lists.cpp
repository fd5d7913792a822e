#include "web/roster/lists.hpp"

#include "core/base/encoding.hpp"
#include "core/lists/comparison_text.hpp"
#include "core/lists/staff_message.hpp"
#include "web/platform/large_file.hpp"

#include <algorithm>
#include <utility>

namespace zicha::web {

RosterListWork::RosterListWork(roster::KeptRoster& roster, Wanted wanted, Language language,
                               const assess::AssessOptions& options)
    : roster_(roster), wanted_(std::move(wanted)), language_(language), options_(options),
      summary_(roster.book()), questions_(roster.book(), language) {
    if (wanted_.list == RosterList::comparison)
        comparison_.emplace(roster.book(), wanted_.match, language);
    if (wanted_.list != RosterList::messages)
        return;
    platform::start_writing();
    lists::append_messages_heading(text_, roster.book(), lists::MessageFormat::csv, language);
}

std::size_t RosterListWork::count() const {
    if (wanted_.list == RosterList::messages)
        return wanted_.rows.size();
    return roster_.size() + (wanted_.earlier != nullptr ? wanted_.earlier->size() : 0);
}

float RosterListWork::progress() const {
    return static_cast<float>(next_) / static_cast<float>(std::max<std::size_t>(count(), 1));
}

// A total, a note: nothing is listed of it.
bool RosterListWork::is_no_person(std::size_t at) const {
    const auto is_skipped = [](const roster::KeptRoster& kept, std::size_t row) {
        return kept.row(row).verdict == assess::Verdict::skipped;
    };
    if (wanted_.list == RosterList::messages)
        return is_skipped(roster_, wanted_.rows[at]);
    return at < roster_.size() ? is_skipped(roster_, at)
                               : is_skipped(*wanted_.earlier, at - roster_.size());
}

void RosterListWork::take(std::size_t at) {
    if (is_no_person(at))
        return;
    switch (wanted_.list) {
    case RosterList::summary:
        summary_.add(roster_.person(at));
        return;
    case RosterList::comparison:
        if (at < roster_.size())
            comparison_->add_after(roster_.person(at));
        else
            comparison_->add_before(wanted_.earlier->person(at - roster_.size()));
        return;
    case RosterList::questions:
    case RosterList::messages:
        break;
    }
    const bool is_message = wanted_.list == RosterList::messages;
    const roster::DecidedRow row = roster_.person(is_message ? wanted_.rows[at] : at);
    const explain::Explanation explanation =
        explain::explain(roster_.book(), row.cells, row.assessment, language_, options_);
    if (is_message)
        lists::append_message(
            text_, roster_.book(), row,
            lists::staff_message(roster_.book(), row, explanation, wanted_.contact, language_),
            lists::MessageFormat::csv, language_);
    else
        questions_.add(row, explanation);
}

bool RosterListWork::step(std::size_t rows) {
    const std::size_t end = std::min(count(), next_ + rows);
    for (; next_ < end; ++next_)
        take(next_);
    if (!text_.empty())
        platform::write_piece(std::exchange(text_, {}));
    if (next_ < count())
        return true;
    finish();
    return false;
}

void RosterListWork::finish() {
    if (wanted_.list == RosterList::summary)
        lines_ = lists::summary_lines(roster_.book(), summary_, language_);
    else if (wanted_.list == RosterList::questions)
        lines_ = lists::question_lines(roster_.book(), questions_);
    else if (wanted_.list == RosterList::comparison)
        lines_ = lists::comparison_lines(roster_.book(), comparison_->compare(), wanted_.match,
                                         language_);
}

} // namespace zicha::web
