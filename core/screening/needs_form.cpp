#include "core/screening/needs_form.hpp"

#include "core/base/words.hpp"
#include "core/needs/needs_limits.hpp"
#include "core/needs/person.hpp"
#include "core/roster/word_list.hpp"
#include "core/screening/words.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace zicha::screening {

using needs::NeedsFactKind;
using rules::FactKind;

namespace {

LocalText both(Text key, const std::string& year, const LocalText& label, const std::string& id) {
    return {format_text(key, Language::zh, {year, label.zh}),
            format_text(key, Language::en, {year, id})};
}

void add_words(std::vector<std::string>& words, const std::vector<std::string>& others) {
    for (const std::string& other : others)
        words.push_back(normalised_word(other));
}

void add_in_year(std::vector<std::string>& headings, const std::vector<std::string>& others,
                 const std::string& year) {
    constexpr std::string_view place = "{year}";
    for (std::string other : others) {
        if (const std::size_t at = other.find(place); at != std::string::npos)
            other.replace(at, place.size(), year);
        headings.push_back(std::move(other));
    }
}

class FormMaker {
public:
    explicit FormMaker(std::shared_ptr<const needs::NeedsBook> book) : book_(*book) {
        form_->book = std::move(book);
    }

    std::shared_ptr<const NeedsForm> make() {
        add_head();
        for (std::size_t fact = 0; fact < book_.facts.size(); ++fact)
            add_fact(fact);
        if (!book_.categories.empty() && book_.is_by_year) {
            for (const int year : years())
                add_year(year, false);
            for (std::size_t period = 0; period < book_.periods.size(); ++period)
                if (book_.periods[period].takes_sum)
                    add_sums(period);
            for (const int year : years_made_up())
                add_year(year, true);
        } else if (!book_.categories.empty()) {
            add_records();
        }
        for (std::size_t category = 0; category < book_.categories.size(); ++category)
            if ((book_.can_carry_in >> category & 1U) != 0)
                add_carried(category);
        return form_;
    }

private:
    void add_head();
    void add_label(std::string id, Text heading, std::optional<Text> others);
    void add_fact(std::size_t index);
    void add_year(int year, bool is_made_up);
    void add_mark(int year);
    void add_sums(std::size_t period);
    void add_records();
    void add_carried(std::size_t category);
    [[nodiscard]] std::set<int> years() const;
    [[nodiscard]] std::set<int> years_made_up() const;
    void add(FormColumn means, rules::FactColumn column, std::vector<std::string> headings);

