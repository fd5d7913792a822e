// The table of hours: its years, categories, headings and words, whatever the year.
#include "core/editions/rule_diff_parts.hpp"

namespace zicha::editions {
namespace {

const std::string table_where = "/facts/hours";

// "2025公需", "2025", "{year}" → "{year}公需"
std::string with_place(std::string text, const std::string& part, std::string_view place) {
    for (std::size_t at = text.find(part); at != std::string::npos && !part.empty();
         at = text.find(part, at + place.size()))
        text.replace(at, part.size(), place);
    return text;
}

LocalText with_place(const LocalText& text, const LocalText& part, std::string_view place) {
    return {with_place(text.zh, part.zh, place), with_place(text.en, part.en, place)};
}

// What a column of the table is called in any year; that of the last year stands for all.
struct FoundPattern {
    std::vector<std::string> headings;
    std::vector<std::string> doubtful;
    LocalText heading;
    LocalText label;
};

FoundPattern pattern_of(const rules::RuleBook& book, std::size_t column) {
    const rules::FactColumn& found = book.columns[column];
    const std::string year = std::to_string(book.hours.first_year + static_cast<int>(found.year));
    FoundPattern pattern;
    for (const std::string& heading : found.headings)
        pattern.headings.push_back(with_place(heading, year, "{year}"));
    for (const std::string& heading : found.doubtful)
        pattern.doubtful.push_back(with_place(heading, year, "{year}"));
    pattern.heading = with_place(found.heading, untranslated(year), "{year}");
    pattern.label = with_place(found.label, untranslated(year), "{year}");
    if (found.kind == rules::FactKind::hours)
        pattern.label =
            with_place(pattern.label, book.hours.categories[found.category].label, "{category}");
    return pattern;
}

void compare_column(RuleComparison& books, const std::string& where, const LocalText& name,
                    std::size_t column_before, std::size_t column_after) {
    const FoundPattern was = pattern_of(books.before, column_before);
    const FoundPattern is = pattern_of(books.after, column_after);
    books.tell_text(RuleChangeCode::headings, where + "/headings", name, listed(was.headings),
                    listed(is.headings));
    books.tell_text(RuleChangeCode::headings, where + "/doubtful/headings",
                    part_of(name, translated(words::diff_member_doubtful)), listed(was.doubtful),
                    listed(is.doubtful));
    books.tell_text(RuleChangeCode::heading, where + "/headings", name, was.heading, is.heading);
    books.tell_member(where, "/cell_label", words::diff_member_cell_label, name, was.label,
                      is.label);
}

Compared blank_of(const rules::Category& category) {
    return compared(translated(category.blank_is_zero ? words::diff_zero : words::diff_unknown));
}

void compare_category(RuleComparison& books, const rules::Category* was,
                      const rules::Category* is) {
    const std::string where = table_where + "/categories" + pointer_step(whichever(was, is).id);
    const auto exists = [](const rules::Category& category) {
        return Compared{"", category.label};
    };
    books.tell(RuleChangeCode::category, where, {}, compared_if(was, exists),
               compared_if(is, exists));
    if (was == nullptr || is == nullptr)
        return;
    const auto last_column = [](const rules::RuleBook& book, const rules::Category* category) {
        const auto index = static_cast<std::size_t>(category - book.hours.categories.data());
        return book.hours.hours_column(book.hours.years - 1, index);
    };
    books.tell(RuleChangeCode::category_blank, where + "/blank", is->label, blank_of(*was),
               blank_of(*is));
    compare_column(books, where, is->label, last_column(books.before, was),
                   last_column(books.after, is));
    books.tell_member(where, "/label", words::diff_member_label, {}, was->label, is->label);
}

void compare_years(RuleComparison& books, const rules::HoursTable& was,
                   const rules::HoursTable& is) {
    const auto years = [](const rules::HoursTable& table) {
        const int last = table.first_year + static_cast<int>(table.years) - 1;
        return compared(in_each_language([&](Language language) {
            return format_text(words::diff_years, language,
                               {std::to_string(table.first_year), std::to_string(last)});
        }));
    };
    books.tell(RuleChangeCode::hours_years, table_where + "/years", is.label, years(was),
               years(is));
    books.tell_word(RuleChangeCode::hours_earnable, table_where + "/years/earnable", is.label,
                    std::to_string(was.earnable_year), std::to_string(is.earnable_year));
}

void compare_assessed_words(RuleComparison& books) {
    const rules::RuleBook& was = books.before;
    const rules::RuleBook& is = books.after;
    const auto name = [&](Text about) {
        return part_of(is.hours.assessed_label, translated(about));
    };
    compare_answer(books, table_where + "/assessed/yes", name(words::diff_member_yes),
                   {was.assessed_yes_label, was.assessed_yes_words},
                   {is.assessed_yes_label, is.assessed_yes_words});
    books.tell_text(RuleChangeCode::words, table_where + "/assessed/refused/words",
                    name(words::diff_member_refused), listed(was.assessed_refused_words),
                    listed(is.assessed_refused_words));
    compare_answer(books, table_where + "/assessed/no", name(words::diff_member_no),
                   {was.assessed_no_label, was.assessed_no_words},
                   {is.assessed_no_label, is.assessed_no_words});
}

void compare_sum_columns(RuleComparison& books, const rules::HoursTable& was,
                         const rules::HoursTable& is) {
    compare_column(books, table_where + "/total", is.total_label, was.total_column(was.years - 1),
                   is.total_column(is.years - 1));
    compare_column(books, table_where + "/assessed", is.assessed_label,
                   was.assessed_column(was.years - 1), is.assessed_column(is.years - 1));
    books.tell_member(table_where, "/total/label", words::diff_member_label, {}, was.total_label,
                      is.total_label);
    books.tell_member(table_where, "/assessed/label", words::diff_member_label, {},
                      was.assessed_label, is.assessed_label);
}

} // namespace

void compare_hours_table(RuleComparison& books) {
    const rules::HoursTable& was = books.before.hours;
    const rules::HoursTable& is = books.after.hours;
    compare_years(books, was, is);
    books.tell_word(RuleChangeCode::cell_maximum, table_where + "/cell_maximum", is.label,
                    format_class_hours(was.cell_maximum), format_class_hours(is.cell_maximum));
    books.tell_word(RuleChangeCode::unusual_above, table_where + "/unusual_above", is.label,
                    format_class_hours(was.unusual_above), format_class_hours(is.unusual_above));
    books.tell_text(RuleChangeCode::suffixes, table_where + "/suffixes", is.label,
                    listed(was.suffixes), listed(is.suffixes));
    pair_by_id(was.categories, is.categories,
               [&](const rules::Category* before, const rules::Category* after) {
                   compare_category(books, before, after);
               });
    books.tell_order(table_where + "/categories", words::diff_things_categories, was.categories,
                     is.categories);
    compare_sum_columns(books, was, is);
    compare_assessed_words(books);
    books.tell_citations(table_where, is.label, books.before.columns[was.first_column].citations,
                         books.after.columns[is.first_column].citations);
    books.tell_member(table_where, "/label", words::diff_member_label, {}, was.label, is.label);
    books.tell_member(table_where, "/unit", words::diff_member_unit, is.label, was.unit, is.unit);
    books.tell_member(table_where, "/where", words::diff_member_where, is.label, was.where,
                      is.where);
}

} // namespace zicha::editions
