// The persons inside a rule file, read with it; core/explain/example_check.hpp decides them.
#include "core/rules/examples.hpp"
#include "core/rules/codes.hpp"
#include "core/rules/reader/parts.hpp"
#include "core/rules/rule_reader.hpp"
#include "core/rules/words.hpp"

#include <memory>

namespace zicha::rules {
namespace {

constexpr std::pair<std::string_view, bool> verdicts[] = {{"eligible", true},
                                                          {"not_eligible", true},
                                                          {"needs_info", true},
                                                          {"needs_ruling", true},
                                                          {"refer", true}};

constexpr std::pair<std::string_view, bool> requirement_values[] = {
    {"yes", true},          {"no", true},    {"unknown", true},
    {"needs_ruling", true}, {"refer", true}, {"not_asked", true}};

void check_kind_or_null(const Node& node, JsonKind kind, Text expected) {
    if (node.json().kind != kind && node.json().kind != JsonKind::null)
        node.report_type(expected);
}

void check_gap(const Node& gap) {
    check_kind_or_null(gap, JsonKind::object, words::rule_part_object_or_null);
    for (const auto& [name, value] : gap.json().members)
        static_cast<void>(gap.under(name, value).is(JsonKind::number, words::rule_part_number));
}

void check_expected(Members& expected, const RuleBook& book) {
    if (const auto verdict = expected.find("verdict"))
        static_cast<void>(verdict->one_of(verdicts));
    for (const Requirement& requirement : book.requirements)
        if (const auto value = expected.find(requirement.id))
            static_cast<void>(value->one_of(requirement_values));
    for (const std::string_view name : {"path", "gap_path"})
        if (const auto path = expected.find(name))
            check_kind_or_null(*path, JsonKind::string, words::rule_part_text_or_null);
    for (const std::string_view name : {"further_hours", "further_hours_at_best"})
        if (const auto hours = expected.find(name))
            check_kind_or_null(*hours, JsonKind::number, words::rule_part_number_or_null);
    if (const auto gap = expected.find("gap"))
        check_gap(*gap);
    if (const auto missing = expected.find("missing"))
        for (const Node& node : missing->elements(0, RuleBookLimits::columns)) {
            const std::string id = node.text();
            if (book.hours.years > 0 && !book.column_of(id))
                node.report_reference(id, words::rule_kind_fact);
        }
    if (const auto cautions = expected.find("cautions"))
        for (const Node& node : cautions->elements(0, RuleBookLimits::cautions))
            static_cast<void>(node.index_in(book.cautions, words::rule_kind_caution));
    if (expected.is_object() && expected.node().json().members.empty())
        expected.node().report(codes::rule_too_few, {"1"});
}

void read_example_facts(const Node& facts, const RuleBook& book, Example& example) {
    if (!facts.is(JsonKind::object, words::rule_part_object))
        return;
    // Without years there are no columns of hours, and that has been reported.
    const bool are_columns_known = book.hours.years > 0;
    for (const auto& [name, value] : facts.json().members) {
        const Node fact = facts.under(name, value);
        if (are_columns_known && !book.column_of(name))
            fact.report_reference(name, words::rule_kind_fact);
        example.facts.emplace_back(name, fact.text());
    }
}

} // namespace

void read_examples(Members& top, RuleBook& book) {
    const auto examples = std::make_shared<std::vector<Example>>();
    for (const Node& node : top.elements("examples", 1, 1000)) {
        Members members(node);
        Example example;
        example.name = members.local_text("name");
        if (const auto facts = members.need("facts"))
            read_example_facts(*facts, book, example);
        if (const auto expect = members.need("expect")) {
            Members expected(*expect);
            check_expected(expected, book);
            example.expected = expect->json();
        }
        examples->push_back(std::move(example));
    }
    book.examples = examples;
}

} // namespace zicha::rules
