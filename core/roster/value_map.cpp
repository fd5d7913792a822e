#include "core/roster/value_map.hpp"

#include "core/base/words.hpp"
#include "core/facts/cell_reader.hpp"
#include "core/roster/codes.hpp"
#include "core/roster/headings.hpp"

#include <algorithm>
#include <utility>

namespace zicha::roster {
namespace {

constexpr std::string_view every_column = "*";

class ValueReader {
public:
    ValueReader(const rules::RuleBook& book, const HeadingMap& headings)
        : book_(book), headings_(headings) {}

    Result<ValueMap> read(const Json& values) {
        if (values.kind != JsonKind::object)
            report({codes::headings_values_shape, {}, {"values"}}, "/values");
        for (const JsonMember& column : values.members)
            read_column(column);
        return {std::move(map_), std::move(problems_)};
    }

private:
    void report(Diagnostic problem, std::string pointer) {
        problem.place = {};
        problem.place.pointer = std::move(pointer);
        problems_.push_back(std::move(problem));
    }

    // The fact that a heading of the map or of the rules stands for.
    [[nodiscard]] std::optional<std::size_t> fact_of(std::string_view name) const {
        const HeadingMeaning* meaning = headings_.find(name);
        if (meaning != nullptr && meaning->use == ColumnUse::fact)
            return meaning->index;
        return fact_named(book_, name);
    }

    void read_column(const JsonMember& column) {
        const std::string pointer = "/values" + pointer_step(column.key);
        const bool is_every = column.key == every_column;
        const std::optional<std::size_t> fact = is_every ? std::nullopt : fact_of(column.key);
        if (!is_every && !fact)
            return report({codes::headings_value_column, {}, {shortened(column.key)}}, pointer);
        if (column.value.kind != JsonKind::object)
            return report({codes::headings_values_shape, {}, {shortened(column.key)}}, pointer);
        for (const JsonMember& value : column.value.members)
            read_value(fact, value, pointer + pointer_step(value.key));
    }

    void read_value(std::optional<std::size_t> fact, const JsonMember& value,
                    const std::string& pointer) {
        const bool is_text = value.value.kind == JsonKind::string;
        if (!is_text && value.value.kind != JsonKind::null)
            return report({codes::headings_value_type, {}, {shortened(value.key)}}, pointer);
        Result<MappedValue> mapped = mapped_value(
            book_, fact, value.key,
            is_text ? std::optional<std::string_view>(value.value.text) : std::nullopt);
        if (!mapped)
            return report(mapped.problems().front(), pointer);
        if (map_.values().size() == ValueMap::most_values)
            return report(
                {codes::headings_too_many_values, {}, {std::to_string(ValueMap::most_values)}},
                "/values");
        map_.set(*std::move(mapped));
    }

    const rules::RuleBook& book_;
    const HeadingMap& headings_;
    ValueMap map_;
    std::vector<Diagnostic> problems_;
};

} // namespace

void ValueMap::set(MappedValue value) {
    if (value.word.empty())
        return;
    for (MappedValue& other : values_)
        if (other.fact == value.fact && other.word == value.word) {
            other = std::move(value);
            return;
        }
    if (values_.size() < most_values)
        values_.push_back(std::move(value));
}

const Cell* ValueMap::find(std::size_t fact, std::string_view cell) const {
    const std::string word = normalised_word(cell);
    const Cell* of_every_column = nullptr;
    for (const MappedValue& value : values_) {
        if (value.word != word)
            continue;
        if (value.fact == fact)
            return &value.cell;
        if (!value.fact)
            of_every_column = &value.cell;
    }
    return of_every_column;
}

Result<MappedValue> mapped_value(const rules::RuleBook& book, std::optional<std::size_t> fact,
                                 std::string_view value, std::optional<std::string_view> meaning) {
    MappedValue mapped{fact, std::string(value), normalised_word(value), {}, {}};
    if (mapped.word.empty())
        return Diagnostic{codes::headings_value_blank, {}, {}};
    if (fact && !facts::read_cell(book, *fact, value).problem)
        return Diagnostic{codes::headings_value_known, {}, {shortened(value)}};
    if (!meaning || is_blank_text(*meaning))
        return mapped;
    mapped.meaning = *meaning;
    if (!fact)
        return Diagnostic{codes::headings_value_everywhere, {}, {shortened(value)}};
    facts::CellReading reading = facts::read_cell(book, *fact, *meaning);
    if (reading.problem)
        return Diagnostic{codes::headings_value_meaning,
                          {},
                          {shortened(value), sentence(*reading.problem, Language::zh),
                           sentence(*reading.problem, Language::en)}};
    mapped.cell = reading.cell;
    return mapped;
}

Result<ValueMap> read_values(const rules::RuleBook& book, const HeadingMap& headings,
                             const Json& values) {
    return ValueReader(book, headings).read(values);
}

void write_values(const rules::RuleBook& book, const ValueMap& values, JsonWriter& json) {
    if (values.is_empty())
        return;
    json.key("values");
    json.begin_object();
    std::vector<std::optional<std::size_t>> written;
    for (const MappedValue& first : values.values()) {
        if (std::find(written.begin(), written.end(), first.fact) != written.end())
            continue;
        written.push_back(first.fact);
        json.key(first.fact ? std::string_view(book.columns[*first.fact].id) : every_column);
        json.begin_object();
        for (const MappedValue& value : values.values()) {
            if (value.fact != first.fact)
                continue;
            if (value.meaning.empty())
                json.null(value.value);
            else
                json.string(value.value, value.meaning);
        }
        json.end_object();
    }
    json.end_object();
}

} // namespace zicha::roster
