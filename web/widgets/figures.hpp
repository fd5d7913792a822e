// Amounts against what is asked, a line each: label, figures in words, a bar with its tick.
#pragma once

#include "ui.hpp"

#include "core/class_hours.hpp"

#include <span>
#include <string>
#include <string_view>

namespace zicha::web {

struct FigureRow {
    std::string label;
    ClassHours have; // what is certain
    ClassHours need;
    std::string have_words{}; // in place of `have`, where it is not one number
};

// `name` is the table's accessible name.
void draw_figures(Ui& ui, std::string_view name, std::span<const FigureRow> rows);

} // namespace zicha::web
