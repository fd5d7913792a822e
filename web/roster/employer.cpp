#include "web/roster/employer.hpp"

#include "web/platform/files.hpp"
#include "web/platform/large_file.hpp"

#include <utility>

namespace zicha::web {
namespace {

constexpr std::string_view roster_kinds = ".csv,.tsv,.txt,.xlsx";

} // namespace

roster::HeadingMap Employer::remembered(const rules::RuleBook& book) {
    if (!headings_)
        headings_ = platform::stored(platform::Kept::headings);
    return *roster::read_heading_map(book, *headings_, {});
}

bool Employer::take_file(const Book& book, const assess::AssessOptions& options) {
    std::optional<platform::LargeFile> file = platform::take_large_file();
    if (!file || !book)
        return false;
    // The person asked for an earlier one may have thought better of it.
    is_comparing_ = is_comparing_ && !file->is_dropped;
    if (is_comparing_) {
        earlier_.open(book, options, roster_.map(), std::move(file->name), file->size);
        return false;
    }
    close();
    roster_.open(book, options, remembered(*book), std::move(file->name), file->size);
    return true;
}

bool Employer::has_work() const {
    return roster_.has_work() || earlier_.has_work() || earlier_.stage() == Roster::Stage::ready;
}

// An earlier roster is only read: anything unsure in it stays as it is.
void Employer::accept_earlier(Language language) {
    if (earlier_.stage() == Roster::Stage::headings && earlier_.problems().empty())
        earlier_.accept_headings(language);
}

// True if there is more to do.
bool Employer::work_on_comparison(Language language) {
    const bool more = earlier_.work(language);
    accept_earlier(language);
    if (earlier_.stage() != Roster::Stage::ready)
        return more || earlier_.has_work();
    if (std::exchange(is_comparing_, false)) {
        is_comparison_refused_ = !roster_.compare_with(earlier_, language);
        return true;
    }
    if (roster_.making() == nullptr)
        earlier_.close();
    return false;
}

bool Employer::work(Language language) {
    const bool more = roster_.work(language);
    if (earlier_.stage() == Roster::Stage::none)
        return more;
    return work_on_comparison(language) || more || roster_.has_work();
}

void Employer::choose_file() {
    is_comparing_ = false;
    platform::open_large_file(roster_kinds);
}

void Employer::compare_with_earlier() {
    stop_comparing();
    is_comparing_ = true;
    roster_.close_list();
    platform::open_large_file(roster_kinds);
}

void Employer::stop_comparing() {
    earlier_.close();
    is_comparing_ = is_comparison_refused_ = false;
}

void Employer::close() {
    roster_.close();
    stop_comparing();
    place_ = {};
}

void Employer::change_rules(const Book& book, Language language) {
    stop_comparing(); // the earlier one's facts are the other edition's
    if (roster_.has_rows())
        roster_.change_rules(book, language);
}

void Employer::remember_headings() {
    headings_ = roster::heading_map_json(roster_.kept().book(), roster_.map());
    platform::store(platform::Kept::headings, *headings_);
}

} // namespace zicha::web
