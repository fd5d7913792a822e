#include "web/roster/employer.hpp"

#include "core/roster/course_headings.hpp"
#include "web/platform/files.hpp"
#include "web/platform/platform.hpp"
#include "web/roster/codes.hpp"
#include "web/roster/words.hpp"

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
    if (dropped_ && dropped_->is_asked() && file->is_dropped)
        return take_dropped(book, options, *std::move(file));
    dropped_.reset(); // it takes their place
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
    open_file(book, options, *std::move(file));
    return true;
}

void Employer::open_file(const Book& book, const assess::AssessOptions& options,
                         platform::LargeFile file) {
    stop_reading();
    book_ = book;
    if (!roster_.is_whole()) // what is left of its file is out of reach
        forget_roster();
    if (roster_.is_whole())
        incoming_ = std::make_unique<Roster>();
    (incoming_ ? *incoming_ : roster_)
        .open(book, options, remembered(*book), std::move(file.name), file.size, courses_);
}

bool Employer::take_dropped(const Book& book, const assess::AssessOptions& options,
                            platform::LargeFile file) {
    if (dropped_->is_looking()) {
        if (!roster_.is_whole())
            forget_roster();
        dropped_->look_into(book, options, remembered(*book), file);
        return true;
    }
    const FileUse use = dropped_->use();
    dropped_->take_used();
    if (use == FileUse::corrections) {
        take_corrections(std::move(file.name));
    } else if (use == FileUse::earlier && roster_.stage() == Roster::Stage::ready) {
        stop_comparing();
        is_comparing_ = true;
        roster_.close_list();
        earlier_.open(book, options, roster_.map(), std::move(file.name), file.size);
    } else {
        open_file(book, options, std::move(file));
    }
    return true;
}

// The file before has been read, and what the next one needs is there.
bool Employer::can_use_dropped() const {
    if (dropped_->is_looking())
        return true;
    if (incoming_ || reading_courses_ || corrections_ || roster_.is_busy() ||
        earlier_.stage() != Roster::Stage::none)
        return false;
    const Roster::Stage stage = roster_.stage();
    if (stage == Roster::Stage::none || stage == Roster::Stage::refused)
        return true;
    switch (dropped_->use()) {
    case FileUse::roster:
        return true;
    case FileUse::courses:
        return roster_.is_whole();
    case FileUse::corrections:
    case FileUse::earlier:
        break;
    }
    return stage == Roster::Stage::ready;
}

bool Employer::has_dropped_work() const {
    return !platform::offered_files().empty() ||
           (dropped_ && (dropped_->has_work() || dropped_->is_finished() ||
                         (dropped_->next() && can_use_dropped())));
}

void Employer::work_on_dropped(Language language) {
    if (!platform::offered_files().empty()) {
        stop_looking();
        is_comparing_ = false;
        dropped_ = std::make_unique<DroppedFiles>(platform::offered_files());
        platform::take_offered(platform::offered_files().size()); // none yet
    }
    if (!dropped_)
        return;
    dropped_->work(language);
    for (Diagnostic& problem : dropped_->take_problems())
        troubles_.push_back(std::move(problem));
    const std::optional<std::size_t> next = dropped_->next();
    if (next && can_use_dropped()) {
        dropped_->ask();
        platform::take_offered(*next);
    } else if (dropped_->is_finished()) {
        dropped_.reset();
    }
}

void Employer::paste(const Book& book, std::string_view text, Language language) {
    std::string name(zicha::text(words::roster_pasted_name, language));
    workbook::RosterSourceOptions options{
        name, roster::course_sheet_headings(*book), {}, std::nullopt, {}};
    auto source = std::make_unique<workbook::RosterSource>(std::move(options));
    const bool is_read = !source->feed(text) && !source->feed({}) && source->has_start();
    if (!is_read || !roster::is_course_list(*book, source->start())) {
        troubles_.push_back({codes::roster_paste_other, {}, {}});
        return;
    }
    stop_looking();
    book_ = book;
    reading_courses_ = std::make_unique<CourseList>(book, Roster::Handover{std::move(source), {}},
                                                    std::move(name));
}

void Employer::forget_roster() {
    roster_.close();
    corrections_.reset();
    stop_comparing();
    place_ = {};
}

void Employer::stop_looking() {
    dropped_.reset();
    troubles_.clear();
    stop_reading();
}

void Employer::stop_reading() {
    leaving_.reset();
    incoming_.reset();
    reading_courses_.reset();
    corrections_.reset();
}

// What is open stays until it is known that this is another roster.
void Employer::look_at_incoming(Language language) {
    if (roster_.stage() == Roster::Stage::courses)
        take_courses(roster_);
    if (!incoming_ || is_leaving())
        return;
    (void)incoming_->work(language);
    if (incoming_->stage() == Roster::Stage::courses) {
        take_courses(*incoming_);
        incoming_.reset();
    } else if (incoming_->stage() != Roster::Stage::reading) {
        (void)do_or_ask({true, std::nullopt});
    }
}

