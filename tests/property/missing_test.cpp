// `missing`, both ways, by exhaustive search: over rule books whose minima are a few hundredths,
// all completions of a person's unknown facts can be tried.
#include "core/assess/hours.hpp"
#include "tests/property/random_persons.hpp"
#include "tests/property/share.hpp"

namespace zicha::tests {
namespace {

constexpr std::int32_t most_hundredths = 9; // more than any minimum below

std::string with_minima(std::string json, const std::string& from, const std::string& to) {
    const std::size_t at = json.find(from);
    REQUIRE(at != std::string::npos);
    return json.replace(at, from.size(), to);
}

std::string minima(const char* total, const char* general, const char* professional) {
    return std::string(R"("total": ")") + total + R"(", "general": ")" + general +
           R"(", "professional": ")" + professional + '"';
}

struct Figures {
    std::string annual;
    std::string four_years;
    std::string five_years;
};

std::shared_ptr<const rules::RuleBook> tiny_book(const Figures& figures) {
    std::string json = file_text("rules/jiaxing-2025.json");
    json = with_minima(json, minima("90", "18", "60"), figures.annual);
    json = with_minima(json, minima("360", "72", "240"), figures.four_years);
    json = with_minima(json, minima("450", "90", "300"), figures.five_years);
    return book_from(json);
}

// The values an unknown fact can take.
std::vector<Cell> values_of(const rules::RuleBook& book, std::size_t at,
                            const assess::PersonHours& hours) {
    const rules::FactColumn& column = book.columns[at];
    std::vector<Cell> values;
    switch (column.kind) {
    case rules::FactKind::choice:
        for (std::size_t value = 0; value < column.values.size(); ++value)
            values.push_back(Cell::of_choice(static_cast<std::uint8_t>(value)));
        break;
    case rules::FactKind::yes_no:
        values = {Cell::of_answer(false), Cell::of_answer(true)};
        break;
    case rules::FactKind::assessed:
        values = {Cell::of_answer(false), Cell{}, Cell::of_answer(true)};
        break;
    case rules::FactKind::hours: {
        const ClassHours upper = hours.years[column.year].by_category[column.category].upper;
        const std::int32_t most = std::min(upper.hundredths(), most_hundredths);
        for (std::int32_t hundredths = 0; hundredths <= most; ++hundredths)
            values.push_back(Cell::of_hours(ClassHours::from_hundredths(hundredths)));
        break;
    }
    case rules::FactKind::total:
        break;
    }
    return values;
}

std::vector<std::size_t> unknown_facts(const rules::RuleBook& book, const std::vector<Cell>& cells,
                                       const assess::PersonHours& hours) {
    std::vector<std::size_t> unknown;
    for (std::size_t at = 0; at < book.columns.size(); ++at) {
        const rules::FactColumn& column = book.columns[at];
        if (!cells[at].is_blank() || column.blank_choice || column.kind == rules::FactKind::total)
            continue;
        if (column.kind == rules::FactKind::hours &&
            book.hours.categories[column.category].blank_is_zero)
            continue;
        if (column.kind == rules::FactKind::assessed &&
            assess::reaches(book.hours, hours.years[column.year], book.standards[0].minima) !=
                Truth::unknown)
            continue;
        unknown.push_back(at);
    }
    return unknown;
}

// Each unknown fact for which some completion of the others exists where changing it alone changes
// the verdict; nothing if there are too many completions to try.
std::optional<assess::FactSet> missing_by_search(const rules::RuleBook& book,
                                                 const std::vector<Cell>& cells) {
    assess::PersonHours hours;
    assess::read_person_hours(book.hours, cells, hours);
    const std::vector<std::size_t> unknown = unknown_facts(book, cells, hours);
    std::vector<std::vector<Cell>> values;
    std::size_t completions = 1;
    for (const std::size_t at : unknown) {
        values.push_back(values_of(book, at, hours));
        completions *= values.back().size();
        if (completions > 20'000)
            return std::nullopt;
    }
    std::vector<assess::Verdict> verdicts(completions);
    std::vector<Cell> completed = cells;
    for (std::size_t completion = 0; completion < completions; ++completion) {
        std::size_t rest = completion;
        for (std::size_t fact = 0; fact < unknown.size(); ++fact) {
            completed[unknown[fact]] = values[fact][rest % values[fact].size()];
            rest /= values[fact].size();
        }
        const assess::Verdict verdict = assess::assess_person(book, completed, {}).verdict;
        verdicts[completion] =
            verdict == assess::Verdict::needs_ruling ? assess::Verdict::not_eligible : verdict;
    }
    assess::FactSet missing;
    std::size_t stride = 1;
    for (std::size_t fact = 0; fact < unknown.size(); ++fact) {
        const std::size_t count = values[fact].size();
        for (std::size_t completion = 0; completion < completions; ++completion)
            if (completion / stride % count != 0 &&
                verdicts[completion] != verdicts[completion - stride])
                missing.set(unknown[fact]);
        stride *= count;
    }
    return missing;
}

void compare_with_search(const Figures& figures, std::uint64_t seed) {
    const auto book = tiny_book(figures);
    Random random(seed);
    int searched = 0;
    int open = 0;
    while (searched < 4000 / one_case_in) {
        const auto hours = [&] {
            return ClassHours::from_hundredths(random.one_in(3) ? 0 : random.below(4));
        };
        const std::vector<Cell> cells = random_person(*book, random, 9, hours);
        const std::optional<assess::FactSet> searched_for = missing_by_search(*book, cells);
        if (!searched_for)
            continue;
        ++searched;
        const assess::Assessment assessment = assess::assess_person(*book, cells, {});
        open += assessment.verdict == assess::Verdict::needs_info ? 1 : 0;
        const assess::FactSet expected =
            assessment.verdict == assess::Verdict::needs_info ? *searched_for : assess::FactSet{};
        if (assessment.missing == expected)
            continue;
        std::string facts;
        for (std::size_t at = 0; at < book->columns.size(); ++at)
            if (!cells[at].is_blank())
                facts += book->columns[at].id + "=" +
                         std::to_string(cells[at].hours().hundredths()) + " ";
        for (std::size_t at = 0; at < book->columns.size(); ++at)
            if (assessment.missing.test(at) != expected.test(at))
                FAIL_CHECK(facts, (expected.test(at) ? "lacks " : "has "), book->columns[at].id);
    }
    CHECK(open > 500 / one_case_in);
}

} // namespace

TEST_CASE("missing names exactly the facts that a search over all completions finds") {
    compare_with_search({minima("0.03", "0.01", "0.01"), minima("0.06", "0.02", "0.03"),
                         minima("0.08", "0.02", "0.05")},
                        1);
}

TEST_CASE("missing is exact where a year needs no general hours") {
    compare_with_search(
        {minima("0.02", "0", "0.01"), minima("0.05", "0", "0.04"), minima("0.06", "0.01", "0")}, 2);
}

TEST_CASE("missing is exact where the categories' minima exceed the total's") {
    compare_with_search({minima("0.01", "0.01", "0.02"), minima("0.03", "0.02", "0.03"),
                         minima("0.04", "0.03", "0.03")},
                        3);
}

} // namespace zicha::tests
