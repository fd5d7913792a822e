#include "core/editions/any_file.hpp"

#include "core/explain/example_check.hpp"
#include "core/notice/calendar_reader.hpp"
#include "core/notice/notice_reader.hpp"
#include "core/notice/review_plan_reader.hpp"
#include "core/rules/rule_reader.hpp"

namespace zicha::editions {
namespace {

void read_rules(std::string_view json, std::string_view file, AnyFile& any) {
    rules::RuleBookReading reading = rules::read_rule_book(json, file);
    if (!reading.book) {
        any.problems = std::move(reading.problems);
        return;
    }
    any.problems = explain::check_examples(*reading.book, file);
    any.id = reading.book->id;
    any.title = reading.book->title;
    any.from = reading.book->valid_from;
    any.until = reading.book->valid_until;
}

void read_notice(std::string_view json, std::string_view file, AnyFile& any) {
    notice::NoticeReading reading = zicha::notice::read_notice(json, file);
    any.problems = std::move(reading.problems);
    if (!reading.notice)
        return;
    any.id = reading.notice->id;
    any.rules = reading.notice->rules;
    any.title = reading.notice->title;
}

void read_calendar(std::string_view json, std::string_view file, AnyFile& any) {
    notice::CalendarReading reading = zicha::notice::read_calendar(json, file);
    any.problems = std::move(reading.problems);
    if (!reading.calendar)
        return;
    any.id = reading.calendar->id;
    any.title = reading.calendar->title;
    any.from = date_from(reading.calendar->year, 1, 1);
    any.until = date_from(reading.calendar->year, 12, 31);
}

void read_plan(std::string_view json, std::string_view file, AnyFile& any) {
    notice::ReviewPlanReading reading = notice::read_review_plan(json, file);
    any.problems = std::move(reading.problems);
    if (!reading.plan)
        return;
    any.id = reading.plan->id;
    any.rules = reading.plan->rules;
    any.title = reading.plan->title;
}

} // namespace

AnyFile read_any_file(std::string_view json, std::string_view file) {
    AnyFile any;
    any.kind = rules::kind_of_file(json);
    switch (any.kind) {
    case rules::FileKind::rules:
        read_rules(json, file, any);
        break;
    case rules::FileKind::notice:
        read_notice(json, file, any);
        break;
    case rules::FileKind::calendar:
        read_calendar(json, file, any);
        break;
    case rules::FileKind::plan:
        read_plan(json, file, any);
        break;
    }
    return any;
}

} // namespace zicha::editions
