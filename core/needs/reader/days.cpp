// Days, periods and counts of months.
#include "core/needs/codes.hpp"
#include "core/needs/reader/parts.hpp"
#include "core/needs/words.hpp"
#include "core/rules/codes.hpp"
#include "core/rules/words.hpp"

#include <algorithm>

namespace zicha::needs {

using rules::Members;
using rules::Node;

namespace {

constexpr int most_years = 20;

// A fact that days follow from: of that kind, and asked for before anything is decided.
std::size_t read_day_fact(const Node& node, NeedsFactKind kind, NeedsBook& book) {
    const std::size_t index = node.index_in(book.facts, words::needs_kind_fact);
    if (index >= book.facts.size() || book.facts[index].id != node.json().text)
        return 0;
    if (book.facts[index].kind != kind)
        node.report(codes::needs_fact_kind, {book.facts[index].id});
    book.facts[index].fixes_days = true;
    return index;
}

void read_month_end(const Node& node, NeedsBook& book, DateRule& rule) {
    Members members(node);
    rule.kind = DateRuleKind::month_end;
    if (const auto year = members.need("year"))
        rule.index = read_day_fact(*year, NeedsFactKind::count, book);
    if (const auto month = members.need("month"))
        rule.month = read_day_fact(*month, NeedsFactKind::count, book);
    const auto has = [&](std::size_t fact, int least, int most) {
        return fact < book.facts.size() && book.facts[fact].least >= least &&
               book.facts[fact].most <= most;
    };
    if (!has(rule.index, 1900, 2199) || !has(rule.month, 1, 12))
        node.report(codes::needs_month_bounds);
}

// From and to by a number of years before or after the edition's.
void read_calendar_years(const Node& node, int first, int last, NeedsBook& book, PeriodRule& rule) {
    if (book.year == 0) {
        node.report(codes::rule_missing_member, {"year"});
        return;
    }
    if (first > last)
        node.report(codes::rule_bad_range);
    const auto from = date_from(book.year + first, 1, 1);
    const auto to = date_from(book.year + last, 12, 31);
    rule.from = DateRule();
    rule.from->day = from.value_or(CivilDate());
    rule.to = DateRule();
    rule.to->day = to.value_or(CivilDate());
    if (first == last)
        rule.name = std::to_string(book.year + first);
}

void read_personal_days(Members& members, NeedsBook& book, PeriodRule& rule) {
    if (book.is_by_year)
        members.node().report(codes::needs_only_years);
    if (const auto from = members.find("from"))
        rule.from = read_day(*from, book);
    if (const auto to = members.find("to"))
        rule.to = read_day(*to, book);
    const auto years = members.find("years");
    if (years)
        rule.years = read_whole(*years, 1, most_years);
    const int given =
        int{rule.from.has_value()} + int{rule.to.has_value()} + int{years.has_value()};
    if (given != 2)
        members.node().report(codes::needs_period_days);
}

PeriodRule read_period(const Node& node, NeedsBook& book) {
    Members members(node);
    PeriodRule rule;
    if (const auto id = members.need("id"))
        rule.id = id->new_id(book.periods);
    rule.name = rule.id;
    rule.label = members.local_text("label");
    if (const auto year = members.find("year")) {
        const int of_edition = read_whole(*year, -most_years, most_years);
        read_calendar_years(*year, of_edition, of_edition, book, rule);
    } else if (const auto span = members.find("span")) {
        const std::vector<Node> ends = span->elements(2, 2);
        if (ends.size() == 2)
            read_calendar_years(*span, read_whole(ends[0], -most_years, most_years),
                                read_whole(ends[1], -most_years, most_years), book, rule);
    } else {
        read_personal_days(members, book, rule);
    }
    if (const auto sum = members.find("sum")) {
        rule.takes_sum = sum->yes_no();
        if (rule.takes_sum && !(book.is_by_year && members.find("span")))
            sum->report(codes::needs_sum_span);
    }
    return rule;
}

} // namespace

std::optional<DateRule> read_day(const Node& node, NeedsBook& book) {
    Members members(node);
    DateRule rule;
    int given = 0;
    if (const auto fact = members.find("fact"); fact && ++given > 0) {
        rule.kind = DateRuleKind::fact;
        rule.index = read_day_fact(*fact, NeedsFactKind::date, book);
    }
    for (const auto& [name, kind] :
         {std::pair{"start", DateRuleKind::start}, std::pair{"end", DateRuleKind::end}})
        if (const auto period = members.find(name); period && ++given > 0) {
            rule.kind = kind;
            rule.index = period->index_in(book.periods, words::needs_kind_period);
        }
    if (const auto end = members.find("month_end"); end && ++given > 0)
        read_month_end(*end, book, rule);
    if (const auto day = members.find("day"); day && ++given > 0)
        rule.day = day->date();
    if (const auto later = members.find("plus_years"))
        rule.plus_years = read_whole(*later, -most_years, most_years);
    if (given != 1 && members.is_object())
        node.report(codes::needs_one_of, {"fact, start, end, month_end, day"});
    if (given != 1 || (rule.kind != DateRuleKind::day && rule.kind != DateRuleKind::fact &&
                       rule.kind != DateRuleKind::month_end && rule.index >= book.periods.size()))
        return std::nullopt;
    return rule;
}

void read_needs_periods(Members& top, NeedsBook& book, bool has_hours) {
    const auto list = has_hours ? top.need("periods") : top.find("periods");
    if (!list)
        return;
    for (const Node& node : list->elements(1, NeedsLimits::periods))
        book.periods.push_back(read_period(node, book));
}

void read_months_counts(Members& top, NeedsBook& book) {
    const auto list = top.find("counts");
    if (!list)
        return;
    for (const Node& node : list->elements(1, NeedsLimits::periods)) {
        Members members(node);
        MonthsCount count;
        if (const auto id = members.need("id"))
            count.id = id->new_id(book.counts);
        count.label = members.local_text("label");
        if (const auto months = members.need("full_months"))
            count.months = read_whole(*months, 1, 120);
        if (const auto from = members.need("from"))
            count.from = read_day(*from, book).value_or(DateRule());
        if (const auto to = members.need("to"))
            count.to = read_day(*to, book).value_or(DateRule());
        book.counts.push_back(std::move(count));
    }
}

} // namespace zicha::needs
