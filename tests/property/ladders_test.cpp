// Ladders and conditions equal exhaustive search: every degree, answer and day that a person who
// does not know them can have, and from which day on all is met.
#include "core/needs/decide.hpp"
#include "core/needs/needs_reader.hpp"
#include "tests/property/random_persons.hpp"
#include "tests/property/share.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <set>

namespace zicha::tests {
namespace {

constexpr int ladder_books_drawn = 600 / one_case_in;
constexpr int ladder_persons_of_each = 5;
constexpr int degrees = 3;
constexpr int no_day = INT32_MAX; // a person without such a day

enum class PlainRungKind { years, not_met, refer };

struct PlainRung {
    int degree = -1; // -1: any
    int answer = -1;
    PlainRungKind kind = PlainRungKind::years;
    int years = 0;
};

struct PlainLadder {
    CivilDate to;
    std::vector<PlainRung> rungs;
    int hours = 0;            // 0: none are asked
    bool asks_answer = false; // that the answer is yes
};

// -1: unknown.
struct PlainTeacher {
    int degree = 0;
    int answer = 0;
    int day = 0;
    int hours = 0;
};

// Counted as a person counts with a calendar.
bool is_full_on(CivilDate day, CivilDate from, int years) {
    if (day.year != from.year + years)
        return day.year > from.year + years;
    const bool is_leap = (day.year % 4 == 0 && day.year % 100 != 0) || day.year % 400 == 0;
    const int from_day = from.month == 2 && from.day == 29 && !is_leap ? 28 : from.day;
    return std::pair<int, int>(day.month, day.day) >= std::pair<int, int>(from.month, from_day);
}

const PlainRung& rung_of(const PlainLadder& ladder, const PlainTeacher& person) {
    return *std::find_if(ladder.rungs.begin(), ladder.rungs.end(), [&](const PlainRung& rung) {
        return (rung.degree < 0 || rung.degree == person.degree) &&
               (rung.answer < 0 || rung.answer == person.answer);
    });
}

bool facts_are_met_on(const PlainLadder& ladder, const PlainTeacher& person, CivilDate day) {
    const PlainRung& rung = rung_of(ladder, person);
    if (ladder.asks_answer && person.answer == 0)
        return false;
    if (rung.kind != PlainRungKind::years)
        return rung.kind == PlainRungKind::refer;
    return rung.years == 0 ||
           (person.day != no_day && is_full_on(day, date_of_day(person.day), rung.years));
}

needs::NeedsVerdict verdict_of(const PlainLadder& ladder, const PlainTeacher& person) {
    if (!facts_are_met_on(ladder, person, ladder.to) || person.hours < ladder.hours)
        return needs::NeedsVerdict::no;
    return rung_of(ladder, person).kind == PlainRungKind::refer ? needs::NeedsVerdict::refer
                                                                : needs::NeedsVerdict::yes;
}

// All values that an unknown fact can have, in turn; hours are known.
std::vector<std::vector<int>> values_of(const PlainTeacher& person) {
    std::vector<std::vector<int>> values{{person.degree}, {person.answer}, {person.day}};
    if (person.degree < 0)
        values[0] = {0, 1, 2};
    if (person.answer < 0)
        values[1] = {0, 1};
    if (person.day < 0) {
        values[2] = {no_day};
        for (int day = day_number(*date_from(2015, 12, 1));
             day < day_number(*date_from(2021, 2, 1)); ++day)
            values[2].push_back(day);
    }
    return values;
}

void for_each_completion(
    const PlainTeacher& person,
    const std::function<void(const PlainTeacher&, std::array<std::size_t, 3>)>& visit) {
    const auto values = values_of(person);
    for (std::size_t degree = 0; degree < values[0].size(); ++degree)
        for (std::size_t answer = 0; answer < values[1].size(); ++answer)
            for (std::size_t day = 0; day < values[2].size(); ++day)
                visit({values[0][degree], values[1][answer], values[2][day], person.hours},
                      {degree, answer, day});
}

// The unknown facts of which changing one alone changes the verdict of some completion.
std::vector<std::string> missing_of(const PlainLadder& ladder, const PlainTeacher& person) {
    const auto values = values_of(person);
    const std::array<std::string, 3> names{"degree", "answer", "day"};
    std::vector<std::string> missing;
    for (std::size_t fact = 0; fact < names.size(); ++fact) {
        // Verdicts by what the others are.
        std::set<std::pair<std::array<std::size_t, 3>, needs::NeedsVerdict>> seen;
        std::set<std::array<std::size_t, 3>> others;
        for_each_completion(person, [&](const PlainTeacher& filled, std::array<std::size_t, 3> at) {
            at[fact] = 0;
            seen.insert({at, verdict_of(ladder, filled)});
            others.insert(at);
        });
        if (seen.size() > others.size())
            missing.push_back(names[fact]);
    }
    return missing;
}

// The first day from which on every completion's facts are met; nothing if they are, or none is.
std::optional<CivilDate> day_of(const PlainLadder& ladder, const PlainTeacher& person) {
    const auto all_met = [&](CivilDate day) {
        bool is_met = true;
        for_each_completion(person, [&](const PlainTeacher& filled, std::array<std::size_t, 3>) {
            is_met = is_met && facts_are_met_on(ladder, filled, day);
        });
        return is_met;
    };
    if (person.day < 0 || all_met(ladder.to))
        return std::nullopt;
    for (int day = day_number(ladder.to); day < day_number(ladder.to) + 6 * 366; ++day)
        if (all_met(date_of_day(day)))
            return date_of_day(day);
    return std::nullopt;
}

PlainLadder draw_ladder(Random& random) {
    PlainLadder ladder;
    constexpr std::array<std::pair<int, int>, 5> days{{{2, 28}, {2, 29}, {3, 1}, {12, 31}, {1, 1}}};
    const auto& [month, day] = days[static_cast<std::size_t>(random.below(5))];
    ladder.to = date_from(2020, month, day).value_or(CivilDate());
    for (int rungs = random.below(4); rungs >= 0; --rungs) {
        PlainRung rung;
        if (rungs > 0) {
            rung.degree = random.below(degrees);
            rung.answer = random.one_in(3) ? random.below(2) : -1;
        }
        rung.years = random.below(5);
        if (random.one_in(5))
            rung.kind = random.one_in(2) ? PlainRungKind::refer : PlainRungKind::not_met;
        ladder.rungs.push_back(rung);
    }
    ladder.hours = random.below(3);
    ladder.asks_answer = random.one_in(4);
    return ladder;
}

PlainTeacher draw_teacher(Random& random, const PlainLadder& ladder) {
    const auto unknown_or = [&](int below) { return random.one_in(4) ? -1 : random.below(below); };
    PlainTeacher person{unknown_or(degrees), unknown_or(2), -1, random.below(3)};
    const auto near = date_from(ladder.to.year - random.below(5), ladder.to.month, ladder.to.day);
    const int base = near ? day_number(*near) : day_number(*date_from(2016, 2, 29));
    if (!random.one_in(6))
        person.day = base + random.below(5) - 2;
    return person;
}

const std::string label = R"({"zh": "甲", "en": "A"})";
const std::string cite =
    R"("cite": [{"source": "s", "clause": {"zh": "一", "en": "1"}, "basis": "stated"}])";

std::string rung_text(const PlainRung& rung) {
    std::string parts;
    if (rung.degree >= 0)
        parts = R"({"fact": "degree", "is": [")" +
                std::string(1, static_cast<char>('x' + rung.degree)) + R"("]})";
    if (rung.answer >= 0)
        parts +=
            R"(, {"fact": "answer", "is": )" + std::string(rung.answer != 0 ? "true}" : "false}");
    std::string text = parts.empty() ? "{" : R"({"when": {"all_of": [)" + parts + "]}, ";
    if (rung.kind == PlainRungKind::years)
        text += R"("years": )" + std::to_string(rung.years);
    else
        text += R"("outcome": ")" +
                std::string(rung.kind == PlainRungKind::refer ? "refer" : "not_met") + "\"";
    return text + ", " + cite + "}";
}

