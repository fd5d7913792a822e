#include "core/files/any_file.hpp"

#include "core/explain/example_check.hpp"
#include "core/notice/calendar_reader.hpp"
#include "core/notice/notice_reader.hpp"
#include "core/notice/review_plan_reader.hpp"
#include "core/rules/rule_reader.hpp"

namespace zicha::files {
namespace {

AnyFile about(const rules::RuleBook& book) {
    return {rules::FileKind::rules, book.id, {}, book.title, book.valid_from, book.valid_until};
}

AnyFile about(const zicha::notice::Notice& notice) {
    return {rules::FileKind::notice, notice.id, notice.rules, notice.title, {}, {}};
}

AnyFile about(const zicha::notice::YearCalendar& calendar) {
    return {rules::FileKind::calendar,
            calendar.id,
            {},
            calendar.title,
            date_from(calendar.year, 1, 1),
            date_from(calendar.year, 12, 31)};
}

AnyFile about(const zicha::notice::ReviewPlan& plan) {
    return {rules::FileKind::plan, plan.id, plan.rules, plan.title, {}, {}};
}

// What a reader gave, whichever it was.
template <typename File> Result<AnyFile> about_read(Result<std::shared_ptr<const File>> reading) {
    std::vector<Diagnostic> problems = reading.take_problems();
    if (!reading)
        return problems;
    return {about(**reading), std::move(problems)};
}

} // namespace

Result<AnyFile> read_any_file(std::string_view json, std::string_view file) {
    switch (rules::kind_of_file(json)) {
    case rules::FileKind::notice:
        return about_read(notice::read_notice(json, file));
    case rules::FileKind::calendar:
        return about_read(notice::read_calendar(json, file));
    case rules::FileKind::plan:
        return about_read(notice::read_review_plan(json, file));
    case rules::FileKind::rules:
        break;
    }
    auto reading = rules::read_rule_book(json, file);
    if (!reading)
        return reading.take_problems();
    return {about(**reading), explain::check_examples(**reading, file)};
}

} // namespace zicha::files
