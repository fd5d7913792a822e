#include "core/editions/rule_test.hpp"

#include "core/assess/assess.hpp"
#include "core/base/json_writer.hpp"
#include "core/editions/boundary_persons.hpp"
#include "core/editions/words.hpp"
#include "core/explain/example_check.hpp"
#include "core/rules/reached.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace zicha::editions {
namespace {

using Examples = std::vector<rules::Example>;
using Change = std::function<void(rules::RuleBook&)>;

std::int32_t times_ten(ClassHours hours) {
    constexpr std::int32_t most = 1 << 26;
    return std::min(hours.hundredths(), most) * 10;
}

class RuleTester {
public:
    explicit RuleTester(const rules::RuleBook& book) : book_(book) {}

    RuleTest run() {
        for (std::size_t at = 0; at < book_.requirements.size(); ++at)
            for (std::size_t one = 0; one < book_.requirements[at].cases.size(); ++one)
                test_branch(at, one);
        for (std::size_t at = 0; at < book_.standards.size(); ++at)
            test_minima({true, at, 0}, "/standards/" + std::to_string(at) + "/minima/");
        for (std::size_t at = 0; at < book_.plans.size(); ++at)
            if (book_.plans[at].in_total)
                test_minima({false, at, 0}, "/plans/" + std::to_string(at) + "/in_total/minima/");
        test_years();
        test_cautions();
        find_made_up();
        std::stable_sort(test_.reaches.begin(), test_.reaches.end(),
                         [](const RuleReach& a, const RuleReach& b) { return a.kind < b.kind; });
        return std::move(test_);
    }

private:
    // Whether an example answers differently once the book is changed.
    [[nodiscard]] bool notices(const Examples& examples, const Change& change) const {
        rules::RuleBook other = book_;
        change(other);
        other.examples = std::make_shared<const Examples>(examples);
        return !explain::check_examples(other, {}).empty();
    }
    [[nodiscard]] bool reaches_case(const Examples& examples, std::size_t requirement,
                                    std::size_t one) const {
        return std::any_of(examples.begin(), examples.end(), [&](const rules::Example& example) {
            const auto cells = cells_of(book_, example);
            if (!cells)
                return false;
            rules::ChoiceValues values{};
            for (std::size_t at = 0; at < book_.choices.size(); ++at) {
                const std::size_t column = book_.choices[at];
                const auto value = book_.columns[column].value_in((*cells)[column]);
                if (!value)
                    return false;
                values[at] = *value;
            }
            const std::size_t number = book_.compiled.combinations.number_of(values);
            return book_.compiled.case_of[requirement][number] == one;
        });
    }
    [[nodiscard]] std::uint32_t cautions_of(const Examples& examples) const {
        std::uint32_t cautions = 0;
        for (const rules::Example& example : examples)
            if (const auto cells = cells_of(book_, example))
                cautions |= assess::assess_person(book_, *cells, {}).cautions;
        return cautions;
    }

    void add(RuleReachKind kind, std::string pointer, std::string value,
             const std::function<bool(const Examples&)>& reached,
             const std::function<std::optional<rules::Example>()>& make) {
        RuleReach reach{kind, std::move(pointer), std::move(value), reached(*book_.examples),
                        false};
        reach.by_made_up = reach.by_examples;
        if (!reach.by_examples && make)
            if (auto person = make())
                test_.made_up.push_back(*std::move(person));
        test_.reaches.push_back(std::move(reach));
        tests_.push_back(reached);
    }

    void test_branch(std::size_t requirement, std::size_t one) {
        add(
            RuleReachKind::branch,
            "/requirements/" + std::to_string(requirement) + "/cases/" + std::to_string(one), {},
            [this, requirement, one](const Examples& examples) {
                return reaches_case(examples, requirement, one);
            },
            [this, requirement, one] { return person_of_case(book_, requirement, one); });
    }

    void test_minima(Limit limit, const std::string& pointer) {
        for (limit.amount = 0; limit.amount <= book_.hours.categories.size(); ++limit.amount) {
            rules::Minima minima = minima_of(book_, limit);
            const ClassHours value = amount_of(minima, limit.amount);
            if (value.is_zero())
                continue;
            const std::string name =
                limit.amount == 0 ? "total" : book_.hours.categories[limit.amount - 1].id;
            test_limit(limit, pointer + name, value);
        }
    }

