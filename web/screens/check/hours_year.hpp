// One year of hours: fields by category, the assessment, the sum with its bar.
//
// Use: within a node of Role::table, `draw_year_headings` and `draw_year` for each year: its rows.
#pragma once

#include "web/screens/state.hpp"
#include "web/widgets/ui.hpp"

#include <cstddef>
#include <vector>

namespace zicha::web {

// A field's column in the table: a category, or the total behind the last one.
struct YearsLook {
    bool more_columns = false;
    bool cards = false;              // a card a year instead of a row
    std::vector<std::size_t> fields; // offsets from the year's first column
    float year_width = 0;            // device pixels, as all here
    float field_width = 0;
    float assessed_width = 0;
    float sum_width = 0;
    float gap = 0;
};

[[nodiscard]] YearsLook years_look(const Ui& ui, const State& state, bool more_columns);
void draw_year_headings(Ui& ui, const State& state, const YearsLook& look);
void draw_year(Ui& ui, State& state, std::size_t year, const YearsLook& look);

} // namespace zicha::web
