#include "core/editions/any_file.hpp"

#include "core/explain/example_check.hpp"
#include "core/notice/calendar_reader.hpp"
#include "core/notice/notice_reader.hpp"
#include "core/notice/review_plan_reader.hpp"
#include "core/rules/rule_reader.hpp"

namespace zicha::editions {
namespace {

void read_rules(std::string_view json, std::string_view file, AnyFile& any) {
    auto reading = rules::read_rule_book(json, file);
    if (!reading) {
        any.problems = reading.take_problems();
        return;
    }
    any.problems = explain::check_examples(**reading, file);
    any.id = (*reading)->id;
    any.title = (*reading)->title;
    any.from = (*reading)->valid_from;
    any.until = (*reading)->valid_until;
}

void read_notice(std::string_view json, std::string_view file, AnyFile& any) {
    auto reading = zicha::notice::read_notice(json, file);
    any.problems = reading.take_problems();
    if (!reading)
        return;
    any.id = (*reading)->id;
    any.rules = (*reading)->rules;
    any.title = (*reading)->title;
}

void read_calendar(std::string_view json, std::string_view file, AnyFile& any) {
    auto reading = zicha::notice::read_calendar(json, file);
    any.problems = reading.take_problems();
    if (!reading)
        return;
    any.id = (*reading)->id;
    any.title = (*reading)->title;
    any.from = date_from((*reading)->year, 1, 1);
    any.until = date_from((*reading)->year, 12, 31);
}

void read_plan(std::string_view json, std::string_view file, AnyFile& any) {
    auto reading = notice::read_review_plan(json, file);
    any.problems = reading.take_problems();
    if (!reading)
        return;
    any.id = (*reading)->id;
    any.rules = (*reading)->rules;
    any.title = (*reading)->title;
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
