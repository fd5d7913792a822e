#include "core/explain/example_check.hpp"

#include "core/assess/assess.hpp"
#include "core/base/json.hpp"
#include "core/base/json_writer.hpp"
#include "core/explain/result_row.hpp"
#include "core/facts/cell_reader.hpp"
#include "core/rules/codes.hpp"
#include "core/rules/examples.hpp"

#include <algorithm>

namespace zicha::explain {
namespace {

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
    JsonWriter out(text, JsonWriter::Spacing::spaced);
    write_json(out, json);
    return text;
}

class ExampleCheck {
public:
    ExampleCheck(const rules::RuleBook& book, std::string_view file) : book_(book), file_(file) {}

    void run(std::size_t index) {
        const rules::Example& example = (*book_.examples)[index];
        const std::string pointer = "/examples/" + std::to_string(index);
        const std::size_t before = problems_.size();
        const std::vector<Cell> cells = read_cells(example, pointer);
        if (problems_.size() != before)
            return;
        const assess::Assessment assessment = assess::assess_person(book_, cells, {});
        ResultRow row;
        row.assessment = &assessment;
        compare(example.expected, result_json(book_, row, Language::en), pointer + "/expect");
    }

    [[nodiscard]] std::vector<Diagnostic> take_problems() { return std::move(problems_); }

private:
    std::vector<Cell> read_cells(const rules::Example& example, const std::string& pointer) {
        std::vector<Cell> cells;
        for (std::size_t column = 0; column < book_.columns.size(); ++column) {
            std::string_view text;
            for (const auto& [id, value] : example.facts)
                if (id == book_.columns[column].id)
                    text = value;
            const facts::CellReading reading = facts::read_cell(book_, column, text);
            if (reading.problem)
                report(*reading.problem, book_.columns[column].id, pointer);
            cells.push_back(reading.cell);
        }
        if (const auto problem = facts::check_years(book_, cells))
            for (const rules::FactColumn& column : book_.columns)
                if (column.heading.zh == problem->place.column)
                    report(*problem, column.id, pointer);
        return cells;
    }
    void report(const Diagnostic& problem, const std::string& id, const std::string& pointer) {
        add(codes::rule_example_fact, pointer + "/facts" + pointer_step(id),
            {id, sentence(problem, Language::zh), sentence(problem, Language::en)});
    }
    void compare(const Json& expected, const Json& result, const std::string& pointer) {
        for (const auto& [key, value] : expected.members) {
            const Json* answer = result.find(key);
            if (answer == nullptr || !is_same(value, *answer))
                add(codes::rule_example_differs, pointer + pointer_step(key),
                    {key, written(value), answer == nullptr ? "null" : written(*answer)});
        }
    }

    void add(Code code, std::string pointer, std::vector<std::string> arguments) {
        Diagnostic problem{code, {}, std::move(arguments)};
        problem.place.file = file_;
        problem.place.pointer = std::move(pointer);
        problems_.push_back(std::move(problem));
    }

    const rules::RuleBook& book_;
    std::string file_;
    std::vector<Diagnostic> problems_;
};

} // namespace

std::vector<Diagnostic> check_examples(const rules::RuleBook& book, std::string_view file) {
    ExampleCheck check(book, file);
    for (std::size_t index = 0; index < book.examples->size(); ++index)
        check.run(index);
    return check.take_problems();
}

} // namespace zicha::explain
