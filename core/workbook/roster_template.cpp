#include "core/workbook/roster_template.hpp"

#include "core/assess/assess.hpp"
#include "core/base/csv.hpp"
#include "core/base/encoding.hpp"
#include "core/facts/cell_reader.hpp"
#include "core/rules/examples.hpp"
#include "core/workbook/words.hpp"
#include "core/workbook/xlsx_writer.hpp"

#include <utility>
#include <vector>

namespace zicha::workbook {
namespace {

constexpr std::string_view line_end = "\r\n";

// The cells of an example as it writes them, a blank for each fact it does not give.
std::vector<std::string> texts_of(const rules::RuleBook& book, const rules::Example& example) {
    std::vector<std::string> texts(book.columns.size());
    for (const auto& [id, value] : example.facts)
        if (const std::optional<std::size_t> column = book.column_of(id))
            texts[*column] = value;
    return texts;
}

bool is_eligible(const rules::RuleBook& book, const std::vector<std::string>& texts) {
    std::vector<Cell> cells;
    for (std::size_t column = 0; column < texts.size(); ++column) {
        const facts::CellReading reading = facts::read_cell(book, column, texts[column]);
        if (reading.problem)
            return false;
        cells.push_back(reading.cell);
    }
    return !facts::check_years(book, cells) &&
           assess::assess_person(book, cells, {}).verdict == assess::Verdict::eligible;
}

// An example may write a choice in either language; a template keeps to one.
std::string in_language(const rules::RuleBook& book, std::size_t column, const std::string& value,
                        Language language) {
    const rules::FactColumn& fact = book.columns[column];
    const facts::CellReading reading = facts::read_cell(book, column, value);
    if (value.empty() || reading.problem || reading.cell.is_blank())
        return value;
    switch (fact.kind) {
    case rules::FactKind::choice: {
        const rules::ChoiceValue& choice = fact.values[reading.cell.choice()];
        return language == Language::zh ? choice.words.front() : choice.id;
    }
    case rules::FactKind::yes_no:
        return (reading.cell.truth() == Truth::yes ? book.yes_label : book.no_label).in(language);
    case rules::FactKind::assessed:
        return (reading.cell.truth() == Truth::yes ? book.assessed_yes_label
                                                   : book.assessed_no_label)
            .in(language);
    case rules::FactKind::hours:
    case rules::FactKind::total:
        break;
    }
    return value;
}

std::string label_of_example(const rules::LabelColumn& label, Language language) {
    if (label.id == "id")
        return std::string(text(words::template_example_id, language));
    if (label.id == "name")
        return std::string(text(words::template_example_name, language));
    return {};
}

struct Template {
    std::vector<std::string> headings;
    std::vector<std::string> example; // none if no example is eligible
    std::size_t first_fact = 0;
};

Template make_template(const rules::RuleBook& book, Language language) {
    Template made;
    std::vector<std::string> labels;
    for (const rules::LabelColumn& label : book.labels) {
        made.headings.push_back(label.heading.in(language));
        labels.push_back(label_of_example(label, language));
    }
    made.first_fact = labels.size();
    for (const rules::FactColumn& column : book.columns)
        made.headings.push_back(column.heading.in(language));
    for (const rules::Example& example : *book.examples) {
        const std::vector<std::string> texts = texts_of(book, example);
        if (!is_eligible(book, texts))
            continue;
        made.example = std::move(labels);
        for (std::size_t column = 0; column < texts.size(); ++column)
            made.example.push_back(in_language(book, column, texts[column], language));
        break;
    }
    return made;
}

void append_row(std::string& out, const std::vector<std::string>& cells) {
    if (cells.empty())
        return;
    for (std::size_t at = 0; at < cells.size(); ++at) {
        if (at > 0)
            out += ',';
        append_csv_cell(out, cells[at]);
    }
    out += line_end;
}

bool is_of_hours(const rules::FactColumn& column) {
    return column.kind == rules::FactKind::hours || column.kind == rules::FactKind::total;
}

// As a workbook has it as a number.
std::string as_amount(const rules::RuleBook& book, std::size_t fact, const std::string& value) {
    const facts::CellReading reading = facts::read_cell(book, fact, value);
    return reading.cell.is_blank() ? value : format_class_hours(reading.cell.hours());
}

} // namespace

std::string roster_template(const rules::RuleBook& book, Language language) {
    const Template made = make_template(book, language);
    std::string out(byte_order_mark);
    append_row(out, made.headings);
    append_row(out, made.example);
    return out;
}

std::string roster_template_workbook(const rules::RuleBook& book, Language language) {
    Template made = make_template(book, language);
    XlsxWriter writer(std::string(text(words::roster_table, language)), made.headings);
    std::vector<XlsxValue> row;
    for (std::size_t at = 0; at < made.example.size(); ++at) {
        std::string& value = made.example[at];
        const std::size_t fact = at - made.first_fact;
        const bool is_amount = at >= made.first_fact && is_of_hours(book.columns[fact]);
        if (is_amount)
            value = as_amount(book, fact, value);
        row.push_back({value, is_amount});
    }
    if (!row.empty())
        (void)writer.add_row(row); // the second of a sheet
    writer.finish();
    return std::move(writer.output());
}

} // namespace zicha::workbook
