#include "core/needs/codes.hpp"
#include "core/needs/reader/parts.hpp"
#include "core/needs/words.hpp"
#include "core/rules/codes.hpp"
#include "core/rules/words.hpp"

namespace zicha::needs {

using rules::Members;
using rules::Node;

namespace {

constexpr int most_count = 9999;

std::size_t add_condition(NeedsBook& book, NeedCondition condition) {
    book.conditions.push_back(std::move(condition));
    return book.conditions.size() - 1;
}

// What `is` may be depends on the fact: true or false, some of its values, or some numbers.
void read_is(const Node& is, const NeedsBook& book, NeedCondition& condition) {
    condition.kind = ConditionKind::is;
    const NeedsFact& fact = book.facts[condition.fact];
    if (fact.kind == NeedsFactKind::yes_no) {
        condition.values = {is.yes_no() ? 1 : 0};
        return;
    }
    if (fact.kind == NeedsFactKind::date) {
        is.report(codes::needs_fact_kind, {fact.id});
        return;
    }
    for (const Node& value : is.elements(1, NeedsLimits::list))
        if (fact.kind == NeedsFactKind::choice)
            condition.values.push_back(
                static_cast<std::int64_t>(value.index_in(fact.values, words::rule_kind_value)));
        else
            condition.values.push_back(read_whole(value, 0, most_count));
}

void read_bound(const Node& node, ConditionKind kind, const NeedsBook& book,
                NeedCondition& condition) {
    condition.kind = kind;
    condition.values = {read_whole(node, 0, most_count)};
    if (!condition.is_of_count && book.facts[condition.fact].kind != NeedsFactKind::count)
        node.report(codes::needs_fact_kind, {book.facts[condition.fact].id});
}

void read_day_bound(const Node& node, ConditionKind kind, NeedsBook& book,
                    NeedCondition& condition) {
    condition.kind = kind;
    condition.day = read_day(node, book).value_or(DateRule());
    if (book.facts[condition.fact].kind != NeedsFactKind::date)
        node.report(codes::needs_fact_kind, {book.facts[condition.fact].id});
}

// The one comparison of a fact.
void read_comparison(Members& members, NeedsBook& book, NeedCondition& condition) {
    int given = 0;
    if (const auto is = members.find("is"); is && ++given > 0)
        read_is(*is, book, condition);
    if (const auto least = members.find("at_least"); least && ++given > 0)
        read_bound(*least, ConditionKind::at_least, book, condition);
    if (const auto most = members.find("at_most"); most && ++given > 0)
        read_bound(*most, ConditionKind::at_most, book, condition);
    if (const auto from = members.find("from"); from && ++given > 0)
        read_day_bound(*from, ConditionKind::from, book, condition);
    if (const auto until = members.find("until"); until && ++given > 0)
        read_day_bound(*until, ConditionKind::until, book, condition);
    if (const auto is_given = members.find("given"); is_given && ++given > 0) {
        condition.kind = ConditionKind::given;
        if (!is_given->yes_no() && is_given->json().kind == JsonKind::boolean)
            is_given->report(codes::needs_given);
        if (book.facts[condition.fact].kind == NeedsFactKind::yes_no)
            is_given->report(codes::needs_fact_kind, {book.facts[condition.fact].id});
    }
    if (given != 1)
        members.node().report(codes::needs_one_of, {"is, at_least, at_most, from, until, given"});
}

// In how many years: a number of them, or "each".
int read_in_years(Members& members, int years) {
    const auto node = members.need("in_years");
    if (!node)
        return years;
    if (node->json().kind != JsonKind::string)
        return read_whole(*node, 1, years);
    constexpr std::pair<std::string_view, int> words[] = {{"each", 0}};
    static_cast<void>(node->one_of(words));
    return years;
}

// Of a fact that is asked for each of some years.
std::size_t read_yearly(Members& members, const YearlyFact& fact, NeedsBook& book) {
    NeedCondition of_year;
    of_year.fact = fact.first;
    if (const auto is = members.need("is"))
        read_is(*is, book, of_year);
    NeedCondition all;
    all.kind = ConditionKind::in_years;
    all.values = {read_in_years(members, fact.years)};
    for (int year = 0; year < fact.years; ++year) {
        of_year.fact = fact.first + static_cast<std::size_t>(year);
        all.parts.push_back(add_condition(book, of_year));
    }
    return add_condition(book, std::move(all));
}

} // namespace

std::size_t read_need_condition(const Node& node, NeedsBook& book, std::size_t depth) {
    Members members(node);
    NeedCondition condition;
    if (!members.is_object() || is_too_deep(node, depth)) {
        members.accept_rest();
        return add_condition(book, std::move(condition));
    }
    constexpr std::pair<std::string_view, ConditionKind> groups[] = {
        {"all_of", ConditionKind::all_of},
        {"any_of", ConditionKind::any_of},
        {"none_of", ConditionKind::none_of}};
    for (const auto& [name, kind] : groups)
        if (const auto list = members.find(name)) {
            condition.kind = kind;
            for (const Node& part : list->elements(1, NeedsLimits::list))
                condition.parts.push_back(read_need_condition(part, book, depth + 1));
            return add_condition(book, std::move(condition));
        }
    if (const auto count = members.find("count")) {
        condition.is_of_count = true;
        condition.fact = count->index_in(book.counts, words::needs_kind_count);
        if (const auto least = members.find("at_least"))
            read_bound(*least, ConditionKind::at_least, book, condition);
        else if (const auto most = members.need("at_most"))
            read_bound(*most, ConditionKind::at_most, book, condition);
        return add_condition(book, std::move(condition));
    }
    const auto fact = members.find("fact");
    if (!fact || book.facts.empty()) {
        node.report(codes::needs_one_of, {"all_of, any_of, none_of, count, fact"});
        members.accept_rest();
        return add_condition(book, std::move(condition));
    }
    for (const YearlyFact& yearly : book.yearly)
        if (yearly.id == fact->json().text)
            return read_yearly(members, yearly, book);
    condition.fact = fact->index_in(book.facts, words::needs_kind_fact);
    read_comparison(members, book, condition);
    return add_condition(book, std::move(condition));
}

} // namespace zicha::needs
