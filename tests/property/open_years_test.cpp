// Further hours in several open years, some made up at a dearer figure, equal exhaustive search.
#include "core/needs/decide.hpp"
#include "core/needs/needs_reader.hpp"
#include "tests/property/plain_open_years.hpp"
#include "tests/property/share.hpp"

namespace zicha::tests {
namespace {

constexpr int open_year_books_drawn = 2'000 / one_case_in;
constexpr int open_year_persons_of_each = 4;
constexpr int most_unknown = 8; // more than any minimum here asks for

std::string hours_text(int hundredths) {
    return hundredths < 0 ? "null" : format_class_hours(ClassHours::from_hundredths(hundredths));
}

std::string period_text(int first, int last) {
    return "\"p" + std::to_string(first) + std::to_string(last) + "\"";
}

std::string minimum_text(const YearMinimum& minimum, std::size_t at, const std::string& cite) {
    const std::string in = period_text(minimum.first, minimum.last);
    const char* const kinds[] = {"", R"("a")", R"("b")", R"("a", "b")"};
    std::string text = R"({"id": "m)" + std::to_string(at) +
                       R"(", "label": {"zh": "甲", "en": "A"}, "at_least": ")" +
                       hours_text(minimum.figure) + "\"";
    if (minimum.made_up)
        text += R"(, "made_up": ")" + hours_text(*minimum.made_up) + "\"";
    text += R"(, "of": )";
    text += minimum.is_total
                ? R"({"total": )" + in + "}"
                : R"({"hours": [)" + std::string(kinds[minimum.kinds]) + R"(], "in": )" + in + "}";
    return text + R"(, "cite": )" + cite + "}";
}

std::string needs_text(const OpenYearsBook& book) {
    const std::string cite =
        R"([{"source": "s", "clause": {"zh": "一", "en": "1"}, "basis": "stated"}])";
    std::string text = R"({"all_of": [)";
    if (book.has_choice)
        text += R"({"any_of": [)";
    for (std::size_t at = 0; at < book.minima.size(); ++at)
        text += (at == 0 ? "" : ", ") + minimum_text(book.minima[at], at, cite) +
                (book.has_choice && at == 1 ? "]}" : "");
    return text + "]}";
}

std::string open_text(const OpenYearsBook& book) {
    std::string text = "[";
    for (const YearOpen& open : book.open) {
        text += (text.size() > 1 ? ", " : "") + std::string(R"({"period": )") +
                period_text(open.year, open.year);
        if (open.until)
            text += R"(, "until": "2027-01-0)" + std::to_string(*open.until) + "\"";
        if (open.is_made_up)
            text += R"(, "made_up": true)";
        text += "}";
    }
    return text + "]";
}

