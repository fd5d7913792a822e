// The periods in which hours can still be earned.
#include "core/needs/codes.hpp"
#include "core/needs/reader/parts.hpp"
#include "core/needs/words.hpp"

namespace zicha::needs {

using rules::Members;
using rules::Node;

namespace {

// Where a period ends, if that is the same for everybody by how the file is written.
DateRule end_of(const NeedsBook& book, std::size_t period) {
    for (;;) {
        const PeriodRule& rule = book.periods[period];
        DateRule end;
        end.kind = DateRuleKind::end;
        end.index = period;
        if (!rule.to)
            return end;
        if (rule.to->kind != DateRuleKind::end || rule.to->plus_years != 0)
            return *rule.to;
        period = rule.to->index;
    }
}

// The last day of an open period lies in those that end with it; and in calendar years around it.
void mark_open(NeedsBook& book, std::size_t at) {
    const DateRule open = end_of(book, book.open[at].period);
    for (std::size_t period = 0; period < book.periods.size(); ++period) {
        PeriodRule& rule = book.periods[period];
        const bool is_fixed = open.kind == DateRuleKind::day && rule.from && rule.to &&
                              rule.from->kind == DateRuleKind::day &&
                              rule.to->kind == DateRuleKind::day &&
                              open.plus_years + rule.from->plus_years + rule.to->plus_years == 0;
        const bool holds = is_fixed ? rule.from->day <= open.day && open.day <= rule.to->day
                                    : end_of(book, period) == open;
        rule.holds_open |= holds ? 1U << at : 0U;
    }
}

OpenPeriod read_open_period(const Node& node, NeedsBook& book) {
    Members members(node);
    OpenPeriod open;
    if (const auto period = members.need("period")) {
        open.period = period->index_in(book.periods, words::needs_kind_period);
        for (const OpenPeriod& other : book.open)
            if (other.period == open.period)
                period->report(codes::needs_open_twice, {period->json().text});
    }
    if (const auto until = members.find("until"))
        open.until = until->date();
    if (const auto made_up = members.find("made_up")) {
        open.is_made_up = made_up->yes_no();
        if (open.is_made_up && open.period < book.periods.size() &&
            !(book.is_by_year && is_one_year(book.periods[open.period])))
            made_up->report(codes::needs_made_up_year);
    }
    return open;
}

} // namespace

bool is_one_year(const PeriodRule& rule) {
    return rule.from && rule.to && rule.from->day.year == rule.to->day.year;
}

void read_open_periods(Members& top, NeedsBook& book) {
    const auto open = top.need("open");
    if (!open)
        return;
    if (open->json().kind == JsonKind::string)
        book.open.push_back({open->index_in(book.periods, words::needs_kind_period), {}, false});
    else
        for (const Node& node : open->elements(1, NeedsLimits::open))
            book.open.push_back(read_open_period(node, book));
    for (std::size_t at = 0; at < book.open.size(); ++at)
        if (book.open[at].period < book.periods.size())
            mark_open(book, at);
}

} // namespace zicha::needs
