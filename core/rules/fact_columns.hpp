// What a rule file asks of a person: facts, the table of hours among them, and the labels next to
// them.
//
// Use: parts of RuleBook (rule_book.hpp). Each fact is one column of a roster.
#pragma once

#include "core/base/cell.hpp"
#include "core/base/class_hours.hpp"
#include "core/base/text.hpp"
#include "core/rules/citation.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace zicha::rules {

enum class FactKind : std::uint8_t { choice, yes_no, hours, total, assessed };

struct ChoiceValue {
    std::string id;
    LocalText label;
    std::vector<std::string> words; // normalised, as normalised_word (cell_reader.hpp) makes them
};

// One fact a person can be asked for; one column of a roster.
struct FactColumn {
    FactKind kind = FactKind::choice;
    std::string id;     // the English heading: "2023_general"
    LocalText heading;  // "2023公需" / "2023_general"
    LocalText label;    // in plain words: "2023年公需课学时" / "General hours in 2023"
    LocalText question; // how a person is asked; may be empty
    LocalText where;    // where to find the answer; may be empty
    std::vector<std::string> headings;        // all synonyms, normalised, first wins
    std::vector<std::string> doubtful;        // those of them that may mean something else
    std::vector<ChoiceValue> values;          // kind choice only
    std::optional<std::uint8_t> blank_choice; // kind choice: what a blank means, if anything
    bool required = false;                    // a roster without this column is refused
    std::uint8_t year = 0;                    // index into HoursTable years; hours, total, assessed
    std::uint8_t category = 0;                // index into HoursTable categories; hours
    Citations citations;

    // Kind choice: the value that the cell says or its blank stands for; nothing if it is open.
    [[nodiscard]] std::optional<std::uint8_t> value_in(Cell cell) const {
        return cell.is_blank() ? blank_choice : std::optional<std::uint8_t>(cell.choice());
    }
};

// A roster column that names a person and decides nothing: "id", "name" or "unit".
struct LabelColumn {
    std::string id;
    LocalText heading;                 // "工号" / "id"
    std::vector<std::string> headings; // all synonyms, normalised, first wins
};

struct Category {
    std::string id;
    LocalText label;
    bool blank_is_zero = false;
};

// The table of years by categories within the columns.
struct HoursTable {
    int first_year = 0;
    std::size_t years = 0;
    int earnable_year = 0; // the one year in which hours can still be earned
    ClassHours cell_maximum;
    ClassHours unusual_above; // of a year; a caution asks about more; zero: never
    LocalText label;
    LocalText unit;
    LocalText where;
    std::vector<std::string> suffixes; // words that may follow a number: 学时
    std::vector<Category> categories;
    LocalText total_label;
    LocalText assessed_label;
    std::size_t first_column = 0; // per year: categories in order, total, assessed

    [[nodiscard]] std::size_t columns_per_year() const { return categories.size() + 2; }
    [[nodiscard]] std::size_t hours_column(std::size_t year, std::size_t category) const {
        return first_column + year * columns_per_year() + category;
    }
    [[nodiscard]] std::size_t total_column(std::size_t year) const {
        return hours_column(year, categories.size());
    }
    [[nodiscard]] std::size_t assessed_column(std::size_t year) const {
        return total_column(year) + 1;
    }
};

} // namespace zicha::rules