std::string text_of(const OpenYearsBook& book) {
    const std::string label = R"({"zh": "甲", "en": "A"})";
    std::string periods;
    for (int first = 0; first < open_book_years; ++first)
        for (int last = first; last < open_book_years; ++last) {
            periods += (periods.empty() ? "" : ", ") + std::string(R"({"id": )") +
                       period_text(first, last) + R"(, "label": )" + label;
            periods += first == last ? R"(, "year": )" + std::to_string(first - 2) + "}"
                                     : R"(, "span": [)" + std::to_string(first - 2) + ", " +
                                           std::to_string(last - 2) + "]}";
        }
    return R"({"format": "zicha-rules/2", "id": "drawn", "title": )" + label + R"(, "scope": )" +
           label + R"(, "disclaimer": )" + label + R"(, "edition": "2026-01-01", "year": 2026,
"sources": [{"id": "s", "title": )" +
           label +
           R"(, "known": "text"}], "hours": {"by": "year", "categories": [{"id": "a", "label": )" +
           label + R"(}, {"id": "b", "label": )" + label + R"(}]}, "periods": [)" + periods +
           R"(], "open": )" + open_text(book) + R"(, "need": )" + needs_text(book) +
           R"(, "examples": [{"title": )" + label +
           R"(, "as_of": "2027-01-01", "facts": {}, "expect": {"verdict": "yes"}}]})";
}

std::string cells_text(const YearCells& cells) {
    std::string text = "{";
    for (std::size_t year = 0; year < cells.size(); ++year)
        text += (year == 0 ? "\"" : ", \"") + std::to_string(2024 + year) + R"(": {"a": )" +
                hours_text(cells[year][0]) + R"(, "b": )" + hours_text(cells[year][1]) + "}";
    return text + "}";
}

// Only years that can be made up may be named.
std::string person_text(const OpenYearsBook& book, const OpenYearsPerson& person) {
    std::string made_up;
    for (const YearOpen& open : book.open) {
        const auto& cells = person.made_up[static_cast<std::size_t>(open.year)];
        if (open.is_made_up)
            made_up += (made_up.empty() ? "\"" : ", \"") + std::to_string(2024 + open.year) +
                       R"(": {"a": )" + hours_text(cells[0]) + R"(, "b": )" + hours_text(cells[1]) +
                       "}";
    }
    return R"({"years": )" + cells_text(person.in_time) + R"(, "made_up": {)" + made_up + "}}";
}

void draw_cells(Random& random, OpenYearsPerson& person, const OpenYearsBook& book) {
    int unknown = 0;
    const auto draw = [&] {
        if (unknown < 2 && random.one_in(9)) {
            ++unknown;
            return -1;
        }
        return random.below(3);
    };
    for (auto& year : person.in_time)
        for (int& cell : year)
            cell = draw();
    for (const YearOpen& open : book.open)
        if (open.is_made_up)
            for (int& cell : person.made_up[static_cast<std::size_t>(open.year)])
                cell = draw();
}

// Calls `visit` with each way to fill the unknown cells.
void for_each_filling(OpenYearsPerson& person, const std::vector<int*>& unknown, std::size_t at,
                      const std::function<void(const OpenYearsPerson&)>& visit) {
    if (at == unknown.size()) {
        visit(person);
        return;
    }
    for (*unknown[at] = 0; *unknown[at] <= most_unknown; ++*unknown[at])
        for_each_filling(person, unknown, at + 1, visit);
    *unknown[at] = 0;
}

struct OpenYearsCounts {
    int books = 0;
    int persons = 0;
    int further = 0;
    int closed = 0;
    int shared = 0;
    int unknown = 0;
};

void check_further(const OpenYearsBook& book, const OpenYearsPerson& person, int day,
                   const needs::NeedsDecision& decision, OpenYearsCounts& counts) {
    const std::optional<int> wanted = fewest_hours(book, person, day);
    REQUIRE(decision.further.has_value() == wanted.has_value());
    counts.closed += wanted ? 0 : 1;
    if (!wanted)
        return;
    REQUIRE(decision.further->hundredths() == *wanted);
    int sum = 0;
    OpenYearsPerson filled = person;
    for (const needs::FurtherShare& share : decision.further_in) {
        const YearOpen& open = book.open[share.open];
        REQUIRE(is_open_on(open, day));
        (open.is_made_up ? filled.made_up
                         : filled.in_time)[static_cast<std::size_t>(open.year)][share.category] +=
            share.hours.hundredths();
        sum += share.hours.hundredths();
    }
    REQUIRE(sum == *wanted);
    REQUIRE(all_is_met(book, filled)); // period by period, category by category
    counts.further += *wanted > 0 ? 1 : 0;
    counts.shared += decision.further_in.size() > 1 ? 1 : 0;
}

void check_person(const OpenYearsBook& book, const needs::NeedsBook& read, Random& random,
                  OpenYearsCounts& counts) {
    OpenYearsPerson person;
    draw_cells(random, person, book);
    const std::string facts = person_text(book, person);
    const int day = random.below(5) + 1;
    CAPTURE(facts);
    CAPTURE(day);
    std::vector<int*> unknown;
    for (YearCells* cells : {&person.in_time, &person.made_up})
        for (auto& year : *cells)
            for (int& cell : year)
                if (cell < 0) {
                    cell = 0;
                    unknown.push_back(&cell);
                }
    const auto reading = needs::read_needs_person(read, facts, "person");
    REQUIRE(reading);
    const auto decided = needs::decide(read, *reading, "person", date_from(2027, 1, day));
    REQUIRE(decided);
    ++counts.persons;
    int met = 0;
    int all = 0;
    for_each_filling(person, unknown, 0, [&](const OpenYearsPerson& filled) {
        ++all;
        met += all_is_met(book, filled) ? 1 : 0;
    });
    const needs::NeedsVerdict wanted = met == all ? needs::NeedsVerdict::yes
                                       : met == 0 ? needs::NeedsVerdict::no
                                                  : needs::NeedsVerdict::unknown;
    REQUIRE(decided->verdict == wanted);
    REQUIRE((wanted == needs::NeedsVerdict::unknown) == !decided->missing.empty());
    counts.unknown += wanted == needs::NeedsVerdict::unknown ? 1 : 0;
    check_further(book, person, day, *decided, counts);
}

} // namespace

TEST_CASE("further hours in several open years equal exhaustive search, and so do their shares") {
    Random random(20'270'325);
    OpenYearsCounts counts;
    int refused = 0;
    for (int drawn = 0; drawn < open_year_books_drawn; ++drawn) {
        const OpenYearsBook book = draw_open_book(random);
        const std::string text = text_of(book);
        CAPTURE(text);
        const auto reading = needs::read_needs_book(text, "book");
        for (const Diagnostic& problem : reading.problems())
            REQUIRE(std::string(code_name(problem.code)) == "needs.further_vertices");
        refused += reading ? 0 : 1;
        if (!reading)
            continue;
        ++counts.books;
        for (int person = 0; person < open_year_persons_of_each; ++person)
            check_person(book, **reading, random, counts);
    }
    MESSAGE("books ", counts.books, ", refused ", refused, ", persons ", counts.persons,
            ", further ", counts.further, ", shared ", counts.shared, ", closed ", counts.closed,
            ", unknown ", counts.unknown);
    CHECK(counts.persons > 7'000 / one_case_in);
    CHECK(counts.further > 1'000 / one_case_in);
    CHECK(counts.shared > 300 / one_case_in);
    CHECK(counts.closed > 500 / one_case_in);
    CHECK(counts.unknown > 300 / one_case_in);
}

} // namespace zicha::tests
