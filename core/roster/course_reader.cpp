#include "core/roster/course_reader.hpp"

#include "core/base/ascii.hpp"
#include "core/base/calendar.hpp"
#include "core/base/encoding.hpp"
#include "core/base/words.hpp"
#include "core/facts/cell_reader.hpp"
#include "core/facts/codes.hpp"
#include "core/facts/privacy.hpp"
#include "core/roster/codes.hpp"
#include "core/roster/course_words.hpp"
#include "core/roster/fault_codes.hpp"
#include "core/roster/headings.hpp"
#include "core/roster/no_person_words.hpp"
#include "core/roster/row_nature.hpp"
#include "core/roster/text_start.hpp"

#include <array>
#include <utility>

namespace zicha::roster {
namespace {

// The numbers of "2025", "2025年度", "2025-03-01", "2025/3/1 8:30", "2025年3月1日" or "20250301";
// none if it is neither a year nor a day that exists.
std::optional<int> year_of(std::string_view text) {
    std::array<int, 3> numbers{};
    std::size_t count = 0;
    std::size_t digits = 0;
    const std::string word = normalised_word(text);
    for (std::size_t at = 0; at < word.size() && count < numbers.size(); ++at) {
        const char c = word[at];
        if (!is_digit(c)) {
            count += digits > 0 ? 1U : 0U;
            digits = 0;
            continue;
        }
        // A compact date has no marks between its parts.
        if (digits == (count == 0 ? 4U : 2U)) {
            ++count;
            digits = 0;
            if (count == numbers.size())
                break;
        }
        numbers[count] = numbers[count] * 10 + (c - '0');
        ++digits;
    }
    count += digits > 0 && count < numbers.size() ? 1U : 0U;
    constexpr int first_year = 1900;
    constexpr int last_year = 2200;
    if (word.empty() || !is_digit(word[0]) || numbers[0] < first_year || numbers[0] > last_year ||
        count == 2)
        return std::nullopt;
    if (count == 3 && !date_from(numbers[0], numbers[1], numbers[2]))
        return std::nullopt;
    return numbers[0];
}

// A category by its id, its label, or the words of its columns' headings without the year.
bool is_category(const rules::RuleBook& book, std::size_t category, const std::string& word) {
    const rules::Category& known = book.hours.categories[category];
    if (word == known.id || word == normalised_word(known.label.zh) ||
        word == normalised_word(known.label.en))
        return true;
    const std::string year = std::to_string(book.hours.first_year);
    const rules::FactColumn& column = book.columns[book.hours.hours_column(0, category)];
    return is_one_of(year + word, column.headings) || is_one_of(year + "_" + word, column.headings);
}

} // namespace

char CourseReader::read_start(std::string_view text) {
    TextStart start = read_text_start(text, std::nullopt, course_sheet_headings(book_));
    rows_above_ = start.first_row - 1;
    if (!start.is_empty)
        headings_read_ = std::move(start.headings);
    return start.separator;
}

Result<Courses> CourseReader::finish() {
    if (!headings_)
        problems_.push_back({codes::courses_empty, {}, {}});
    say(not_registered_, codes::courses_not_registered);
    say(repeated_, codes::courses_repeated);
    say(other_years_, codes::courses_other_years);
    for (Diagnostic& notice : remarks_.notices())
        notices_.push_back(std::move(notice));
    if (!problems_.empty())
        return std::move(problems_);
    return std::move(courses_);
}

void CourseReader::say(const Count& counted, Code code) {
    if (counted.courses > 0)
        notices_.push_back(
            {code, {}, {std::to_string(counted.courses), std::to_string(counted.row)}});
}

void CourseReader::count(Count& counted, const Record& record) const {
    if (counted.courses++ == 0)
        counted.row = record.row();
}

bool CourseReader::report(const Record& record, std::optional<std::size_t> column, Code code,
                          std::vector<std::string> arguments) {
    if (bad_row_ != record.row()) {
        bad_row_ = record.row();
        ++bad_courses_;
    }
    if (row_problems_.size() == most_problems)
        return false;
    Diagnostic problem{code, {}, std::move(arguments)};
    problem.place.row = record.row();
    if (column && *column < heading_texts_.size())
        problem.place.column = heading_texts_[*column];
    row_problems_.push_back(std::move(problem));
    return false;
}

void CourseReader::take_headings(const Record& record) {
    headings_ = read_course_headings(book_, record);
    for (std::size_t at = 0; at < record.size(); ++at) {
        std::string heading;
        append_valid_utf8(heading, shortened(record[at]));
        heading_texts_.push_back(std::move(heading));
    }
    problems_ = missing_course_headings(*headings_);
}

void CourseReader::take(const Record& record) {
    if (rows_above_ > 0) {
        --rows_above_;
        return;
    }
    if (!headings_) {
        take_headings(headings_read_ ? *headings_read_ : record);
        return;
    }
    const bool is_refused = !headings_->id || !headings_->category || !headings_->hours ||
                            !(headings_->year || headings_->date);
    if (is_refused || is_empty_row(record))
        return;
    if (is_of_one_value(record.fault())) {
        if (!take_unclear(record))
            read_course(record);
    } else if (record.fault() != RecordFault::none) {
        take_torn(record);
    } else {
        read_course(record);
    }
}

// A value of the course cannot be told: whose it is, if that can, is refused. False if it is in a
// column that is not read.
bool CourseReader::take_unclear(const Record& record) {
    for (const CellFault& value : record.value_faults()) {
        const std::optional<std::size_t> column = value.cell;
        if (column != headings_->id && column != headings_->year && column != headings_->date &&
            column != headings_->category && column != headings_->hours &&
            column != headings_->registered)
            continue;
        (void)report(record, column, code_of(value.fault), {});
        if (Course course; column != headings_->id && read_id(record, course))
            courses_.refuse(course.id, record.row());
        else
            problems_.push_back({codes::courses_torn, {}, {std::to_string(record.row())}});
        return true;
    }
    return false;
}

// A quote that is not closed may hold the courses of anybody, so that nothing can be summed.
void CourseReader::take_torn(const Record& record) {
    const Code code = code_of(record.fault());
    std::vector<std::string> arguments{std::to_string(record.row()),
                                       std::to_string(record.last_row())};
    if (code == codes::roster_cell_too_large)
        arguments = {std::to_string(RecordLimits::cell_bytes)};
    (void)report(record, record.fault_cell(), code, std::move(arguments));
    if (code != codes::cell_nul)
        problems_.push_back({codes::courses_torn, {}, {std::to_string(record.row())}});
    else if (Course course; read_id(record, course))
        courses_.refuse(course.id, record.row());
}

void CourseReader::read_course(const Record& record) {
    Course course;
    for (std::size_t at = 0; at < record.size(); ++at)
        if (!is_utf8(record[at])) {
            (void)report(record, at, codes::cell_not_utf8, {});
            if (read_id(record, course))
                courses_.refuse(course.id, record.row());
            return;
        }
    const std::string id = normalised_word(cell_text(record[*headings_->id]));
    const bool is_heading = label_named(book_, id) && // printed again on each page
                            missing_course_headings(read_course_headings(book_, record)).empty();
    if (is_total_word(id) || is_note_word(id) || is_heading) {
        remarks_.skipped(record);
        return;
    }
    if (is_of_other_year(record))
        return;
    // Each is read, so that every problem of the row is told.
    const bool has_id = read_id(record, course);
    const bool has_year = read_year(record, course);
    const bool has_category = read_category(record, course);
    const bool is_registration_read = read_registered(record, course);
    const bool has_hours = read_hours(record, course);
    if (has_id && has_year && has_category && is_registration_read && has_hours)
        add(record, course);
    else if (has_id && (course.is_registered || !is_registration_read))
        courses_.refuse(course.id, record.row()); // whose hours are not known any more
}

bool CourseReader::read_id(const Record& record, Course& course) {
    course.id = trimmed(cell_text(trimmed(record[*headings_->id])));
    return !course.id.empty() || report(record, headings_->id, codes::courses_no_id, {});
}

bool CourseReader::read_year(const Record& record, Course& course) {
    std::optional<int> year;
    for (const std::optional<std::size_t>& column : {headings_->year, headings_->date}) {
        if (!column || is_blank_text(record[*column]))
            continue;
        const std::optional<int> found = year_of(cell_text(record[*column]));
        if (!found || (year && *year != *found))
            return report(record, column, codes::courses_bad_year,
                          {shortened(facts::masked(record[*column]))});
        year = found;
        course.day = record[*column];
    }
    if (!year)
        return report(record, headings_->year ? headings_->year : headings_->date,
                      codes::courses_bad_year, {""});
    course.year = static_cast<std::size_t>(*year - book_.hours.first_year);
    return true;
}

// The rules ask for nothing in it, and nothing else of the course is read.
bool CourseReader::is_of_other_year(const Record& record) {
    for (const std::optional<std::size_t>& column : {headings_->year, headings_->date}) {
        const std::optional<int> year = column ? year_of(cell_text(record[*column])) : std::nullopt;
        if (!year)
            continue;
        const int index = *year - book_.hours.first_year;
        if (index >= 0 && index < static_cast<int>(book_.hours.years))
            return false;
        count(other_years_, record);
        return true;
    }
    return false;
}

bool CourseReader::read_category(const Record& record, Course& course) {
    const std::string_view text = cell_text(record[*headings_->category]);
    const std::string word = normalised_word(text);
    std::string known;
    for (std::size_t category = 0; category < book_.hours.categories.size(); ++category) {
        if (!word.empty() && is_category(book_, category, word)) {
            course.category = category;
            return true;
        }
        known += known.empty() ? "" : "; ";
        known +=
            book_.hours.categories[category].label.zh + " / " + book_.hours.categories[category].id;
    }
    if (const std::optional<std::size_t> category = category_of(book_, word)) {
        course.category = *category;
        return true;
    }
    return report(record, headings_->category, codes::courses_unknown_category,
                  {shortened(facts::masked(text)), known});
}

bool CourseReader::read_hours(const Record& record, Course& course) {
    const std::string_view text = record[*headings_->hours];
    if (is_blank_text(text)) {
        // Not registered, it would count for nothing anyway.
        return !course.is_registered ||
               report(record, headings_->hours, codes::courses_no_hours, {});
    }
    facts::CellReading reading = facts::read_cell(book_, book_.hours.hours_column(0, 0), text);
    if (reading.problem)
        return report(record, headings_->hours, reading.problem->code,
                      std::move(reading.problem->arguments));
    course.hours = reading.cell.hours();
    return true;
}

bool CourseReader::read_registered(const Record& record, Course& course) {
    const std::string_view text =
        headings_->registered ? cell_text(record[*headings_->registered]) : std::string_view();
    if (is_blank_text(text)) {
        count(not_registered_, record);
        return true;
    }
    const std::string word = normalised_word(text);
    course.is_registered = is_one_of(word, book_.yes_words);
    if (course.is_registered || is_one_of(word, book_.no_words))
        return true;
    if (const std::optional<bool> registered = registration_of(word)) {
        course.is_registered = *registered;
        return true;
    }
    return report(record, headings_->registered, codes::cell_unknown_word,
                  {shortened(facts::masked(text)), book_.yes_label.zh + " / " + book_.yes_label.en +
                                                       "; " + book_.no_label.zh + " / " +
                                                       book_.no_label.en});
}

void CourseReader::add(const Record& record, const Course& course_read) {
    Course course = course_read;
    if (headings_->title)
        course.title = record[*headings_->title];
    const CourseFate fate = courses_.add(course);
    if (fate == CourseFate::repeated) {
        count(repeated_, record);
    } else if (fate == CourseFate::too_much) {
        courses_.refuse(course.id, record.row());
        (void)report(record, headings_->hours, codes::courses_too_much,
                     {shortened(facts::masked(course.id)),
                      std::to_string(book_.hours.first_year + static_cast<int>(course.year)),
                      format_class_hours(book_.hours.cell_maximum)});
    }
}

} // namespace zicha::roster
