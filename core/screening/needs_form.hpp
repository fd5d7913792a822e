// What a roster under a book of needs has in its columns: the book's facts, its hours by year and
// category, sums over several years, what was made up and carried in, or records of hours.
//
// Use: `form_of(book)`. Its `columns` are a rule book that decides nothing: labels and columns
// alone, so that the roster room finds, names and drops columns as it does for any roster; `means`
// tells for each column what it is of the needs' book. Promises: no two columns share a heading; a
// heading is the label in either language or an id, in which `missing` names unknown hours.
// Limits: a column of a count, a day or records is a choice without values there, since that room
// reads no such cells (typed_cells.hpp does).
#pragma once

#include "core/needs/needs_book.hpp"
#include "core/rules/rule_book.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::screening {

enum class FormKind : std::uint8_t { fact, hours, total, mark, carried, records, sum };

struct FormColumn {
    FormKind kind = FormKind::fact;
    std::size_t index =
        0;        // of the fact or mark; of the category of hours and of what is carried in
    int year = 0; // of hours, totals and marks
    bool is_made_up = false; // of hours and totals
    std::string name;        // in `missing`: "years.2024.general", or the fact's id
    std::size_t period = 0;  // of a sum, whose `index` is a category or, of all, one more
};

struct NeedsForm {
    std::shared_ptr<const needs::NeedsBook> book;
    rules::RuleBook columns;
    std::vector<FormColumn> means; // one for each of its columns

    // Read by typed_cells.hpp, not by the roster room.
    [[nodiscard]] bool is_typed(std::size_t column) const;
    // The heading of what `missing` or an error names so; the name itself if there is no column.
    [[nodiscard]] std::string heading_of(std::string_view name, Language language) const;
    // The name of what has this heading; null if it is none of the form's.
    [[nodiscard]] const std::string* name_of(std::string_view heading) const;
};

[[nodiscard]] std::shared_ptr<const NeedsForm>
form_of(std::shared_ptr<const needs::NeedsBook> book);

} // namespace zicha::screening
