#include "web/roster/employer.hpp"

#include "web/platform/files.hpp"
#include "web/roster/codes.hpp"

#include <utility>

namespace zicha::web {
namespace {

constexpr std::string_view roster_kinds = ".csv,.tsv,.txt,.xlsx";
constexpr std::string_view corrections_ending = ".json";

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
    if (file->name.ends_with(corrections_ending)) {
        take_corrections(std::move(file->name));
        return false;
    }
    // The person asked for an earlier one may have thought better of it.
    is_comparing_ = is_comparing_ && !file->is_dropped;
    if (is_comparing_) {
        earlier_.open(book, options, roster_.map(), std::move(file->name), file->size);
        return false;
    }
    return do_or_ask({Opening{book, options, *std::move(file)}, std::nullopt});
}

void Employer::open(Opening opening) {
    roster_.open(opening.book, opening.options, remembered(*opening.book),
                 std::move(opening.file.name), opening.file.size);
}

// The file takes the place of one that is being read.
void Employer::take_corrections(std::string name) {
    trouble_.reset();
    if (roster_.stage() == Roster::Stage::ready) {
        stop_comparing();
        corrections_.emplace(std::move(name), roster::CorrectionLimits::bytes);
        return;
    }
    if (roster_.is_reading())
        roster_.close();
    trouble_ = Diagnostic{codes::corrections_no_list, {}, {shortened(name)}};
}

void Employer::work_on_corrections() {
    corrections_->work();
    if (!corrections_->is_done())
        return;
    const SmallFile file = *std::exchange(corrections_, std::nullopt);
    if (file.text())
        roster_.use_corrections(*file.text(), file.name());
    else
        trouble_ = Diagnostic{codes::corrections_unreadable, {}, {shortened(file.name())}};
}

// True if it is done.
bool Employer::do_or_ask(Leaving leaving) {
    leaving_ = std::move(leaving);
    if (roster_.has_unsaved())
        return false;
    leave();
    return true;
}

void Employer::leave() {
    Leaving leaving = *std::exchange(leaving_, std::nullopt);
    if (!leaving.sheet)
        roster_.close();
    stop_comparing();
    place_ = {};
    if (leaving.sheet)
        roster_.read_sheet(*leaving.sheet);
    if (leaving.opening)
        open(*std::move(leaving.opening));
}

bool Employer::has_work() const {
    return roster_.has_work() || (corrections_ && corrections_->has_work()) ||
           earlier_.has_work() || earlier_.stage() == Roster::Stage::ready;
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
    if (corrections_)
        work_on_corrections();
    const bool more = roster_.work(language);
    if (earlier_.stage() == Roster::Stage::none)
        return more;
    return work_on_comparison(language) || more || roster_.has_work();
}

void Employer::choose_file() {
    is_comparing_ = false;
    platform::open_large_file(roster_kinds);
}

void Employer::choose_corrections() {
    is_comparing_ = false;
    platform::open_large_file(corrections_ending);
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
    (void)do_or_ask({});
}

bool Employer::read_sheet(std::size_t sheet) {
    return !roster_.is_busy() && do_or_ask({std::nullopt, sheet});
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
