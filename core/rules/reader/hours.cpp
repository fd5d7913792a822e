// The table of hours: a pattern a category, written out into one column a year and category.
#include "core/base/words.hpp"
#include "core/rules/codes.hpp"
#include "core/rules/reader/parts.hpp"

#include <algorithm>

namespace zicha::rules {
namespace {

constexpr std::string_view year_place[] = {"{year}"};
constexpr std::string_view year_and_category[] = {"{year}", "{category}"};
constexpr Places needs_year{year_place, true};
constexpr Places needs_year_and_category{year_and_category, true};

// What one kind of column is called, for any year.
struct ColumnPattern {
    FactKind kind = FactKind::hours;
    std::uint8_t category = 0;
    WrittenHeadings headings;
    WrittenHeadings doubtful; // further ones, which may mean something else
    LocalText label;
};

LocalText in_both(const LocalText& text, std::string_view place, const LocalText& value) {
    return {replaced(text.zh, place, value.zh), replaced(text.en, place, value.en)};
}

void read_years(Members& block, HoursTable& table) {
    const auto node = block.need("years");
    if (!node)
        return;
    Members years(*node);
    const auto year = [&](std::string_view name) {
        const auto member = years.need(name);
        return member ? member->year() : 0;
    };
    table.first_year = year("first");
    const int last = year("last");
    table.earnable_year = year("earnable");
    if (table.first_year == 0 || last == 0)
        return;
    if (table.first_year > last) {
        node->report(codes::rule_bad_range);
        return;
    }
    table.years = static_cast<std::size_t>(last - table.first_year) + 1;
    if (table.years > RuleBookLimits::years) {
        node->report(codes::rule_too_many, {std::to_string(RuleBookLimits::years)});
        table.years = 0;
    }
    if (table.earnable_year != 0 &&
        (table.earnable_year < table.first_year || table.earnable_year > last))
        node->under("earnable", *node->json().find("earnable"))
            .report(codes::rule_year_outside,
                    {std::to_string(table.earnable_year), std::to_string(table.first_year),
                     std::to_string(last)});
}

void read_categories(Members& block, const LocalText& cell_label, HoursTable& table,
                     std::vector<ColumnPattern>& patterns) {
    constexpr std::pair<std::string_view, bool> blanks[] = {{"unknown", false}, {"zero", true}};
    for (const Node& node : block.elements("categories", 1, RuleBookLimits::categories)) {
        Members members(node);
        Category category;
        ColumnPattern pattern;
        if (const auto id = members.need("id")) {
            category.id = id->new_id(table.categories);
            if (category.id == "total" || category.id == "assessed")
                id->report(codes::rule_reserved_id, {category.id});
        }
        category.label = members.local_text("label");
        pattern.category = static_cast<std::uint8_t>(table.categories.size());
        pattern.headings = read_headings(members, needs_year);
        pattern.label = in_both(cell_label, "{category}", category.label);
        if (!is_within(node, pattern.label.zh) || !is_within(node, pattern.label.en))
            pattern.label = {};
        if (const auto blank = members.need("blank"))
            category.blank_is_zero = blank->one_of(blanks).value_or(false);
        table.categories.push_back(std::move(category));
        patterns.push_back(std::move(pattern));
    }
}

ColumnPattern read_sum_pattern(Members& column, FactKind kind, LocalText& label) {
    ColumnPattern pattern;
    pattern.kind = kind;
    label = column.local_text("label");
    pattern.label = column.local_text("cell_label", needs_year);
    pattern.headings = read_headings(column, needs_year);
    return pattern;
}

void read_assessed_words(Members& assessed, RuleBook& book) {
    std::vector<std::string> taken;
    const auto read = [&](std::string_view name, LocalText& label,
                          std::vector<std::string>& words) {
        if (const auto node = assessed.need(name)) {
            Members members(*node);
            label = members.local_text("label");
            words = read_word_list(members, taken);
        }
    };
    read("yes", book.assessed_yes_label, book.assessed_yes_words);
    read("no", book.assessed_no_label, book.assessed_no_words);
    if (const auto node = assessed.find("refused")) {
        Members members(*node);
        book.assessed_refused_words = read_word_list(members, taken);
    }
}

void claim_doubtful(WrittenHeadings& written, std::string_view year, const RuleBook& book,
                    FactColumn& column) {
    LocalText first;
    for (std::string& heading : claim_headings(written, year, book, first)) {
        if (std::find(column.headings.begin(), column.headings.end(), heading) !=
            column.headings.end())
            continue;
        column.headings.push_back(heading);
        column.doubtful.push_back(std::move(heading));
    }
}

void append_columns(std::vector<ColumnPattern>& patterns, const Citations& citations,
                    RuleBook& book) {
    book.hours.first_column = book.columns.size();
    for (std::size_t index = 0; index < book.hours.years; ++index) {
        const std::string year = std::to_string(book.hours.first_year + static_cast<int>(index));
        for (ColumnPattern& pattern : patterns) {
            FactColumn column;
            column.kind = pattern.kind;
            column.headings = claim_headings(pattern.headings, year, book, column.heading);
            column.id = column.heading.en;
            claim_doubtful(pattern.doubtful, year, book, column);
            column.label = in_both(pattern.label, "{year}", {year, year});
            column.where = book.hours.where;
            column.year = static_cast<std::uint8_t>(index);
            column.category = pattern.category;
            column.citations = citations;
            book.columns.push_back(std::move(column));
        }
    }
}

} // namespace

void read_hours_block(Members& block, RuleBook& book) {
    HoursTable& table = book.hours;
    table.label = block.local_text("label");
    table.unit = block.local_text("unit");
    if (const auto where = block.find("where"))
        table.where = where->local_text();
    if (const auto suffixes = block.find("suffixes"))
        for (const std::string& suffix : suffixes->texts(RuleBookLimits::list))
            table.suffixes.push_back(normalised_word(suffix));
    read_years(block, table);
    if (const auto maximum = block.need("cell_maximum"))
        table.cell_maximum = maximum->hours();
    if (const auto unusual = block.find("unusual_above"))
        table.unusual_above = unusual->hours();

    std::vector<ColumnPattern> patterns;
    const LocalText cell_label = block.local_text("cell_label", needs_year_and_category);
    read_categories(block, cell_label, table, patterns);
    if (const auto node = block.need("total")) {
        Members total(*node);
        patterns.push_back(read_sum_pattern(total, FactKind::total, table.total_label));
    }
    if (const auto node = block.need("assessed")) {
        Members assessed(*node);
        patterns.push_back(read_sum_pattern(assessed, FactKind::assessed, table.assessed_label));
        if (const auto doubtful = assessed.find("doubtful")) {
            Members members(*doubtful);
            patterns.back().doubtful = read_headings(members, needs_year);
        }
        read_assessed_words(assessed, book);
    }
    append_columns(patterns, read_citations(block, book), book);
}

} // namespace zicha::rules
