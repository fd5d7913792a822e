#include "core/roster/courses.hpp"

#include "core/base/words.hpp"
#include "core/explain/words.hpp"
#include "core/facts/privacy.hpp"
#include "core/roster/codes.hpp"

#include <algorithm>

namespace zicha::roster {
namespace {

// FNV-1a, begun anew for each of the two halves of a mark.
constexpr std::uint64_t fnv_start = 0xCBF29CE484222325U;
constexpr std::uint64_t other_start = 0x9E3779B97F4A7C15U;

std::uint64_t hashed(std::uint64_t hash, std::string_view text) {
    constexpr std::uint64_t fnv_prime = 0x100000001B3U;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * fnv_prime;
    return (hash ^ 0x100U) * fnv_prime; // where one part ends and the next begins
}

std::uint64_t hashed(std::uint64_t hash, const Course& course) {
    hash = hashed(hash, course.id);
    hash = hashed(hash, course.day);
    hash = hashed(hash, course.title);
    return hashed(hash, std::to_string(course.year) + ' ' + std::to_string(course.category) + ' ' +
                            format_class_hours(course.hours));
}

} // namespace

Courses::Mark Courses::mark_of(const Course& course) {
    return {hashed(fnv_start, course), hashed(other_start, course)};
}

Courses::Person& Courses::person_of(std::string_view id) {
    auto person = persons_.find(id);
    if (person == persons_.end()) {
        Person made;
        made.sums.resize(book_->hours.years * book_->hours.categories.size());
        person = persons_.emplace(std::string(id), std::move(made)).first;
    }
    return person->second;
}

void Courses::refuse(std::string_view id, std::int64_t row) {
    Person& person = person_of(id);
    if (person.refused_row == 0)
        person.refused_row = row;
}

std::int64_t Courses::refused_row(std::string_view id) const {
    const auto person = persons_.find(trimmed(id));
    return person == persons_.end() ? 0 : person->second.refused_row;
}

CourseFate Courses::add(const Course& course) {
    Person& person = person_of(course.id);
    const CourseFate fate = count(course, person);
    if (keeps_ == Keeps::courses)
        person.courses.push_back({std::string(course.day), std::string(course.title), course.year,
                                  course.category, course.hours, fate});
    return fate;
}

std::span<const ListedCourse> Courses::courses_of(std::string_view id) const {
    const auto person = persons_.find(trimmed(id));
    return person == persons_.end() ? std::span<const ListedCourse>() : person->second.courses;
}

CourseFate Courses::count(const Course& course, Person& person) {
    const std::size_t categories = book_->hours.categories.size();
    Cell& sum = person.sums[course.year * categories + course.category];
    if (sum.is_blank())
        sum = Cell::of_hours({});
    if (!course.is_registered)
        return CourseFate::not_registered;
    if (!marks_.insert(mark_of(course)).second)
        return CourseFate::repeated;
    const ClassHours hours = sum.hours() + course.hours;
    if (hours > book_->hours.cell_maximum)
        return CourseFate::too_much;
    sum = Cell::of_hours(hours);
    return CourseFate::counted;
}

void Courses::replace(std::string_view id, std::span<Cell> cells) {
    const auto person = persons_.find(trimmed(id));
    if (person == persons_.end())
        return;
    person->second.is_claimed = true;
    const rules::HoursTable& table = book_->hours;
    const std::size_t categories = table.categories.size();
    for (std::size_t year = 0; year < table.years; ++year) {
        const auto sums =
            person->second.sums.begin() + static_cast<std::ptrdiff_t>(year * categories);
        const auto end = sums + static_cast<std::ptrdiff_t>(categories);
        if (std::all_of(sums, end, [](Cell sum) { return sum.is_blank(); }))
            continue;
        std::copy(sums, end,
                  cells.begin() + static_cast<std::ptrdiff_t>(table.hours_column(year, 0)));
        cells[table.total_column(year)] = Cell();
    }
}

std::vector<std::string> Courses::unclaimed() const {
    std::vector<std::string> ids;
    for (const auto& [id, person] : persons_)
        if (!person.is_claimed)
            ids.push_back(id);
    return ids;
}

std::optional<Diagnostic> Courses::nobody_notice(Language language) const {
    constexpr std::size_t most_named = 10;
    const std::vector<std::string> ids = unclaimed();
    if (ids.empty())
        return std::nullopt;
    std::string named;
    for (std::size_t at = 0; at < std::min(ids.size(), most_named); ++at) {
        named += at == 0 ? "" : text(words::list_separator, language);
        named += shortened(facts::masked(ids[at]));
    }
    named += ids.size() > most_named ? "…" : "";
    return Diagnostic{codes::courses_nobody, {}, {std::to_string(ids.size()), std::move(named)}};
}

} // namespace zicha::roster
