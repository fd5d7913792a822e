// What zicha-rules/2 decides of an upgraded file is what zicha-rules/1 decides of the file.
#include "core/needs/decide.hpp"
#include "core/needs/needs_reader.hpp"
#include "core/upgrade/json_parts.hpp"
#include "core/upgrade/rules_upgrade.hpp"
#include "core/upgrade/upgraded_person.hpp"
#include "tests/property/random_persons.hpp"
#include "tests/property/share.hpp"

#include <algorithm>
#include <map>

namespace zicha::tests {
namespace {

constexpr int upgraded_persons = 10'000 / one_case_in; // of the rules that are shipped
constexpr int upgraded_small = 4'000 / one_case_in;    // of each of the others

struct BothBooks {
    std::shared_ptr<const rules::RuleBook> old;
    std::shared_ptr<const needs::NeedsBook> upgraded;
};

BothBooks both_books(const std::string& json) {
    const auto upgrade = upgrade::upgrade_rules(json, "old");
    for (const Diagnostic& problem : upgrade.problems())
        FAIL_CHECK(located_sentence(problem, Language::en));
    REQUIRE(upgrade);
    const auto reading = needs::read_needs_book(upgrade->text, "new");
    REQUIRE(reading);
    return {book_from(json), *reading};
}

std::string_view upgraded_verdict(assess::Verdict verdict) {
    constexpr std::pair<assess::Verdict, std::string_view> words[] = {
        {assess::Verdict::eligible, "yes"},
        {assess::Verdict::not_eligible, "no"},
        {assess::Verdict::needs_info, "unknown"},
        {assess::Verdict::needs_ruling, "needs_ruling"},
        {assess::Verdict::refer, "refer"}};
    return std::find_if(std::begin(words), std::end(words),
                        [&](const auto& word) { return word.first == verdict; })
        ->second;
}

struct UpgradeCounts {
    std::map<std::string_view, int> verdicts;
    int gaps = 0;
    int by_year = 0;
    int missing = 0;
    int open_choices = 0;
    int told_further = 0; // where the old format says nothing
};

// The gap of the old answer, as the new one names it.
std::map<std::string, std::int64_t> old_gap(const rules::RuleBook& book,
                                            const assess::Assessment& answer) {
    const std::string year = answer.gap_path == assess::HoursPath::each_year
                                 ? std::to_string(book.hours.earnable_year) + "."
                                 : std::string();
    std::map<std::string, std::int64_t> gap{{year + "total", answer.gap.total.hundredths()}};
    for (std::size_t at = 0; at < book.hours.categories.size(); ++at)
        gap[year + book.hours.categories[at].id] = answer.gap.by_category[at].hundredths();
    std::erase_if(gap, [](const auto& one) { return one.second == 0; });
    return gap;
}

std::map<std::string, std::int64_t> new_gap(const needs::NeedsBook& book,
                                            const needs::NeedsDecision& decision) {
    std::map<std::string, std::int64_t> gap;
    for (const needs::NeedsGap& one : decision.gap)
        gap[book.minima[one.minimum].name] = one.hours.hundredths();
    return gap;
}

std::vector<std::string> old_missing(const rules::RuleBook& book,
                                     const assess::Assessment& answer) {
    std::vector<std::string> names;
    for (std::size_t at = 0; at < book.columns.size(); ++at)
        if (answer.missing.test(at))
            names.push_back(upgrade::upgraded_name(book, at));
    std::sort(names.begin(), names.end());
    return names;
}

// The person with each choice that is open made in every way.
std::vector<std::vector<Cell>> closed_choices(const rules::RuleBook& book,
                                              const std::vector<Cell>& cells) {
    std::vector<std::vector<Cell>> all{cells};
    for (const std::size_t choice : book.choices) {
        if (!cells[choice].is_blank() || book.columns[choice].blank_choice)
            continue;
        std::vector<std::vector<Cell>> wider;
        for (std::vector<Cell> one : all)
            for (std::size_t value = 0; value < book.columns[choice].values.size(); ++value) {
                one[choice] = Cell::of_choice(static_cast<std::uint8_t>(value));
                wider.push_back(one);
            }
        all = std::move(wider);
    }
    return all;
}

// Where the old answer has no gap: nobody asks for hours, or some cases ask for others than some.
void check_without_gap(const rules::RuleBook& book, const std::vector<Cell>& cells,
                       const needs::NeedsDecision& decision, UpgradeCounts& counts) {
    if (decision.verdict == needs::NeedsVerdict::refer) {
        CHECK(!decision.further);
        return;
    }
    ClassHours most;
    bool is_closed = false;
    for (const std::vector<Cell>& closed : closed_choices(book, cells)) {
        const assess::Assessment answer = assess::assess_person(book, closed, {});
        most = greater(most, answer.further_hours);
        const bool asks = std::any_of(answer.requirements.begin(), answer.requirements.end(),
                                      [&](const auto& value) {
                                          return value == assess::RequirementValue::yes ||
                                                 value == assess::RequirementValue::no ||
                                                 value == assess::RequirementValue::unknown ||
                                                 value == assess::RequirementValue::needs_ruling;
                                      });
        is_closed = is_closed || (asks && !answer.has_gap);
    }
    if (decision.further)
        REQUIRE(*decision.further >= most);
    else
        REQUIRE(is_closed);
    counts.told_further += decision.further && !decision.further->is_zero() ? 1 : 0;
}

void check_upgraded(const BothBooks& both, const std::vector<Cell>& cells, UpgradeCounts& counts) {
    const rules::RuleBook& book = *both.old;
    const std::string person = upgrade::pretty(upgrade::upgraded_person(book, cells));
    CAPTURE(person);
    const auto facts = needs::read_needs_person(*both.upgraded, person, "person");
    REQUIRE(facts);
    const auto decision = needs::decide(*both.upgraded, *facts, "person");
    REQUIRE(decision);
    const assess::Assessment answer = assess::assess_person(book, cells, {});
    ++counts.verdicts[name_of(decision->verdict)];
    REQUIRE(name_of(decision->verdict) == upgraded_verdict(answer.verdict));
    if (decision->verdict == needs::NeedsVerdict::refer) {
        const LocalText label =
            decision->refer_need ? both.upgraded->needs[*decision->refer_need].label : LocalText();
        REQUIRE(label == book.refer_labels[answer.refer_label]);
    }
    std::vector<std::string> missing = decision->missing;
    std::sort(missing.begin(), missing.end());
    REQUIRE(decision->missing_is_exact);
    REQUIRE(missing == old_missing(book, answer));
    counts.missing += static_cast<int>(missing.size());
    counts.open_choices += closed_choices(book, cells).size() > 1 ? 1 : 0;
    if (!answer.has_gap)
        return check_without_gap(book, cells, *decision, counts);
    REQUIRE(decision->further == answer.further_hours);
    REQUIRE(new_gap(*both.upgraded, *decision) == old_gap(book, answer));
    counts.gaps += decision->gap.empty() ? 0 : 1;
    counts.by_year += answer.gap_path == assess::HoursPath::each_year ? 1 : 0;
}

std::string with(std::string json, const std::string& from, const std::string& to) {
    std::size_t at = json.find(from);
    REQUIRE(at != std::string::npos);
    for (; at != std::string::npos; at = json.find(from, at + to.size()))
        json.replace(at, from.size(), to);
    return json;
}

void check_many(const std::string& json, int persons, std::int32_t most_hundredths,
                std::uint64_t seed) {
    const BothBooks both = both_books(json);
    Random random(seed);
    UpgradeCounts counts;
    for (int drawn = 0; drawn < persons; ++drawn) {
        const std::int32_t blank_rate = 2 + random.below(12);
        const auto hours = [&] {
            return most_hundredths == 0
                       ? hours_near_the_limits(random)
                       : ClassHours::from_hundredths(random.below(most_hundredths));
        };
        check_upgraded(both, random_person(*both.old, random, blank_rate, hours), counts);
    }
    for (const auto& [verdict, count] : counts.verdicts)
        MESSAGE(both.old->id, " ", verdict, ": ", count);
    MESSAGE("gaps ", counts.gaps, ", by year ", counts.by_year, ", missing ", counts.missing,
            ", open choices ", counts.open_choices, ", told further ", counts.told_further);
    CHECK(counts.gaps > persons / 20);
    CHECK(counts.missing > persons / 20);
    CHECK(counts.verdicts.size() >= 4);
}

} // namespace

TEST_CASE("an upgraded file decides persons at random as the file did: Jiaxing's") {
    check_many(file_text("rules/jiaxing-2025.json"), upgraded_persons, 0, 20'261'130);
}

TEST_CASE("an upgraded file decides persons at random as the file did: of minima of hundredths") {
    std::string json = file_text("rules/jiaxing-2025.json");
    json = with(json, R"("total": "90", "general": "18", "professional": "60")",
                R"("total": "0.03", "general": "0.01", "professional": "0.01")");
    json = with(json, R"("total": "360", "general": "72", "professional": "240")",
                R"("total": "0.12", "general": "0.04", "professional": "0.04")");
    json = with(json, R"("total": "450", "general": "90", "professional": "300")",
                R"("total": "0.15", "general": "0.05", "professional": "0.05")");
    // The examples are of other figures, but for the last, who is referred.
    const std::size_t examples = json.find("\"examples\": [") + 13;
    json = json.substr(0, examples) + json.substr(json.rfind("\n    {"));
    check_many(json, upgraded_small, 4, 1);
    check_many(with(json, R"("on_tie": "in_total")", R"("on_tie": "each_year")"), upgraded_small, 5,
               2);
}

TEST_CASE("an upgraded file decides persons at random as the file did: of other places") {
    check_many(file_text("tests/cases/river-county-2029.json"), upgraded_small, 3'000, 3);
    check_many(file_text("tests/bad/rules/good.minimal.json"), upgraded_small, 1'500, 4);
}

} // namespace zicha::tests
