#include "core/base/ascii.hpp"
#include "core/needs/codes.hpp"
#include "core/needs/reader/parts.hpp"
#include "core/needs/words.hpp"
#include "core/rules/codes.hpp"
#include "core/rules/rule_book_limits.hpp"
#include "core/rules/rule_file.hpp"
#include "core/rules/words.hpp"

namespace zicha::needs {

using rules::Members;
using rules::Node;

int read_whole(const Node& node, int least, int most) {
    std::string_view digits = node.json().text;
    const bool is_negative = digits.starts_with('-');
    if (is_negative)
        digits.remove_prefix(1);
    if (node.json().kind == JsonKind::number)
        if (const std::optional<int> number = whole_number(digits)) {
            const int value = is_negative ? -*number : *number;
            if (least <= value && value <= most)
                return value;
        }
    const auto expected = [&](Language language) {
        return format_text(words::needs_part_whole, language,
                           {std::to_string(least), std::to_string(most)});
    };
    node.report(codes::rule_wrong_type, {expected(Language::zh), expected(Language::en)});
    return least;
}

bool is_too_deep(const Node& node, std::size_t depth) {
    if (depth < NeedsLimits::depth)
        return false;
    node.report(codes::rule_too_many, {std::to_string(NeedsLimits::depth)});
    return true;
}

namespace {

constexpr std::string_view year_names[] = {"{year}"};
constexpr rules::Places year_place{year_names, true};

CompletionMark read_mark(const Node& node) {
    Members members(node);
    CompletionMark mark;
    mark.label = members.local_text("label");
    if (const auto headings = members.find("headings"))
        mark.headings = headings->texts(NeedsLimits::list, year_place);
    if (const auto doubtful = members.find("doubtful"))
        mark.doubtful = doubtful->texts(NeedsLimits::list, year_place);
    if (const auto refused = members.find("refused"))
        mark.refused = refused->texts(NeedsLimits::list);
    if (const auto yes = members.find("yes"))
        mark.yes = yes->texts(NeedsLimits::list);
    if (const auto no = members.find("no"))
        mark.no = no->texts(NeedsLimits::list);
    return mark;
}

} // namespace

void read_needs_head(Members& top, NeedsBook& book) {
    rules::read_format(top, "zicha-rules/2");
    book.id = rules::read_id(top);
    book.title = top.local_text("title");
    book.scope = top.local_text("scope");
    book.disclaimer = top.local_text("disclaimer");
    book.edition = rules::read_edition(top);
    if (const auto year = top.find("year"))
        book.year = year->year();
    book.sources = rules::read_source_list(top);
}

// Categories by their own names, or by those of parts.
std::uint32_t read_category_set(const Node& list, const NeedsReading& reading) {
    std::uint32_t all = 0;
    for (const Node& node : list.elements(1, NeedsLimits::list)) {
        const std::string id = node.text();
        std::uint32_t found = 0;
        for (std::size_t at = 0; at < reading.book.categories.size(); ++at)
            if (reading.book.categories[at].id == id)
                found = 1U << at;
        for (const CategoryPart& part : reading.parts)
            if (part.id == id)
                found = part.categories;
        if (found == 0)
            node.report_reference(id, words::rule_kind_category);
        all |= found;
    }
    return all;
}

void read_needs_hours(Members& top, NeedsReading& reading) {
    constexpr std::pair<std::string_view, bool> blanks[] = {{"unknown", true}, {"zero", false}};
    constexpr std::pair<std::string_view, bool> ways[] = {{"year", true}, {"day", false}};
    const auto node = top.find("hours"); // a ladder needs none
    if (!node)
        return;
    Members hours(*node);
    NeedsBook& book = reading.book;
    if (const auto by = hours.need("by"))
        book.is_by_year = by->one_of(ways).value_or(false);
    for (const Node& one : hours.elements("categories", 1, NeedsLimits::categories)) {
        Members members(one);
        NamedEntry category;
        if (const auto id = members.need("id"))
            category.id = id->new_id(book.categories);
        if (category.id == "total" || category.id == "completed")
            one.report(codes::rule_reserved_id, {category.id});
        category.label = members.local_text("label");
        if (const auto headings = members.find("headings"))
            category.words = headings->texts(NeedsLimits::list, year_place);
        if (const auto blank = members.find("blank")) {
            const std::uint32_t bit = 1U << book.categories.size();
            const bool is_unknown = blank->one_of(blanks).value_or(true);
            (is_unknown ? book.unknown_if_blank : book.zero_if_blank) |= bit;
        }
        book.categories.push_back(std::move(category));
    }
    if (const auto headings = hours.find("total_headings"))
        book.total_headings = headings->texts(NeedsLimits::list, year_place);
    if (const auto completed = hours.find("completed")) {
        book.completed = read_mark(*completed);
        if (!book.is_by_year)
            completed->report(codes::needs_mark_by_day);
    }
    if (const auto parts = hours.find("parts"))
        for (const Node& one : parts->elements(1, NeedsLimits::categories)) {
            Members members(one);
            CategoryPart part;
            if (const auto id = members.need("id")) {
                part.id = id->new_id(reading.parts);
                static_cast<void>(id->new_id(book.categories));
            }
            if (const auto of = members.need("of"))
                part.categories = read_category_set(*of, reading);
            reading.parts.push_back(std::move(part));
        }
    if (const auto carried = hours.find("carried_in"))
        book.can_carry_in = read_category_set(*carried, reading);
}

} // namespace zicha::needs
