#include "core/upgrade/rules_upgrade.hpp"

#include "core/assess/assess.hpp"
#include "core/facts/cell_reader.hpp"
#include "core/needs/needs_example.hpp"
#include "core/needs/needs_reader.hpp"
#include "core/rules/examples.hpp"
#include "core/rules/file_kind.hpp"
#include "core/rules/rule_reader.hpp"
#include "core/upgrade/codes.hpp"
#include "core/upgrade/json_parts.hpp"
#include "core/upgrade/left_out.hpp"
#include "core/upgrade/upgraded_facts.hpp"
#include "core/upgrade/upgraded_needs.hpp"
#include "core/upgrade/upgraded_person.hpp"

#include <algorithm>

namespace zicha::upgrade {
namespace {

constexpr std::string_view new_file = "zicha-rules/2"; // what problems of what is made name

std::vector<Cell> cells_of(const rules::RuleBook& book, const rules::Example& example) {
    std::vector<Cell> cells;
    for (std::size_t column = 0; column < book.columns.size(); ++column) {
        std::string_view text;
        for (const auto& [id, value] : example.facts)
            if (id == book.columns[column].id)
                text = value;
        cells.push_back(facts::read_cell(book, column, text).cell);
    }
    return cells;
}

needs::NeedsVerdict upgraded(assess::Verdict verdict) {
    switch (verdict) {
    case assess::Verdict::eligible:
        return needs::NeedsVerdict::yes;
    case assess::Verdict::not_eligible:
        return needs::NeedsVerdict::no;
    case assess::Verdict::needs_ruling:
        return needs::NeedsVerdict::needs_ruling;
    case assess::Verdict::refer:
        return needs::NeedsVerdict::refer;
    default:
        return needs::NeedsVerdict::unknown;
    }
}

// What is said of the person, but for what is left out as nothing.
Json expectation(const needs::DecisionKeys& keys) {
    Json expect = object_json({{"verdict", text_json(keys.verdict)}});
    const std::pair<std::string_view, std::string> all[] = {{"gap", keys.gap},
                                                            {"further", keys.further},
                                                            {"unmet", keys.unmet},
                                                            {"readings", keys.readings},
                                                            {"missing", keys.missing}};
    for (const auto& [name, written] : all) {
        const std::string nothing = name == "gap"             ? "{}"
                                    : name != "further"       ? "[]"
                                    : keys.verdict == "refer" ? "null"
                                                              : "0";
        if (written != nothing)
            expect.members.push_back({std::string(name), raw_json(written)});
    }
    return expect;
}

class FileUpgrade {
public:
    FileUpgrade(const Json& document, const rules::RuleBook& book, std::string_view file)
        : document_(document), book_(book), file_(file) {}

    [[nodiscard]] Result<RulesUpgrade> make() {
        add_head();
        upgraded_.members.push_back({"examples", examples(nullptr)});
        // Its examples are not decided yet.
        const auto draft = needs::read_needs_book(pretty(upgraded_), new_file);
        if (!draft)
            return draft.problems();
        upgraded_.members.back().value = examples(draft->get());
        if (!problems_.empty())
            return std::move(problems_);
        RulesUpgrade upgrade{pretty(upgraded_), left_out(document_, file_)};
        const auto reading = needs::read_needs_book(upgrade.text, new_file);
        if (!reading)
            return reading.problems();
        if (auto wrong = needs::check_needs_examples(**reading, new_file); !wrong.empty())
            return wrong;
        return upgrade;
    }

private:
    void add_head();
    [[nodiscard]] Json periods() const;
    [[nodiscard]] Json examples(const needs::NeedsBook* decider);
    [[nodiscard]] Json example(const LocalText& title, std::span<const Cell> cells,
                               const needs::NeedsBook* decider, std::size_t index);

