#include "core/service/needs_persons.hpp"

#include "core/facts/privacy.hpp"
#include "core/roster/headings.hpp"
#include "core/screening/labelled_person.hpp"
#include "core/service/person_line.hpp"

#include <algorithm>
#include <utility>

namespace zicha::service {
namespace {

// "/years/2026/general" is told as the fact that it is: "years.2026.general".
std::string fact_at(std::string_view pointer) {
    std::string name(pointer.substr(pointer.empty() ? 0 : 1));
    std::replace(name.begin(), name.end(), '/', '.');
    return shortened(facts::masked(name));
}

} // namespace

NeedsPersons::NeedsPersons(const screening::NeedsForm& form, std::span<const std::string> drop)
    : form_(form), lines_(most_person_bytes) {
    survey_.first_row = 0; // no headings come
    for (std::size_t label = 0; label < form.columns.labels.size(); ++label) {
        roster::RosterColumn column{form.columns.labels[label].id, roster::ColumnUse::label, label,
                                    false, false};
        for (const std::string& name : drop)
            if (roster::label_named(form.columns, name) == label)
                column.use = roster::ColumnUse::dropped;
        survey_.columns.push_back(std::move(column));
    }
    survey_.usual_cells = survey_.columns.size();
}

void NeedsPersons::fill(const std::vector<std::string>& labels, std::int64_t row) {
    record_.start(row);
    for (const std::string& label : labels) {
        record_.append(label);
        record_.end_cell();
    }
    record_.end(row);
}

void NeedsPersons::take(const Json& person, std::int64_t row, screening::NeedsCheck& check) {
    screening::LabelledPerson read = screening::read_labelled_person(form_, person, {});
    fill(read.labels, row);
    if (read.problems.empty()) {
        check.take_person(record_, nullptr, &read.person);
        return;
    }
    Diagnostic& problem = read.problems.front();
    problem.place.column = fact_at(std::exchange(problem.place.pointer, {}));
    problem.place.row = row;
    for (std::string& argument : problem.arguments)
        argument = facts::masked(argument);
    check.take_person(record_, &problem, nullptr);
}

void NeedsPersons::take_all(screening::NeedsCheck& check) {
    while (lines_.next()) {
        PersonLine line = read_person_line(lines_, ++row_);
        if (line.is_blank)
            continue;
        if (!line.problem) {
            take(line.person, row_, check);
            continue;
        }
        fill(screening::read_labelled_person(form_, line.person, {}).labels, row_);
        line.problem->place.row = row_;
        check.take_person(record_, &*line.problem, nullptr);
    }
}

} // namespace zicha::service