std::string text_of(const PlainLadder& ladder) {
    std::string rungs;
    for (const PlainRung& rung : ladder.rungs)
        rungs += (rungs.empty() ? "" : ", ") + rung_text(rung);
    std::string needs = R"({"id": "service", "label": )" + label +
                        R"(, "ladder": {"from": "day", "to": ")" + format_date(ladder.to) +
                        R"(", "rungs": [)" + rungs + "]}}";
    if (ladder.asks_answer)
        needs += R"(, {"id": "answered", "label": )" + label +
                 R"(, "holds": {"fact": "answer", "is": true}, )" + cite + "}";
    needs += R"(, {"id": "m", "label": )" + label + R"(, "at_least": ")" +
             std::to_string(ladder.hours) + R"(", "of": {"total": "open"}, )" + cite + "}";
    return R"({"format": "zicha-rules/2", "id": "drawn", "title": )" + label + R"(, "scope": )" +
           label + R"(, "disclaimer": )" + label + R"(, "edition": "2026-01-01", "year": 2020,
"sources": [{"id": "s", "title": )" +
           label +
           R"(, "known": "text"}], "hours": {"by": "year", "categories": [{"id": "a", "label": )" +
           label + R"(}]}, "periods": [{"id": "open", "year": 0, "label": )" + label +
           R"(}], "open": "open", "facts": [{"id": "day", "kind": "date", "label": )" + label +
           R"(}, {"id": "answer", "kind": "yes_no", "label": )" + label +
           R"(}, {"id": "degree", "kind": "choice", "label": )" + label +
           R"(, "values": [{"id": "x", "label": )" + label + R"(}, {"id": "y", "label": )" + label +
           R"(}, {"id": "z", "label": )" + label + R"(}]}], "need": {"all_of": [)" + needs +
           R"(]}, "examples": [{"title": )" + label +
           R"(, "facts": {}, "expect": {"verdict": "yes"}}]})";
}

