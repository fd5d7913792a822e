// What core/needs decides equals exhaustive search, on small books and persons drawn at random.
#include "core/needs/decide.hpp"
#include "core/needs/needs_reader.hpp"
#include "tests/property/plain_needs.hpp"
#include "tests/property/share.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace zicha::tests {
namespace {

constexpr int enough_hours = 11; // more than any minimum here, halved by a conversion, asks for
constexpr int need_books_drawn = 3'000 / one_case_in;
constexpr int need_persons_of_each = 4;

// What is in both years, by category and by year, at the least.
struct PlainKnown {
    std::array<int, 3> of{};
    int by_year = 0;

    explicit PlainKnown(const PlainPerson& person) {
        for (const PlainCell& cell : person.cells) {
            of[static_cast<std::size_t>(cell.category)] += cell.hours;
            if (!person.totals[static_cast<std::size_t>(cell.year)])
                by_year += cell.hours;
        }
        for (const auto& total : person.totals)
            by_year += total.value_or(0);
    }
    [[nodiscard]] int by_category(const PlainPerson& person) const {
        int known = 0;
        for (std::size_t category = 0; category < 3; ++category)
            known += person.sums[category].value_or(of[category]);
        return known;
    }
};

// The cells that are not there are unknown now, or typed as none where too many would be.
void add_left_out(PlainPerson& person) {
    auto unknown = std::count_if(person.cells.begin(), person.cells.end(),
                                 [](const PlainCell& cell) { return cell.is_unknown; });
    for (int year = 0; year < 2; ++year)
        for (int category = 0; category < 3; ++category) {
            const bool is_there =
                std::any_of(person.cells.begin(), person.cells.end(), [&](const PlainCell& cell) {
                    return cell.year == year && cell.category == category;
                });
            if (is_there || !(person.sum || person.sums[static_cast<std::size_t>(category)]))
                continue;
            const bool is_open = unknown < 3;
            unknown += is_open ? 1 : 0;
            const auto& total = person.totals[static_cast<std::size_t>(year)];
            int left = enough_hours;
            if (total) {
                left = *total;
                for (const PlainCell& cell : person.cells)
                    left -= cell.year == year ? cell.hours : 0;
            }
            person.cells.push_back({category, year, 0, is_open, is_open, left});
        }
}

// Sums over both years, as they could be.
void draw_sums(Random& random, PlainPerson& person) {
    const PlainKnown known(person);
    const bool has_total = person.totals[0] || person.totals[1] || !random.one_in(3);
    for (std::size_t category = 0; category < 3; ++category)
        if (random.one_in(3))
            person.sums[category] = known.of[category] + random.below(4);
    if (has_total)
        person.sum = std::max(known.by_year, known.by_category(person)) + random.below(5);
    add_left_out(person);
    for (PlainCell& cell : person.cells) {
        const auto category = static_cast<std::size_t>(cell.category);
        const auto& sum = person.sums[category];
        if (sum)
            cell.limit = std::min(cell.limit, *sum - known.of[category]);
        if (person.sum && !person.totals[static_cast<std::size_t>(cell.year)])
            cell.limit = std::min(cell.limit, *person.sum - known.by_year);
        if (person.sum && !sum)
            cell.limit = std::min(cell.limit, *person.sum - known.by_category(person));
    }
}

PlainPerson draw_person(Random& random) {
    PlainPerson person;
    const auto unknown_or = [&](int below) { return random.one_in(3) ? -1 : random.below(below); };
    person.facts = {{"a", unknown_or(2)},
                    {"b", unknown_or(2)},
                    {"k", unknown_or(3)},
                    {"n", random.one_in(6) ? -1 : random.below(6)}};
    int unknown = 0;
    for (int year = 0; year < 2; ++year) {
        int known = 0;
        const std::size_t first = person.cells.size();
        for (int category = 0; category < 3; ++category) {
            if (random.one_in(4))
                continue;
            PlainCell cell{category, year, random.below(4), false, false, 0};
            if (unknown < 3 && random.one_in(3)) {
                cell = {category, year, 0, true, false, enough_hours};
                ++unknown;
            }
            known += cell.hours;
            person.cells.push_back(cell);
        }
        if (!random.one_in(4))
            continue;
        const int rest = random.below(4);
        person.totals[static_cast<std::size_t>(year)] = known + rest;
        for (std::size_t at = first; at < person.cells.size(); ++at)
            if (person.cells[at].is_unknown)
                person.cells[at].limit = rest;
    }
    if (random.one_in(3))
        draw_sums(random, person);
    return person;
}

std::string hundredths_text(int hundredths) {
    return format_class_hours(ClassHours::from_hundredths(hundredths));
}

std::string text_of(const PlainPerson& person) {
    std::string text = "{";
    for (const auto& [name, value] : person.facts) {
        text += "\"" + name + "\": ";
        if (value < 0)
            text += "null, ";
        else if (name == "k")
            text += std::string("\"") + static_cast<char>('x' + value) + "\", ";
        else if (name == "n")
            text += std::to_string(value) + ", ";
        else
            text += value != 0 ? "true, " : "false, ";
    }
    text += "\"years\": {";
    for (int year = 0; year < 2; ++year) {
        std::string cells;
        for (const PlainCell& cell : person.cells)
            if (cell.year == year && !cell.is_left_out)
                cells += (cells.empty() ? "\"" : ", \"") +
                         std::string(plain_categories[static_cast<std::size_t>(cell.category)]) +
                         "\": " + (cell.is_unknown ? "null" : hundredths_text(cell.hours));
        if (const auto total = person.totals[static_cast<std::size_t>(year)])
            cells +=
                std::string(cells.empty() ? "" : ", ") + "\"total\": " + hundredths_text(*total);
        text += (year == 0 ? "\"2025\": {" : ", \"2026\": {") + cells + "}";
    }
    std::string sums;
    const auto add = [&](const char* name, const std::optional<int>& sum) {
        if (sum)
            sums +=
                std::string(sums.empty() ? "\"" : ", \"") + name + "\": " + hundredths_text(*sum);
    };
    add("total", person.sum);
    for (std::size_t category = 0; category < 3; ++category)
        add(plain_categories[category], person.sums[category]);
    return text + "}, \"sums\": {\"whole\": {" + sums + "}}}";
}

// Every unknown thing with the values it can have, and its name.
struct PlainUnknown {
    std::string name;
    std::function<void(PlainPerson&, int)> set;
    int values = 0;
};

std::vector<PlainUnknown> unknowns_of(const PlainPerson& person) {
    std::vector<PlainUnknown> unknowns;
    for (const char* fact : {"a", "b", "k", "n"})
        if (person.facts.at(fact) < 0) {
            const int values = fact[0] == 'k' ? 3 : fact[0] == 'n' ? 6 : 2;
            unknowns.push_back(
                {fact, [fact](PlainPerson& filled, int value) { filled.facts[fact] = value; },
                 values});
        }
    for (std::size_t at = 0; at < person.cells.size(); ++at) {
        const PlainCell& cell = person.cells[at];
        if (cell.is_unknown)
            unknowns.push_back(
                {std::string("years.") + (cell.year == 0 ? "2025." : "2026.") +
                     plain_categories[static_cast<std::size_t>(cell.category)],
                 [at](PlainPerson& filled, int value) { filled.cells[at].hours = value; },
                 cell.limit + 1});
    }
    return unknowns;
}

struct PlainDecision {
    std::set<PlainOutcome> outcomes;
    std::vector<std::string> missing;
};

// Goes through every completion; `outcomes` in the order of a mixed radix.
PlainDecision search_outcomes(const Json& book, const PlainPerson& person) {
    const std::vector<PlainUnknown> unknowns = unknowns_of(person);
    std::size_t count = 1;
    for (const PlainUnknown& unknown : unknowns)
        count *= static_cast<std::size_t>(unknown.values);
    std::vector<PlainOutcome> outcomes;
    PlainDecision decision;
    for (std::size_t at = 0; at < count; ++at) {
        PlainPerson filled = person;
        std::size_t rest = at;
        for (const PlainUnknown& unknown : unknowns) {
            const auto values = static_cast<std::size_t>(unknown.values);
            unknown.set(filled, static_cast<int>(rest % values));
            rest /= values;
        }
        outcomes.push_back(PlainNeeds(book, filled).outcome());
        decision.outcomes.insert(outcomes.back());
    }
    std::size_t stride = 1;
    for (const PlainUnknown& unknown : unknowns) {
        const auto values = static_cast<std::size_t>(unknown.values);
        bool matters = false;
        for (std::size_t at = 0; at < count && !matters; ++at) {
            const std::size_t first = at - at / stride % values * stride;
            matters = outcomes[at] != outcomes[first];
        }
        if (matters)
            decision.missing.push_back(unknown.name);
        stride *= values;
    }
    return decision;
}

// The fewest hundredths in the open year with which nothing is short, whatever the facts are.
std::optional<int> search_further(const Json& book, const PlainPerson& person) {
    PlainPerson filled = person; // unknown hours are 0 in it
    std::vector<PlainUnknown> facts = unknowns_of(person);
    facts.erase(std::remove_if(facts.begin(), facts.end(),
                               [](const PlainUnknown& one) { return one.name.size() > 1; }),
                facts.end());
    const std::function<bool(std::size_t)> suffices = [&](std::size_t from) {
        if (from == facts.size())
            return PlainNeeds(book, filled).outcome() != PlainOutcome::no;
        for (int value = 0; value < facts[from].values; ++value) {
            facts[from].set(filled, value);
            if (!suffices(from + 1))
                return false;
        }
        return true;
    };
    if (suffices(0)) // with what may have been earned already
        return 0;
    filled.earned = {100, 100, 100};
    if (!suffices(0))
        return std::nullopt;
    for (int hours = 0;; ++hours)
        for (int a = 0; a <= hours; ++a)
            for (int b = 0; a + b <= hours; ++b) {
                filled.earned = {a, b, hours - a - b};
                if (suffices(0))
                    return hours;
            }
}

// Whether that much of each category in the open year suffices, whatever the facts are.
bool suffices_when_earned(const Json& book, const PlainPerson& person,
                          const std::array<int, 3>& earned) {
    PlainPerson filled = person;
    filled.earned = earned;
    return search_further(book, filled) == 0;
}

needs::NeedsVerdict verdict_of(const std::set<PlainOutcome>& outcomes) {
    if (outcomes.size() > 1)
        return needs::NeedsVerdict::unknown;
    switch (*outcomes.begin()) {
    case PlainOutcome::no:
        return needs::NeedsVerdict::no;
    case PlainOutcome::yes:
        return needs::NeedsVerdict::yes;
    case PlainOutcome::refer:
        break;
    }
    return needs::NeedsVerdict::refer;
}

std::string joined(std::vector<std::string> names) {
    std::sort(names.begin(), names.end());
    std::string text;
    for (const std::string& name : names)
        text += name + " ";
    return text;
}

struct SearchCounts {
    int books = 0;
    int refused = 0;
    int persons = 0;
    int unknown = 0;
    int missing = 0;
    int further = 0;
    int closed = 0;
    int gaps = 0;
    int summed = 0;
};

void check_gap(const Json& json, const needs::NeedsBook& book, const PlainPerson& person,
               const needs::NeedsDecision& decision) {
    std::map<std::string, std::int64_t> got;
    for (const needs::NeedsGap& gap : decision.gap)
        got[book.minima[gap.minimum].name] = gap.hours.hundredths();
    std::map<std::string, std::int64_t> wanted = PlainNeeds(json, person).gaps();
    for (auto& [name, gap] : wanted)
        gap = (gap + 9'999) / 10'000; // up to a hundredth
    CHECK(got == wanted);
}

void check_person(const std::string& text, const Json& json, const needs::NeedsBook& book,
                  const PlainPerson& person, bool has_choices, SearchCounts& counts) {
    const std::string facts = text_of(person);
    CAPTURE(text);
    CAPTURE(facts);
    const auto reading = needs::read_needs_person(book, facts, "person");
    REQUIRE(reading);
    const auto decided = needs::decide(book, *reading, "person");
    REQUIRE(decided);
    const PlainDecision searched = search_outcomes(json, person);
    REQUIRE(decided->verdict == verdict_of(searched.outcomes));
    ++counts.persons;
    counts.summed += person.sum ? 1 : 0;
    if (decided->verdict == needs::NeedsVerdict::refer)
        return;
    REQUIRE(decided->missing_is_exact);
    REQUIRE(joined(decided->missing) == joined(searched.missing));
    const std::optional<int> further = search_further(json, person);
    const std::optional<int> got =
        decided->further ? std::optional<int>(decided->further->hundredths()) : std::nullopt;
    REQUIRE(got == further);
    REQUIRE((further == 0) == decided->gap.empty());
    if (further) {
        std::array<int, 3> earned{};
        for (const needs::FurtherShare& share : decided->further_in)
            earned[share.category] += share.hours.hundredths();
        REQUIRE(earned[0] + earned[1] + earned[2] == *further);
        REQUIRE(suffices_when_earned(json, person, earned));
    }
    counts.unknown += decided->verdict == needs::NeedsVerdict::unknown ? 1 : 0;
    counts.missing += static_cast<int>(decided->missing.size());
    counts.further += further.value_or(0) > 0 ? 1 : 0;
    counts.closed += further ? 0 : 1;
    const bool facts_known = std::none_of(person.facts.begin(), person.facts.end(),
                                          [](const auto& fact) { return fact.second < 0; });
    if (has_choices || !facts_known)
        return;
    check_gap(json, book, person, *decided);
    counts.gaps += decided->gap.empty() ? 0 : 1;
}

} // namespace

TEST_CASE("verdict, gap, further hours and what is missing equal exhaustive search") {
    Random random(20'261'129);
    PlainBooks books(random);
    SearchCounts counts;
    for (int drawn = 0; drawn < need_books_drawn; ++drawn) {
        const std::string text = books.draw();
        const auto reading = needs::read_needs_book(text, "book");
        if (!reading) {
            ++counts.refused;
            for (const Diagnostic& problem : reading.problems()) {
                const std::string code(code_name(problem.code));
                const bool is_limit = code.starts_with("needs.further_") ||
                                      code == "needs.too_many_ways" || code == "needs.times_twice";
                CHECK_MESSAGE(is_limit, located_sentence(problem, Language::en), text);
            }
            continue;
        }
        ++counts.books;
        const auto json = read_json(text, "book");
        for (int person = 0; person < need_persons_of_each; ++person)
            check_person(text, *json, **reading, draw_person(random), books.has_choices, counts);
    }
    // It saw some of everything.
    MESSAGE("books ", counts.books, ", refused ", counts.refused, ", persons ", counts.persons,
            ", unknown ", counts.unknown, ", missing ", counts.missing, ", further ",
            counts.further, ", closed ", counts.closed, ", gaps ", counts.gaps);
    CHECK(counts.persons > 9'000 / one_case_in);
    CHECK(counts.unknown > 1'000 / one_case_in);
    CHECK(counts.missing > 1'000 / one_case_in);
    CHECK(counts.further > 1'000 / one_case_in);
    CHECK(counts.closed > 1'000 / one_case_in);
    CHECK(counts.gaps > 500 / one_case_in);
    CHECK(counts.summed > 1'500 / one_case_in);
}

} // namespace zicha::tests