    const Json& document_;
    const rules::RuleBook& book_;
    std::string file_;
    Json upgraded_ = object_json({});
    std::vector<Diagnostic> problems_;
};

void FileUpgrade::add_head() {
    const auto add = [&](std::string_view name, Json value) {
        upgraded_.members.push_back({std::string(name), std::move(value)});
    };
    add("$schema", text_json("./zicha-needs.schema.json"));
    add("format", text_json("zicha-rules/2"));
    for (const std::string_view name : {"id", "title", "scope", "disclaimer", "edition"})
        add_copied(upgraded_, document_, name);
    add("year", raw_json(std::to_string(book_.year())));
    add_copied(upgraded_, document_, "sources");
    add("words", upgraded_words(document_));
    add("hours", upgraded_hours(document_));
    if (Json facts = upgraded_facts(document_); !facts.elements.empty())
        add("facts", std::move(facts));
    add("periods", periods());
    add("open", text_json(period_of_year(book_.hours.earnable_year)));
    if (Json ambiguities = upgraded_ambiguities(document_, book_); !ambiguities.elements.empty())
        add("ambiguities", std::move(ambiguities));
    add("need", upgraded_need(document_, book_));
}

Json FileUpgrade::periods() const {
    std::vector<Json> all;
    const auto from_file = [&](std::size_t year) {
        return raw_json(
            std::to_string(book_.hours.first_year + static_cast<int>(year) - book_.year()));
    };
    for (std::size_t year = 0; year < book_.hours.years; ++year) {
        const int number = book_.hours.first_year + static_cast<int>(year);
        const std::string digits = std::to_string(number);
        all.push_back(object_json({{"id", text_json(period_of_year(number))},
                                   {"year", from_file(year)},
                                   {"label", object_json({{"zh", text_json(digits + "年")},
                                                          {"en", text_json(digits)}})}}));
    }
    const std::vector<Json>& windows = document_.find("windows")->elements;
    for (std::size_t at = 0; at < windows.size(); ++at)
        all.push_back(object_json({{"id", copied(windows[at], "id")},
                                   {"span", list_json({from_file(book_.windows[at].first),
                                                       from_file(book_.windows[at].last)})},
                                   {"label", copied(windows[at], "label")}}));
    return list_json(std::move(all));
}

Json FileUpgrade::example(const LocalText& title, std::span<const Cell> cells,
                          const needs::NeedsBook* decider, std::size_t index) {
    const Json person = upgraded_person(book_, cells);
    Json expect = object_json({{"verdict", text_json("yes")}});
    if (decider != nullptr) {
        const auto facts = needs::read_needs_person(*decider, pretty(person), new_file);
        const auto decision = facts ? needs::decide(*decider, *facts, new_file)
                                    : Result<needs::NeedsDecision>(facts.problems());
        const assess::Verdict before = assess::assess_person(book_, cells, {}).verdict;
        if (!decision)
            problems_.insert(problems_.end(), decision.problems().begin(),
                             decision.problems().end());
        else if (decision->verdict != upgraded(before))
            problems_.push_back(
                {codes::upgrade_differs, {}, {title.zh, std::string(name_of(decision->verdict))}});
        if (!decision || decision->verdict != upgraded(before)) {
            problems_.back().place.file = file_;
            problems_.back().place.pointer = "/examples/" + std::to_string(index);
        } else {
            expect = expectation(needs::keys_of(*decider, *decision));
        }
    }
    return object_json(
        {{"title", object_json({{"zh", text_json(title.zh)}, {"en", text_json(title.en)}})},
         {"facts", person},
         {"expect", std::move(expect)}});
}

Json FileUpgrade::examples(const needs::NeedsBook* decider) {
    std::vector<Json> all;
    for (const rules::Example& one : *book_.examples)
        all.push_back(example(one.name, cells_of(book_, one), decider, all.size()));
    return list_json(std::move(all));
}

Diagnostic refused(Code code, std::string_view file, std::string pointer) {
    Diagnostic problem{code, {}, {}};
    problem.place.file = file;
    problem.place.pointer = std::move(pointer);
    return problem;
}

} // namespace

Result<RulesUpgrade> upgrade_rules(std::string_view json, std::string_view file) {
    const bool is_ours = !rules::is_none_of_ours(json);
    if (is_ours && rules::kind_of_file(json) != rules::FileKind::rules)
        return refused(codes::upgrade_other_format, file, "/format");
    const auto book = rules::read_rule_book(json, file);
    if (!book)
        return book.problems();
    if ((*book)->assumed)
        return refused(codes::upgrade_assumed, file, "/assumed");
    const Result<Json> document = read_json(json, file);
    return FileUpgrade(*document, **book, file).make();
}

} // namespace zicha::upgrade
