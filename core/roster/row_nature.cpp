#include "core/roster/row_nature.hpp"

#include "core/base/ascii.hpp"
#include "core/base/encoding.hpp"
#include "core/base/words.hpp"
#include "core/facts/cell_reader.hpp"
#include "core/facts/privacy.hpp"
#include "core/roster/labels.hpp"
#include "core/roster/no_person_words.hpp"
#include "core/roster/word_list.hpp"
#include "core/roster/words.hpp"

#include <algorithm>

namespace zicha::roster {
namespace {

constexpr std::string_view end_of_text = "\x1A"; // as old programs mark it
constexpr std::size_t no_name_bytes = 15;        // longer than names of five Chinese characters

bool is_beyond_ascii(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

// A sentence, or the heading of a group: "一、生产部", "以上内容属实".
bool is_no_name(std::string_view word) {
    return word.size() > no_name_bytes || word.find_first_of(":,.(;") != std::string_view::npos ||
           word.find("、") != std::string_view::npos || word.find("。") != std::string_view::npos;
}

} // namespace

bool is_empty_row(const Record& record) {
    return record.visit_filled(record.size(), [](std::size_t /*at*/, std::string_view cell) {
        return is_blank_text(cell) || cell == end_of_text;
    });
}

struct NoPersons::Row {
    std::size_t filled = 0;
    bool has_total = false;
    bool has_note = false;
    bool has_facts = false;       // anything where a fact belongs
    bool has_count = false;       // in place of an answer
    bool has_hours = false;       // a number where hours belong
    bool has_number = false;      // in place of an id, as a row of sums may have one
    bool is_named = false;        // by an id or a name
    bool is_like_heading = false; // what names it is a text that names nobody
    bool is_person = false;       // it has what only a person has
};

NoPersons::NoPersons(const rules::RuleBook& book, const RosterSurvey& survey)
    : book_(book), survey_(survey), id_column_(label_column(book, survey, "id")),
      headings_(book, survey), can_name_(id_column_ || label_column(book, survey, "name")) {
    is_serial_ = id_column_ && is_word_of(words::serial_headings,
                                          normalised_word(survey.columns[*id_column_].heading));
}

// "E0017" is an id, and no word of a sum or a note.
bool NoPersons::has_plain_id(const Record& record) const {
    const std::string_view id = id_column_ ? record[*id_column_] : std::string_view();
    return !id.empty() && is_upper(id.front()) && is_digit(id.back());
}

bool NoPersons::holds(const Record& record) const {
    if (has_plain_id(record))
        return false;
    if (headings_.look(record) != HeadingsAgain::none)
        return true;
    Row row;
    const bool is_read =
        record.visit_filled(survey_.columns.size(), [&](std::size_t column, std::string_view cell) {
            if (survey_.columns[column].use != ColumnUse::dropped && !is_blank_text(cell))
                look_at(cell, column, row);
            return !row.is_person;
        });
    if (!is_read || row.is_person || row.filled == 0)
        return false;
    if (row.filled == 1 && row.has_number && is_serial_)
        return true; // numbered before it was filled in
    if (row.is_named || (row.has_number && !row.has_total))
        return row.filled == 1 && row.is_like_heading;
    if (row.has_total)
        return true;
    if (row.has_note)
        return !row.has_hours && !row.has_count;
    return !row.has_facts && can_name_;
}

void NoPersons::look_at(std::string_view cell, std::size_t column, Row& row) const {
    const RosterColumn& heading = survey_.columns[column];
    const std::string word = normalised_word(cell);
    ++row.filled;
    if (word == normalised_word(heading.heading))
        return;
    if (is_total_word(word)) {
        // Behind a name it is a remark on a person.
        row.has_total =
            row.has_total || heading.use != ColumnUse::passed_through || row.filled == 1;
        return;
    }
    if (is_note_word(word)) {
        row.has_note = true;
        return;
    }
    if (heading.use == ColumnUse::label)
        look_at_label(word, heading.index, row);
    else if (heading.use == ColumnUse::fact)
        look_at_fact(cell, heading.index, row);
}

void NoPersons::look_at_label(std::string_view word, std::size_t label, Row& row) const {
    const std::string& id = book_.labels[label].id;
    if (id != "id" && id != "name") // a unit has notes and totals too
        return;
    if (is_count_word(word)) { // of the row, or of persons
        row.has_number = row.has_number || id == "id";
        row.has_total = row.has_total || !is_digit(word.front()) || word.ends_with("人"); // 共2人
        return;
    }
    row.is_named = true;
    row.is_like_heading = is_beyond_ascii(word) && (id == "id" || is_no_name(word));
}

void NoPersons::look_at_fact(std::string_view cell, std::size_t fact, Row& row) const {
    row.has_facts = true;
    const rules::FactKind kind = book_.columns[fact].kind;
    const bool is_read = !facts::read_cell(book_, fact, cell).problem;
    if (kind == rules::FactKind::hours || kind == rules::FactKind::total)
        row.has_hours = row.has_hours || is_read;
    else if (kind != rules::FactKind::choice && is_count_word(normalised_word(cell)))
        row.has_count = true; // 1 may be an answer, or how many said yes
    else
        row.is_person = row.is_person || is_read;
}

std::string row_title(const Record& record) {
    constexpr std::size_t most = 30;
    std::string title;
    (void)record.visit_filled(record.size(), [&](std::size_t /*at*/, std::string_view cell) {
        if (!is_blank_text(cell))
            append_valid_utf8(title, shortened(facts::masked(trimmed(cell)), most));
        return title.empty();
    });
    return title;
}

} // namespace zicha::roster
