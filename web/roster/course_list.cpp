#include "web/roster/course_list.hpp"

#include "core/roster/course_headings.hpp"
#include "web/roster/codes.hpp"

#include <utility>

namespace zicha::web {
namespace {

constexpr std::size_t slice_courses = 2000;

} // namespace

CourseList::CourseList(std::shared_ptr<const rules::RuleBook> book, Roster::Handover from,
                       std::string name)
    : book_(std::move(book)), name_(std::move(name)), pieces_(from.pieces),
      source_(std::move(from.source)), reader_(*book_, roster::Courses::Keeps::courses) {
    if (source_->is_sheet())
        begin_sheet(source_->take_bytes());
}

// Its sheet is found anew, by the headings of courses.
void CourseList::begin_sheet(const std::string& bytes) {
    source_ = std::make_unique<workbook::RosterSource>(workbook::RosterSourceOptions{
        name_, roster::course_sheet_headings(*book_), {}, std::nullopt, {}});
    for (const std::string_view piece : {std::string_view(bytes), std::string_view()})
        if (std::optional<Diagnostic> problem = source_->feed(piece))
            return refuse(std::move(*problem));
}

void CourseList::refuse(Diagnostic problem) {
    notices_.push_back(std::move(problem));
    is_done_ = true;
    source_.reset();
}

bool CourseList::has_work() const {
    if (is_done_)
        return false;
    return !is_dry_ || !source_->wants_bytes() || pieces_.has_work();
}

void CourseList::take_piece() {
    if (std::optional<platform::FilePiece> piece = pieces_.take()) {
        piece_ = std::move(piece->bytes);
        if (piece->failed)
            return refuse({codes::roster_file_unreadable, {}, {name_}});
        if (std::optional<Diagnostic> problem = source_->feed(piece_))
            return refuse(std::move(*problem));
        is_dry_ = false;
    }
    if (source_->wants_bytes())
        pieces_.ask();
}

void CourseList::take_courses() {
    if (!source_->has_start())
        return;
    if (!std::exchange(has_begun_, true))
        source_->begin(source_->is_sheet() ? ',' : reader_.read_start(source_->start().text()));
    Record record;
    for (std::size_t taken = 0; taken < slice_courses; ++taken) {
        if (!source_->next(record)) {
            is_dry_ = true;
            if (source_->is_at_end())
                finish();
            return;
        }
        reader_.take(record);
    }
}

void CourseList::work() {
    if (is_done_)
        return;
    if (is_dry_ && source_->wants_bytes()) // the source reads from the piece before
        take_piece();
    if (is_done_)
        return;
    if (std::optional<Diagnostic> problem = source_->work())
        return refuse(std::move(*problem));
    take_courses();
}

void CourseList::finish() {
    Result<roster::Courses> courses = reader_.finish();
    notices_ = source_->notices();
    for (Diagnostic& problem : courses.take_problems())
        notices_.push_back(std::move(problem));
    for (const Diagnostic& problem : reader_.row_problems())
        notices_.push_back(problem);
    notices_.insert(notices_.end(), reader_.notices().begin(), reader_.notices().end());
    if (courses)
        courses_ = std::make_shared<roster::Courses>(*std::move(courses));
    is_done_ = true;
    source_.reset();
}

} // namespace zicha::web