    const needs::NeedsBook& book_;
    std::shared_ptr<NeedsForm> form_ = std::make_shared<NeedsForm>();
    std::set<std::string> taken_; // headings
};

void FormMaker::add_head() {
    rules::RuleBook& columns = form_->columns;
    columns.id = book_.id;
    columns.title = book_.title;
    columns.scope = book_.scope;
    columns.disclaimer = book_.disclaimer;
    columns.edition = book_.edition;
    columns.hash = book_.hash;
    columns.yes_label = {std::string(text(words::form_yes, Language::zh)),
                         std::string(text(words::form_yes, Language::en))};
    columns.no_label = {std::string(text(words::form_no, Language::zh)),
                        std::string(text(words::form_no, Language::en))};
    columns.yes_words = {columns.yes_label.zh, columns.yes_label.en};
    columns.no_words = {columns.no_label.zh, columns.no_label.en};
    add_words(columns.yes_words, book_.yes_words);
    add_words(columns.no_words, book_.no_words);
    if (book_.completed) {
        columns.assessed_yes_words = columns.yes_words;
        columns.assessed_no_words = columns.no_words;
        add_words(columns.assessed_yes_words, book_.completed->yes);
        add_words(columns.assessed_no_words, book_.completed->no);
        add_words(columns.assessed_refused_words, book_.completed->refused);
        columns.assessed_yes_label = columns.yes_label;
        columns.assessed_no_label = columns.no_label;
    }
    columns.hours.cell_maximum = needs::NeedsLimits::hours;
    roster::any_word(words::form_hours_words, [&](std::string_view word) {
        columns.hours.suffixes.emplace_back(word);
        return false;
    });
    // Twice: what is earned, of which a blank is unknown, and what is made up or carried in.
    for (const bool is_zero : {false, true})
        for (std::size_t at = 0; at < book_.categories.size(); ++at)
            columns.hours.categories.push_back({book_.categories[at].id, book_.categories[at].label,
                                                is_zero || (book_.zero_if_blank >> at & 1U) != 0});
    add_label("id", words::form_id, words::form_id_words);
    add_label("name", words::form_name, std::nullopt);
    add_label("unit", words::form_unit, words::form_unit_words);
}

void FormMaker::add_label(std::string id, Text heading, std::optional<Text> others) {
    rules::LabelColumn label;
    label.id = std::move(id);
    label.heading = {std::string(text(heading, Language::zh)),
                     std::string(text(heading, Language::en))};
    label.headings = {label.heading.zh, label.heading.en};
    if (others)
        roster::any_word(*others, [&](std::string_view word) {
            label.headings.emplace_back(word);
            return false;
        });
    taken_.insert(label.headings.begin(), label.headings.end());
    form_->columns.labels.push_back(std::move(label));
}

// The heading first, then the others, as far as no other column has them.
void FormMaker::add(FormColumn means, rules::FactColumn column, std::vector<std::string> headings) {
    headings.insert(headings.begin(), {column.heading.zh, column.heading.en, means.name});
    for (const std::string& heading : headings) {
        std::string word = normalised_word(heading);
        if (!word.empty() && taken_.insert(word).second)
            column.headings.push_back(std::move(word));
    }
    column.id = column.heading.en;
    form_->columns.columns.push_back(std::move(column));
    form_->means.push_back(std::move(means));
}

void FormMaker::add_fact(std::size_t index) {
    const needs::NeedsFact& fact = book_.facts[index];
    rules::FactColumn column;
    column.kind = fact.kind == NeedsFactKind::yes_no ? FactKind::yes_no : FactKind::choice;
    column.label = fact.label;
    column.heading = {fact.label.zh, fact.id};
    std::vector<std::string> headings{fact.label.en};
    for (const needs::YearlyFact& yearly : book_.yearly)
        if (yearly.has(index)) {
            const std::string year =
                std::to_string(yearly.first_year + static_cast<int>(index - yearly.first));
            column.heading = both(words::form_yearly, year, fact.label, yearly.id);
            headings = {year + fact.label.en};
        }
    for (const needs::NamedEntry& value : fact.values) {
        std::vector<std::string> words{normalised_word(value.label.zh),
                                       normalised_word(value.label.en), normalised_word(value.id)};
        add_words(words, value.words);
        column.values.push_back({value.id, value.label, std::move(words)});
    }
    if (fact.if_blank)
        column.blank_choice = static_cast<std::uint8_t>(*fact.if_blank);
    headings.insert(headings.end(), fact.headings.begin(), fact.headings.end());
    add({FormKind::fact, index, 0, false, fact.id, 0}, std::move(column), std::move(headings));
}

void FormMaker::add_year(int year, bool is_made_up) {
    const std::string digits = std::to_string(year);
    const std::string name = (is_made_up ? "made_up." : "years.") + digits + ".";
    const std::string_view subject = text(words::form_subject, Language::zh);
    for (std::size_t at = 0; at < book_.categories.size(); ++at) {
        const needs::NamedEntry& category = book_.categories[at];
        LocalText brief = category.label; // 公需科目 is also 公需
        if (brief.zh.ends_with(subject))
            brief.zh.resize(brief.zh.size() - subject.size());
        const Text key = is_made_up ? words::form_made_up : words::form_hours;
        rules::FactColumn column;
        column.kind = FactKind::hours;
        column.category =
            static_cast<std::uint8_t>(at + (is_made_up ? book_.categories.size() : 0));
        column.heading = both(key, digits, category.label, category.id);
        column.label = column.heading;
        std::vector<std::string> headings{both(key, digits, brief, category.id).zh,
                                          both(key, digits, category.label, category.label.en).en};
        if (!is_made_up)
            add_in_year(headings, category.words, digits);
        add({FormKind::hours, at, year, is_made_up, name + category.id, 0}, std::move(column),
            std::move(headings));
    }
    rules::FactColumn column;
    column.kind = FactKind::total;
    column.heading =
        both(is_made_up ? words::form_made_up_total : words::form_total, digits, {}, {});
    column.label = column.heading;
    std::vector<std::string> headings;
    if (!is_made_up)
        add_in_year(headings, book_.total_headings, digits);
    add({FormKind::total, 0, year, is_made_up, name + "total", 0}, std::move(column),
        std::move(headings));
    if (!is_made_up)
        add_mark(year);
}

// What is earned in several years: by its years, 2021-2025公需科目, or by its label.
void FormMaker::add_sums(std::size_t period) {
    const needs::PeriodRule& rule = book_.periods[period];
    const std::string years =
        std::to_string(rule.from->day.year) + "-" + std::to_string(rule.to->day.year);
    for (std::size_t at = 0; at <= book_.categories.size(); ++at) {
        const bool is_total = at == book_.categories.size();
        const needs::NamedEntry total{"total", {}, {}};
        const needs::NamedEntry& category = is_total ? total : book_.categories[at];
        const Text key = is_total ? words::form_total : words::form_hours;
        rules::FactColumn column;
        column.kind = is_total ? FactKind::total : FactKind::hours;
        column.category = static_cast<std::uint8_t>(is_total ? 0 : at + book_.categories.size());
        column.heading = both(key, years, category.label, category.id);
        column.label = column.heading;
        std::vector<std::string> headings{
            both(key, rule.label.zh, category.label, {}).zh,
            both(key, years, category.label, is_total ? category.id : category.label.en).en};
        add({FormKind::sum, at, 0, false, "sums." + rule.id + "." + category.id, period},
            std::move(column), std::move(headings));
    }
}

// Only of years whose mark decides anything.
void FormMaker::add_mark(int year) {
    const auto found = std::find(book_.marks.begin(), book_.marks.end(), year);
    if (found == book_.marks.end())
        return;
    const std::string digits = std::to_string(year);
    rules::FactColumn column;
    column.kind = FactKind::assessed;
    column.heading = both(words::form_completed, digits, book_.completed->label, "completed");
    column.label = column.heading;
    std::vector<std::string> headings;
    add_in_year(headings, book_.completed->headings, digits);
    add_in_year(headings, book_.completed->doubtful, digits);
    add_in_year(column.doubtful, book_.completed->doubtful, digits);
    add({FormKind::mark, static_cast<std::size_t>(found - book_.marks.begin()), year, false,
         needs::name_of_mark(year), 0},
        std::move(column), std::move(headings));
}

void FormMaker::add_records() {
    rules::FactColumn column;
    column.heading = both(words::form_records, {}, {}, {});
    column.label = column.heading;
    add({FormKind::records, 0, 0, false, "records", 0}, std::move(column), {});
}

void FormMaker::add_carried(std::size_t category) {
    const needs::NamedEntry& entry = book_.categories[category];
    rules::FactColumn column;
    column.kind = FactKind::hours;
    column.category = static_cast<std::uint8_t>(category + book_.categories.size());
    column.heading = both(words::form_carried, {}, entry.label, entry.id);
    column.label = column.heading;
    add({FormKind::carried, category, 0, false, "carried_in." + entry.id, 0}, std::move(column),
        {});
}

// Those of all periods, whose days are written down where hours are by year.
std::set<int> FormMaker::years() const {
    std::set<int> years;
    for (const needs::PeriodRule& period : book_.periods)
        if (period.from && period.to)
            for (int year = period.from->day.year; year <= period.to->day.year; ++year)
                years.insert(year);
    return years;
}

std::set<int> FormMaker::years_made_up() const {
    std::set<int> years;
    for (const needs::OpenPeriod& open : book_.open)
        if (open.is_made_up)
            years.insert(book_.periods[open.period].to->day.year);
    return years;
}

} // namespace

bool NeedsForm::is_typed(std::size_t column) const {
    const FormColumn& means_one = means[column];
    if (means_one.kind != FormKind::fact)
        return means_one.kind == FormKind::records;
    const NeedsFactKind kind = book->facts[means_one.index].kind;
    return kind == NeedsFactKind::count || kind == NeedsFactKind::date;
}

std::string NeedsForm::heading_of(std::string_view name, Language language) const {
    for (std::size_t at = 0; at < means.size(); ++at)
        if (means[at].name == name)
            return columns.columns[at].heading.in(language);
    return std::string(name);
}

const std::string* NeedsForm::name_of(std::string_view heading) const {
    const std::string word = normalised_word(heading);
    for (std::size_t at = 0; at < means.size(); ++at)
        if (is_one_of(word, columns.columns[at].headings))
            return &means[at].name;
    return nullptr;
}

std::shared_ptr<const NeedsForm> form_of(std::shared_ptr<const needs::NeedsBook> book) {
    return FormMaker(std::move(book)).make();
}

} // namespace zicha::screening