    void test_limit(const Limit& limit, const std::string& pointer, ClassHours value) {
        const auto with = [this, limit](const Examples& examples, std::int32_t hundredths) {
            return notices(examples, [&](rules::RuleBook& book) {
                rules::Minima& minima = limit.is_of_standard
                                            ? book.standards[limit.index].minima
                                            : book.plans[limit.index].in_total->minima;
                amount_of(minima, limit.amount) = ClassHours::from_hundredths(hundredths);
            });
        };
        const std::string written = format_class_hours(value);
        const std::int32_t now = value.hundredths();
        add(
            RuleReachKind::limit_met, pointer, written,
            [with, now](const Examples& examples) { return with(examples, now + 1); },
            [this, limit] { return person_at(book_, limit, true); });
        add(
            RuleReachKind::limit_missed, pointer, written,
            [with, now](const Examples& examples) { return with(examples, now - 1); },
            [this, limit] { return person_at(book_, limit, false); });
        // A slipped decimal point: above all of these an example should notice.
        add(
            RuleReachKind::figure, pointer, written,
            [with, now, ten = times_ten(value)](const Examples& examples) {
                return with(examples, now / 10) && with(examples, ten);
            },
            nullptr);
    }

    void test_year(const std::string& pointer, int value, const Change& change) {
        add(
            RuleReachKind::year, pointer, std::to_string(value),
            [this, change](const Examples& examples) { return notices(examples, change); },
            nullptr);
    }
    void test_years() {
        for (std::size_t at = 0; at < book_.windows.size(); ++at) {
            const rules::Window& window = book_.windows[at];
            const std::string pointer = "/windows/" + std::to_string(at);
            if (window.count() == 1)
                continue;
            test_year(pointer + "/first", book_.hours.first_year + static_cast<int>(window.first),
                      [at](rules::RuleBook& book) { ++book.windows[at].first; });
            test_year(pointer + "/last", book_.hours.first_year + static_cast<int>(window.last),
                      [at](rules::RuleBook& book) {
                          --book.windows[at].last;
                          --book.hours.earnable_year;
                      });
        }
        if (book_.hours.earnable_year > book_.hours.first_year)
            test_year("/facts/years/earnable", book_.hours.earnable_year,
                      [](rules::RuleBook& book) { --book.hours.earnable_year; });
    }

    // Those that a day after the end brings are for the calendar, not for an example.
    void test_cautions() {
        for (std::size_t at = 0; at < book_.cautions.size(); ++at)
            if (book_.cautions[at].trigger != rules::Trigger::no_longer_earnable)
                add(
                    RuleReachKind::caution, "/cautions/" + std::to_string(at),
                    book_.cautions[at].id,
                    [this, at](const Examples& examples) {
                        return (cautions_of(examples) >> at & 1U) != 0;
                    },
                    nullptr);
    }

    void find_made_up() {
        Examples all = *book_.examples;
        all.insert(all.end(), test_.made_up.begin(), test_.made_up.end());
        for (std::size_t at = 0; at < tests_.size(); ++at)
            if (!test_.reaches[at].by_examples)
                test_.reaches[at].by_made_up = tests_[at](all);
    }

    const rules::RuleBook& book_;
    RuleTest test_;
    std::vector<std::function<bool(const Examples&)>> tests_; // of `test_.reaches`
};

// As an author would write it under "examples".
std::string example_text(const rules::Example& example) {
    std::string text;
    JsonWriter out(text, JsonWriter::Spacing::spaced);
    out.begin_object();
    out.key("name");
    out.begin_object();
    out.string("zh", example.name.zh);
    out.string("en", example.name.en);
    out.end_object();
    out.key("facts");
    out.begin_object();
    for (const auto& [id, cell] : example.facts)
        out.string(id, cell);
    out.end_object();
    out.key("expect");
    write_json(out, example.expected);
    out.end_object();
    return text;
}

void append_kind(std::string& out, const RuleTest& test, RuleReachKind kind, Language language) {
    constexpr std::array<Text, static_cast<std::size_t>(RuleReachKind::count)> headings{
        words::test_branches, words::test_met,   words::test_missed,
        words::test_figures,  words::test_years, words::test_cautions};
    std::vector<rules::ReachedPart> parts;
    for (const RuleReach& reach : test.reaches)
        if (reach.kind == kind)
            parts.push_back({reach.pointer, reach.value, reach.by_examples, reach.by_made_up});
    rules::append_reached(out, headings[static_cast<std::size_t>(kind)], parts,
                          words::test_by_made_up, language);
}

} // namespace

bool RuleTest::is_complete() const {
    return std::all_of(reaches.begin(), reaches.end(),
                       [](const RuleReach& reach) { return reach.by_examples; });
}

RuleTest test_rules(const rules::RuleBook& book) {
    return RuleTester(book).run();
}

std::string rule_test_text(const RuleTest& test, Language language) {
    std::string out;
    for (std::size_t kind = 0; kind < static_cast<std::size_t>(RuleReachKind::count); ++kind)
        append_kind(out, test, static_cast<RuleReachKind>(kind), language);
    if (test.made_up.empty())
        return out;
    out += text(words::test_made_up, language);
    out += '\n';
    for (const rules::Example& person : test.made_up)
        out += "    " + example_text(person) + ",\n";
    return out;
}

} // namespace zicha::editions
