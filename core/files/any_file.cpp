#include "core/files/any_file.hpp"

#include "core/base/ascii.hpp"
#include "core/base/codes.hpp"
#include "core/base/encoding.hpp"
#include "core/base/json_places.hpp"
#include "core/explain/example_check.hpp"
#include "core/needs/needs_example.hpp"
#include "core/needs/needs_reader.hpp"
#include "core/notice/calendar_reader.hpp"
#include "core/notice/notice_reader.hpp"
#include "core/notice/review_plan_reader.hpp"
#include "core/rules/doubts.hpp"
#include "core/rules/rule_reader.hpp"

#include <utility>

namespace zicha::files {
namespace {

AnyFile about(const rules::RuleBook& book) {
    return {rules::FileKind::rules,   book.id, {}, book.title, book.valid_from, book.valid_until,
            book.assumed.has_value(), {}};
}

AnyFile about(const zicha::notice::Notice& notice) {
    return {rules::FileKind::notice, notice.id, notice.rules, notice.title, {}, {}, false, {}};
}

AnyFile about(const zicha::notice::YearCalendar& calendar) {
    return {rules::FileKind::calendar,
            calendar.id,
            {},
            calendar.title,
            date_from(calendar.year, 1, 1),
            date_from(calendar.year, 12, 31),
            false,
            {}};
}

AnyFile about(const zicha::notice::ReviewPlan& plan) {
    return {rules::FileKind::plan, plan.id, plan.rules, plan.title, {}, {}, false, {}};
}

// Where what is no UTF-8 begins, give or take a character.
std::size_t first_bad_byte(std::string_view text) {
    std::size_t good = 0;
    std::size_t bad = text.size();
    while (good < bad) {
        const std::size_t middle = (good + bad) / 2;
        std::size_t end = middle;
        while (end < text.size() && continues_character(text[end]))
            ++end;
        if (is_utf8(text.substr(0, end)))
            good = middle + 1;
        else
            bad = middle;
    }
    return good == 0 ? 0 : good - 1;
}

// What a reader gave, whichever it was.
template <typename File> Result<AnyFile> about_read(Result<std::shared_ptr<const File>> reading) {
    std::vector<Diagnostic> problems = reading.take_problems();
    if (!reading)
        return problems;
    return {about(**reading), std::move(problems)};
}

Result<AnyFile> about_needs(std::string_view json, std::string_view file) {
    auto reading = needs::read_needs_book(json, file);
    if (!reading)
        return reading.take_problems();
    AnyFile about;
    about.kind = rules::FileKind::needs;
    about.id = (*reading)->id;
    about.title = (*reading)->title;
    return {std::move(about), needs::check_needs_examples(**reading, file)};
}

Result<AnyFile> read_file(std::string_view json, std::string_view file,
                          std::optional<CivilDate> today) {
    switch (rules::kind_of_file(json)) {
    case rules::FileKind::notice:
        return about_read(notice::read_notice(json, file));
    case rules::FileKind::calendar:
        return about_read(notice::read_calendar(json, file));
    case rules::FileKind::plan:
        return about_read(notice::read_review_plan(json, file));
    case rules::FileKind::needs:
        return about_needs(json, file);
    case rules::FileKind::rules:
        break;
    }
    auto reading = rules::read_rule_book(json, file);
    if (!reading)
        return reading.take_problems();
    AnyFile about_rules = about(**reading);
    std::vector<Diagnostic> problems = explain::check_examples(**reading, file);
    if (problems.empty()) {
        about_rules.doubts = rules::find_doubts(**reading, json, file, today);
        locate(about_rules.doubts, json);
    }
    return {std::move(about_rules), std::move(problems)};
}

} // namespace

Result<AnyFile> read_any_file(std::string_view json, std::string_view file,
                              std::optional<CivilDate> today) {
    Result<AnyFile> reading = read_file(json, file, today);
    std::vector<Diagnostic> problems = reading.take_problems();
    locate(problems, json);
    if (!reading)
        return problems;
    return {*std::move(reading), std::move(problems)};
}

void locate(std::vector<Diagnostic>& problems, std::string_view json) {
    if (problems.empty())
        return;
    const std::vector<JsonPlace> places = json_places(json);
    for (Diagnostic& problem : problems) {
        TextPosition position;
        if (problem.code == codes::json_syntax) {
            // The reader's own words, which know better than any pointer.
            position.line =
                static_cast<std::size_t>(whole_number(problem.arguments[0]).value_or(1));
            position.column =
                static_cast<std::size_t>(whole_number(problem.arguments[1]).value_or(1));
        } else if (problem.code == codes::json_not_utf8) {
            position = position_at(json, first_bad_byte(json));
        } else if (const JsonPlace* place = place_of(places, problem.place.pointer)) {
            position = position_at(json, place->begin);
        }
        problem.place.line = static_cast<std::int64_t>(position.line);
        problem.place.character = static_cast<std::int64_t>(position.column);
    }
}

} // namespace zicha::files