// A day that is unknown is left out or null, as it comes.
std::string text_of(const PlainTeacher& person) {
    std::string text = R"({"answer": )";
    text += person.answer < 0 ? "null" : person.answer != 0 ? "true" : "false";
    if (person.degree >= 0)
        text += R"(, "degree": ")" + std::string(1, static_cast<char>('x' + person.degree)) + "\"";
    if (person.day >= 0)
        text += R"(, "day": ")" + format_date(date_of_day(person.day)) + "\"";
    else if (person.hours == 0)
        text += R"(, "day": null)";
    return text + R"(, "years": {"2020": {"a": )" + std::to_string(person.hours) + "}}}";
}

} // namespace

TEST_CASE("ladders, verdict, missing facts and the day from which on, equal exhaustive search") {
    Random random(20'261'231);
    int unknown = 0;
    int waiting = 0;
    int persons = 0;
    for (int drawn = 0; drawn < ladder_books_drawn; ++drawn) {
        const PlainLadder ladder = draw_ladder(random);
        const std::string text = text_of(ladder);
        CAPTURE(text);
        const auto book = needs::read_needs_book(text, "book");
        for (const Diagnostic& problem : book.problems())
            FAIL_CHECK(located_sentence(problem, Language::en));
        REQUIRE(book);
        for (int at = 0; at < ladder_persons_of_each; ++at) {
            const PlainTeacher person = draw_teacher(random, ladder);
            const std::string facts = text_of(person);
            CAPTURE(facts);
            const auto reading = needs::read_needs_person(**book, facts, "person");
            REQUIRE(reading);
            const auto decided = needs::decide(**book, *reading, "person");
            REQUIRE(decided);
            std::set<needs::NeedsVerdict> verdicts;
            for_each_completion(person,
                                [&](const PlainTeacher& filled, std::array<std::size_t, 3>) {
                                    verdicts.insert(verdict_of(ladder, filled));
                                });
            ++persons;
            REQUIRE(decided->verdict ==
                    (verdicts.size() > 1 ? needs::NeedsVerdict::unknown : *verdicts.begin()));
            if (decided->verdict == needs::NeedsVerdict::refer)
                continue;
            std::vector<std::string> missing = missing_of(ladder, person);
            std::vector<std::string> got = decided->missing;
            std::sort(missing.begin(), missing.end());
            std::sort(got.begin(), got.end());
            REQUIRE(got == (verdicts.size() > 1 ? missing : std::vector<std::string>{}));
            REQUIRE(decided->from_day == day_of(ladder, person));
            unknown += verdicts.size() > 1 ? 1 : 0;
            waiting += decided->from_day ? 1 : 0;
        }
    }
    MESSAGE("persons ", persons, ", unknown ", unknown, ", waiting ", waiting);
    CHECK(persons == ladder_books_drawn * ladder_persons_of_each);
    CHECK(unknown > 300 / one_case_in);
    CHECK(waiting > 200 / one_case_in);
}

} // namespace zicha::tests
