// The persons inside a rule file: read with it, and checked against the evaluator on request.
#include "assess.hpp"
#include "cell_reader.hpp"
#include "result_row.hpp"
#include "rule_reader.hpp"
#include "rule_reader_parts.hpp"

#include <algorithm>

namespace zicha {
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
    check_kind_or_null(gap, JsonKind::object, Text::rule_part_object_or_null);
    for (const auto& [name, value] : gap.json().members)
        static_cast<void>(gap.under(name, value).is(JsonKind::number, Text::rule_part_number));
}

void check_expected(Members& expected, const RuleBook& book) {
    if (const auto verdict = expected.find("verdict"))
        static_cast<void>(verdict->one_of(verdicts));
    for (const Requirement& requirement : book.requirements)
        if (const auto value = expected.find(requirement.id))
            static_cast<void>(value->one_of(requirement_values));
    for (const std::string_view name : {"path", "gap_path"})
        if (const auto path = expected.find(name))
            check_kind_or_null(*path, JsonKind::string, Text::rule_part_text_or_null);
    if (const auto hours = expected.find("further_hours"))
        check_kind_or_null(*hours, JsonKind::number, Text::rule_part_number_or_null);
    if (const auto gap = expected.find("gap"))
        check_gap(*gap);
    if (const auto missing = expected.find("missing"))
        for (const Node& node : missing->elements(0, RuleBookLimits::columns)) {
            const std::string id = node.text();
            if (book.hours.years > 0 && !book.column_of(id))
                node.report_reference(id, Text::rule_kind_fact);
        }
    if (const auto cautions = expected.find("cautions"))
        for (const Node& node : cautions->elements(0, RuleBookLimits::cautions))
            static_cast<void>(node.index_in(book.cautions, Text::rule_kind_caution));
    if (expected.is_object() && expected.node().json().members.empty())
        expected.node().report(Code::rule_too_few, {"1"});
}

void read_example_facts(const Node& facts, const RuleBook& book, Example& example) {
    if (!facts.is(JsonKind::object, Text::rule_part_object))
        return;
    // Without years there are no columns of hours, and that has been reported.
    const bool are_columns_known = book.hours.years > 0;
    for (const auto& [name, value] : facts.json().members) {
        const Node fact = facts.under(name, value);
        if (are_columns_known && !book.column_of(name))
            fact.report_reference(name, Text::rule_kind_fact);
        example.facts.emplace_back(name, fact.text());
    }
}

// Amounts are compared as amounts: 0.5 is 0.50.
bool is_same(const Json& a, const Json& b) {
    if (a.kind != b.kind)
        return false;
    switch (a.kind) {
    case JsonKind::null:
        return true;
    case JsonKind::boolean:
        return a.boolean == b.boolean;
    case JsonKind::string:
        return a.text == b.text;
    case JsonKind::number: {
        const HoursReading x = parse_class_hours(a.text, unbounded);
        const HoursReading y = parse_class_hours(b.text, unbounded);
        return x.fault == HoursFault::none && y.fault == HoursFault::none && x.hours == y.hours;
    }
    case JsonKind::array:
        return std::equal(a.elements.begin(), a.elements.end(), b.elements.begin(),
                          b.elements.end(), is_same);
    case JsonKind::object:
        break;
    }
    return a.members.size() == b.members.size() &&
           std::all_of(a.members.begin(), a.members.end(), [&](const auto& member) {
               const Json* other = b.find(member.key);
               return other != nullptr && is_same(member.value, *other);
           });
}

std::string written(const Json& json) {
    std::string text;
    const auto separate = [&] { text += text.size() > 1 ? ", " : ""; };
    switch (json.kind) {
    case JsonKind::null:
        return "null";
    case JsonKind::boolean:
        return json.boolean ? "true" : "false";
    case JsonKind::number:
        return json.text;
    case JsonKind::string:
        return json_string(json.text);
    case JsonKind::array:
        text = "[";
        for (const Json& element : json.elements) {
            separate();
            text += written(element);
        }
        return text + ']';
    case JsonKind::object:
        break;
    }
    text = "{";
    for (const auto& [name, value] : json.members) {
        separate();
        text += json_string(name) + ": " + written(value);
    }
    return text + '}';
}

class ExampleCheck {
public:
    ExampleCheck(const RuleBook& book, Problems& problems) : book_(book), problems_(problems) {}

    void run(std::size_t index) {
        const Example& example = book_.examples[index];
        const std::string pointer = "/examples/" + std::to_string(index);
        const std::size_t before = problems_.count();
        const std::vector<Cell> cells = read_cells(example, pointer);
        if (problems_.count() != before)
            return;
        const Assessment assessment = assess_person(book_, cells, {});
        ResultRow row;
        row.assessment = &assessment;
        std::string line;
        append_result_json(line, book_, row, Language::en);
        const JsonReading result = read_json(line, "");
        if (result.value)
            compare(example.expected, *result.value, pointer + "/expect");
    }

private:
    std::vector<Cell> read_cells(const Example& example, const std::string& pointer) {
        std::vector<Cell> cells;
        for (std::size_t column = 0; column < book_.columns.size(); ++column) {
            std::string_view text;
            for (const auto& [id, value] : example.facts)
                if (id == book_.columns[column].id)
                    text = value;
            const CellReading reading = read_cell(book_, column, text);
            if (reading.problem)
                report(*reading.problem, book_.columns[column].id, pointer);
            cells.push_back(reading.cell);
        }
        if (const auto problem = check_years(book_, cells))
            for (const FactColumn& column : book_.columns)
                if (column.heading.zh == problem->place.column)
                    report(*problem, column.id, pointer);
        return cells;
    }
    void report(const Diagnostic& problem, const std::string& id, const std::string& pointer) {
        problems_.report(Code::rule_example_fact, pointer + "/facts" + pointer_step(id),
                         {id, sentence(problem, Language::zh), sentence(problem, Language::en)});
    }
    void compare(const Json& expected, const Json& result, const std::string& pointer) {
        for (const auto& [key, value] : expected.members) {
            const Json* answer = result.find(key);
            if (answer == nullptr || !is_same(value, *answer))
                problems_.report(
                    Code::rule_example_differs, pointer + pointer_step(key),
                    {key, written(value), answer == nullptr ? "null" : written(*answer)});
        }
    }

    const RuleBook& book_;
    Problems& problems_;
};

} // namespace

void read_examples(Members& top, RuleBook& book) {
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
        book.examples.push_back(std::move(example));
    }
}

std::vector<Diagnostic> check_examples(const RuleBook& book, std::string_view file) {
    Problems problems(file);
    ExampleCheck check(book, problems);
    for (std::size_t index = 0; index < book.examples.size(); ++index)
        check.run(index);
    return problems.take();
}

} // namespace zicha
