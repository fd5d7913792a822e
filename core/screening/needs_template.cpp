#include "core/screening/needs_template.hpp"

#include "core/base/csv.hpp"
#include "core/base/encoding.hpp"
#include "core/needs/needs_example.hpp"
#include "core/screening/words.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace zicha::screening {

using needs::FactState;
using needs::NeedsFactKind;

namespace {

// The first word of a list.
std::string first_word(Text list, Language language) {
    const std::string_view words = text(list, language);
    return std::string(words.substr(0, words.find(' ')));
}

bool is_in_year(std::int32_t day, int year) {
    return date_of_day(day).year == year;
}

class TemplateRow {
public:
    TemplateRow(const NeedsForm& form, const needs::NeedsPerson& person, Language language)
        : form_(form), person_(person), language_(language) {}

    [[nodiscard]] std::string cell(std::size_t column) const {
        const FormColumn& means = form_.means[column];
        switch (means.kind) {
        case FormKind::fact:
            return fact_cell(means.index);
        case FormKind::total:
            return total_cell(means);
        case FormKind::records:
            return records_cell();
        case FormKind::mark:
            return mark_cell(means.index);
        case FormKind::sum:
            return sum_cell(means);
        case FormKind::hours:
        case FormKind::carried:
            break;
        }
        return hours_cell(means);
    }

private:
    [[nodiscard]] std::string fact_cell(std::size_t index) const;
    [[nodiscard]] std::string hours_cell(const FormColumn& means) const;
    [[nodiscard]] std::string total_cell(const FormColumn& means) const;
    [[nodiscard]] std::string sum_cell(const FormColumn& means) const;
    [[nodiscard]] std::string records_cell() const;
    [[nodiscard]] std::string mark_cell(std::size_t mark) const {
        if (person_.marks[mark] == needs::YearMark::none)
            return {};
        return std::string(text(person_.marks[mark] == needs::YearMark::complete ? words::form_yes
                                                                                 : words::form_no,
                                language_));
    }
    [[nodiscard]] std::string hours_text(const needs::GivenHours& given) const {
        return given.is_unknown ? first_word(words::form_unknown_words, language_)
                                : format_class_hours(given.hours);
    }

    const NeedsForm& form_;
    const needs::NeedsPerson& person_;
    Language language_;
};

std::string TemplateRow::fact_cell(std::size_t index) const {
    const needs::NeedsFact& fact = form_.book->facts[index];
    const needs::FactValue& value = person_.facts[index];
    if (value.state == FactState::unknown)
        return {};
    const bool is_given = value.state == FactState::known;
    switch (fact.kind) {
    case NeedsFactKind::date:
        return is_given ? format_date(date_of_day(static_cast<std::int32_t>(value.value)))
                        : first_word(words::form_none_words, language_);
    case NeedsFactKind::count:
        return std::to_string(value.value);
    case NeedsFactKind::choice: {
        const needs::NamedEntry& entry = fact.values[static_cast<std::size_t>(value.value)];
        return language_ == Language::zh ? entry.label.zh : entry.id;
    }
    case NeedsFactKind::yes_no:
        break;
    }
    const bool is_yes = is_given && value.value != 0;
    return std::string(text(is_yes ? words::form_yes : words::form_no, language_));
}

// What is earned and left out is no hours; what is made up or carried in may be blank.
std::string TemplateRow::hours_cell(const FormColumn& means) const {
    const bool is_carried = means.kind == FormKind::carried;
    for (const needs::GivenHours& given : person_.hours)
        if (given.category == means.index && given.is_carried_in == is_carried &&
            given.is_made_up == means.is_made_up &&
            (is_carried || is_in_year(given.day, means.year)))
            return hours_text(given);
    return is_carried || means.is_made_up ? std::string() : format_class_hours(ClassHours());
}

std::string TemplateRow::total_cell(const FormColumn& means) const {
    for (const needs::GivenTotal& total : person_.totals)
        if (total.is_made_up == means.is_made_up && is_in_year(total.day, means.year))
            return format_class_hours(total.hours);
    return {};
}

std::string TemplateRow::sum_cell(const FormColumn& means) const {
    for (const needs::GivenSum& sum : person_.sums)
        if (sum.period == means.period &&
            sum.category.value_or(form_.book->categories.size()) == means.index)
            return format_class_hours(sum.hours);
    return {};
}

std::string TemplateRow::records_cell() const {
    std::string cell;
    for (const needs::GivenHours& given : person_.hours) {
        if (given.is_carried_in)
            continue;
        const needs::NamedEntry& category = form_.book->categories[given.category];
        cell += cell.empty() ? "" : text(words::needs_cell_separator, language_);
        cell += format_date(date_of_day(given.day)) + " ";
        cell += (language_ == Language::zh ? category.label.zh : category.id) + " ";
        cell += hours_text(given);
    }
    return cell.empty() ? first_word(words::form_none_words, language_) : cell;
}

void append_line(std::string& out, const std::vector<std::string>& cells) {
    for (std::size_t at = 0; at < cells.size(); ++at) {
        if (at > 0)
            out += ',';
        append_csv_cell(out, cells[at]);
    }
    out += "\r\n";
}

} // namespace

std::string needs_template(const NeedsForm& form, Language language) {
    std::vector<std::string> headings;
    for (const rules::LabelColumn& label : form.columns.labels)
        headings.push_back(label.heading.in(language));
    for (const rules::FactColumn& column : form.columns.columns)
        headings.push_back(column.heading.in(language));
    std::string out(byte_order_mark);
    append_line(out, headings);
    const auto& examples = *form.book->examples;
    const auto example =
        std::find_if(examples.begin(), examples.end(), [](const needs::NeedsExample& one) {
            return one.expected.verdict == needs::name_of(needs::NeedsVerdict::yes);
        });
    if (example == examples.end())
        return out;
    const TemplateRow row(form, example->person, language);
    std::vector<std::string> cells{std::string(text(words::form_example_id, language)),
                                   std::string(text(words::form_example_name, language)),
                                   {}};
    for (std::size_t column = 0; column < form.means.size(); ++column)
        cells.push_back(row.cell(column));
    append_line(out, cells);
    return out;
}

} // namespace zicha::screening
