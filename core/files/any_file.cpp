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

Result<AnyFile> about_needs(std::string_view json, std::string_view file,
                            const needs::FindLayer& find) {
    auto reading = read_needs_layers(json, file, find);
    if (!reading)
        return reading.take_problems();
    AnyFile about;
    about.kind = rules::FileKind::needs;
    about.id = (*reading)->id;
    about.title = (*reading)->title;
    std::vector<Diagnostic> wrong = needs::check_needs_examples(**reading, file);
    locate(wrong, json); // examples are the file's own
    return {std::move(about), std::move(wrong)};
}

// In the texts of the layers, each problem in its own.
void locate_in(std::vector<Diagnostic>& problems, const std::vector<needs::LayerText>& layers) {
    for (const needs::LayerText& layer : layers) {
        std::vector<Diagnostic> own;
        std::vector<std::size_t> places;
        for (std::size_t at = 0; at < problems.size(); ++at)
            if (problems[at].place.file == layer.name) {
                own.push_back(problems[at]);
                places.push_back(at);
            }
        locate(own, layer.text);
        for (std::size_t at = 0; at < places.size(); ++at)
            problems[places[at]] = std::move(own[at]);
    }
}

Result<AnyFile> read_file(std::string_view json, std::string_view file,
                          std::optional<CivilDate> today, const needs::FindLayer& find) {
    switch (rules::kind_of_file(json)) {
    case rules::FileKind::notice:
        return about_read(notice::read_notice(json, file));
    case rules::FileKind::calendar:
        return about_read(notice::read_calendar(json, file));
    case rules::FileKind::plan:
        return about_read(notice::read_review_plan(json, file));
    case rules::FileKind::needs:
        return about_needs(json, file, find);
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
                              std::optional<CivilDate> today, const needs::FindLayer& find) {
    Result<AnyFile> reading = read_file(json, file, today, find);
    std::vector<Diagnostic> problems = reading.take_problems();
    if (rules::kind_of_file(json) != rules::FileKind::needs) // those have their places
        locate(problems, json);
    if (!reading)
        return problems;
    return {*std::move(reading), std::move(problems)};
}

Result<needs::LayeredFile> merge_needs_layers(std::string_view json, std::string_view file,
                                              const needs::FindLayer& find) {
    std::vector<needs::LayerText> texts{{std::string(file), std::string(json)}};
    const needs::FindLayer find_and_keep = [&](const std::string& name) {
        std::optional<std::string> text = find ? find(name) : std::nullopt;
        if (text)
            texts.push_back({needs::name_beside(file, name), *text});
        return text;
    };
    auto merged = needs::merge_layers(json, file, find_and_keep);
    std::vector<Diagnostic> problems = merged.take_problems();
    locate_in(problems, texts);
    if (!merged)
        return problems;
    return merged;
}

Result<std::shared_ptr<const needs::NeedsBook>>
read_needs_layers(std::string_view json, std::string_view file, const needs::FindLayer& find) {
    auto merged = merge_needs_layers(json, file, find);
    if (!merged)
        return merged.take_problems();
    auto reading = needs::read_needs_book(merged->text, file);
    if (reading)
        return reading;
    std::vector<Diagnostic> problems = reading.take_problems();
    locate(problems, *merged);
    return problems;
}

void locate(std::vector<Diagnostic>& problems, const needs::LayeredFile& file) {
    needs::place_in_layers(problems, file);
    locate_in(problems, file.layers);
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