void Employer::open_incoming() {
    roster_ = std::move(*incoming_);
    incoming_.reset();
}

void Employer::take_courses(Roster& from) {
    std::string name = from.name();
    reading_courses_ = std::make_unique<CourseList>(book_, from.take_source(), std::move(name));
}

void Employer::work_on_courses(Language language) {
    reading_courses_->work();
    if (!reading_courses_->is_done() || roster_.is_busy())
        return;
    courses_ = reading_courses_->courses();
    courses_name_ = reading_courses_->name();
    courses_notices_ = reading_courses_->notices();
    reading_courses_.reset();
    roster_.use_courses(courses_, language);
}

void Employer::drop_courses(Language language) {
    forget_courses();
    roster_.use_courses(nullptr, language);
}

// The file takes the place of one that is being read.
void Employer::take_corrections(std::string name) {
    stop_reading();
    if (roster_.stage() == Roster::Stage::ready) {
        stop_comparing();
        corrections_ =
            std::make_unique<SmallFile>(std::move(name), roster::CorrectionLimits::bytes);
        return;
    }
    if (roster_.is_reading())
        roster_.close();
    troubles_.push_back({codes::corrections_no_list, {}, {shortened(name)}});
}

void Employer::work_on_corrections() {
    corrections_->work();
    if (!corrections_->is_done() || !takes_corrections())
        return;
    const SmallFile file = *std::exchange(corrections_, nullptr);
    if (file.text())
        roster_.use_corrections(*file.text(), file.name());
    else
        troubles_.push_back({codes::corrections_unreadable, {}, {shortened(file.name())}});
}

// True if it is done.
bool Employer::do_or_ask(Leaving leaving) {
    leaving_ = leaving;
    if (roster_.has_unsaved())
        return false;
    leave();
    return true;
}

void Employer::leave() {
    const Leaving leaving = *std::exchange(leaving_, std::nullopt);
    stop_comparing();
    place_ = {};
    if (leaving.sheet) {
        roster_.read_sheet(*leaving.sheet);
    } else if (leaving.opens) {
        open_incoming();
    } else {
        forget_roster();
        forget_courses();
    }
}

void Employer::forget_courses() {
    courses_.reset();
    courses_name_.clear();
    courses_notices_.clear();
}

void Employer::stay() {
    if (!std::exchange(leaving_, std::nullopt))
        return;
    incoming_.reset();
    dropped_.reset();
}

bool Employer::has_work() const {
    return roster_.has_work() || earlier_.has_work() || earlier_.stage() == Roster::Stage::ready ||
           has_files_to_read() || has_dropped_work();
}

bool Employer::has_files_to_read() const {
    const bool has_incoming =
        incoming_ && !is_leaving() &&
        (incoming_->has_work() || incoming_->stage() != Roster::Stage::reading);
    return has_incoming || roster_.stage() == Roster::Stage::courses ||
           (reading_courses_ &&
            (reading_courses_->is_done() ? !roster_.is_busy() : reading_courses_->has_work())) ||
           (corrections_ &&
            (corrections_->is_done() ? takes_corrections() : corrections_->has_work()));
}

bool Employer::takes_corrections() const {
    return roster_.stage() == Roster::Stage::ready && !roster_.is_busy();
}

// An earlier roster is only read: anything unsure in it stays as it is.
void Employer::accept_earlier(Language language) {
    if (earlier_.stage() == Roster::Stage::headings && earlier_.problems().empty())
        earlier_.accept_headings(language);
}

// True if there is more to do.
bool Employer::work_on_comparison(Language language) {
    const bool more = earlier_.work(language);
    if (earlier_.stage() == Roster::Stage::courses) {
        is_comparing_ = false;
        take_courses(earlier_);
        return true;
    }
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
    work_on_dropped(language);
    if (corrections_)
        work_on_corrections();
    look_at_incoming(language);
    if (reading_courses_)
        work_on_courses(language);
    const bool more = roster_.work(language) || has_dropped_work();
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
    dropped_.reset();
    (void)do_or_ask({});
}

bool Employer::read_sheet(std::size_t sheet) {
    return !roster_.is_busy() && do_or_ask({false, sheet});
}

void Employer::change_rules(const Book& book, Language language) {
    stop_comparing(); // the earlier one's facts are the other edition's
    incoming_.reset();
    reading_courses_.reset();
    dropped_.reset();
    if (std::exchange(courses_, nullptr)) {
        troubles_.push_back({codes::courses_other_edition, {}, {shortened(courses_name_)}});
        drop_courses(language);
    }
    if (roster_.has_rows())
        roster_.change_rules(book, language);
}

void Employer::remember_headings() {
    headings_ = roster::heading_map_json(roster_.kept().book(), roster_.map());
    is_store_closed_ = !platform::store(platform::Kept::headings, *headings_);
}

bool Employer::forgets_headings() const {
    return is_store_closed_ || platform::environment().local_file;
}

} // namespace zicha::web
