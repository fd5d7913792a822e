// What a person decided that single words of a roster mean, where no rule knows them: "在嘉兴" is a
// yes, "/" says that nothing is known.
//
// Use: part of a HeadingMap, in whose file it is the member "values":
//
//     "values": {"社保在嘉兴": {"在嘉兴": "是", "外地": "否"}, "级别": {"高工": "副高"}, "*": {"/":
//     null}}
//
// By column, named by its heading in the map, or by the id or any heading of the fact; "*" is every
// column of facts. A meaning is what such a cell would say, or null: not known. Promises: words are
// compared as normalised_word makes them; what the rules know already keeps its meaning, which is
// why a file that gives it another one is refused. Limits: most_values.
#pragma once

#include "core/base/cell.hpp"
#include "core/base/diagnostic.hpp"
#include "core/base/json.hpp"
#include "core/base/json_writer.hpp"
#include "core/rules/rule_book.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::roster {

class HeadingMap;

struct MappedValue {
    std::optional<std::size_t> fact; // index into RuleBook::columns; none: of every column
    std::string value;               // as it was written
    std::string word;                // as it is compared
    Cell cell;                       // blank: not known
    std::string meaning;             // what such a cell would say
};

class ValueMap {
public:
    static constexpr std::size_t most_values = 1000;

    // Replaces what was set for this word. Ignored once there are too many, or if it is blank.
    void set(MappedValue value);
    // What the cell of this fact means; null if nothing was decided. Good until the map changes.
    [[nodiscard]] const Cell* find(std::size_t fact, std::string_view cell) const;
    [[nodiscard]] std::span<const MappedValue> values() const { return values_; }
    [[nodiscard]] bool is_empty() const { return values_.empty(); }

private:
    std::vector<MappedValue> values_; // in the order they were set
};

// The value that is written so, meaning `meaning`, for a fact; the problem is without a place.
[[nodiscard]] Result<MappedValue> mapped_value(const rules::RuleBook& book,
                                               std::optional<std::size_t> fact,
                                               std::string_view value,
                                               std::optional<std::string_view> meaning);

// Reads the member "values". `headings` are those that the file maps. Problems have pointers only.
[[nodiscard]] Result<ValueMap> read_values(const rules::RuleBook& book, const HeadingMap& headings,
                                           const Json& values);
// Writes it, with its key; nothing if it is empty.
void write_values(const rules::RuleBook& book, const ValueMap& values, JsonWriter& json);

} // namespace zicha::roster
