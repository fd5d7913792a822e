// Facts, and those that are asked for each of some years.
#include "core/needs/codes.hpp"
#include "core/needs/reader/parts.hpp"
#include "core/rules/codes.hpp"
#include "core/rules/words.hpp"

#include <algorithm>

namespace zicha::needs {

using rules::Members;
using rules::Node;

namespace {

constexpr int most_appraisal_years = 20; // before or after the file's

void read_values(Members& members, NeedsFact& fact) {
    for (const Node& node : members.elements("values", 2, NeedsLimits::list)) {
        Members value(node);
        NamedEntry entry;
        if (const auto id = value.need("id"))
            entry.id = id->new_id(fact.values);
        entry.label = value.local_text("label");
        if (const auto words = value.find("words"))
            entry.words = words->texts(NeedsLimits::list);
        fact.values.push_back(std::move(entry));
    }
}

// What a fact is that is left out: of a choice a value, of yes and no "unknown".
void read_blank(const Node& blank, NeedsFact& fact) {
    constexpr std::pair<std::string_view, bool> words[] = {{"unknown", true}};
    if (fact.kind == NeedsFactKind::choice)
        fact.if_blank = blank.index_in(fact.values, words::rule_kind_value);
    else if (fact.kind == NeedsFactKind::yes_no)
        fact.is_asked = blank.one_of(words).has_value();
    else
        blank.report(codes::needs_fact_kind, {fact.id});
}

void read_bounds(Members& members, NeedsFact& fact) {
    constexpr int most = 9999;
    if (const auto from = members.need("from"))
        fact.least = read_whole(*from, 0, most);
    if (const auto to = members.need("to"))
        fact.most = read_whole(*to, 0, most);
    if (fact.least > fact.most)
        members.node().report(codes::rule_bad_range);
}

std::string read_fact_id(Members& members, const NeedsBook& book) {
    const auto node = members.need("id");
    if (!node)
        return "";
    std::string id = node->new_id(book.facts);
    static_cast<void>(node->new_id(book.yearly));
    constexpr std::string_view reserved[] = {"years", "records", "carried_in", "made_up", "sums"};
    if (std::find(std::begin(reserved), std::end(reserved), id) != std::end(reserved))
        node->report(codes::rule_reserved_id, {id});
    return id;
}

// One fact for each of the years, from the first to the last.
void add_yearly(const Node& years, const NeedsFact& fact, NeedsBook& book) {
    const std::vector<Node> ends = years.elements(2, 2);
    if (ends.size() != 2)
        return;
    if (book.year == 0)
        years.report(codes::rule_missing_member, {"year"});
    const int first = read_whole(ends[0], -most_appraisal_years, most_appraisal_years);
    const int last = read_whole(ends[1], -most_appraisal_years, most_appraisal_years);
    const YearlyFact yearly{fact.id, book.facts.size(), book.year + first, last - first + 1};
    if (first > last)
        years.report(codes::rule_bad_range);
    else if (yearly.years > static_cast<int>(NeedsLimits::yearly))
        years.report(codes::rule_too_many, {std::to_string(NeedsLimits::yearly)});
    if (first > last || yearly.years > static_cast<int>(NeedsLimits::yearly))
        return;
    for (int year = 0; year < yearly.years; ++year) {
        NeedsFact one = fact;
        one.id += "." + std::to_string(yearly.first_year + year);
        book.facts.push_back(std::move(one));
    }
    book.yearly.push_back(yearly);
}

} // namespace

void read_needs_facts(Members& top, NeedsBook& book) {
    constexpr std::pair<std::string_view, NeedsFactKind> kinds[] = {
        {"yes_no", NeedsFactKind::yes_no},
        {"choice", NeedsFactKind::choice},
        {"count", NeedsFactKind::count},
        {"date", NeedsFactKind::date}};
    const auto list = top.find("facts");
    if (!list)
        return;
    for (const Node& node : list->elements(0, NeedsLimits::facts)) {
        Members members(node);
        NeedsFact fact;
        fact.id = read_fact_id(members, book);
        if (const auto kind = members.need("kind"))
            fact.kind = kind->one_of(kinds).value_or(NeedsFactKind::yes_no);
        fact.label = members.local_text("label");
        if (fact.kind == NeedsFactKind::count)
            read_bounds(members, fact);
        if (fact.kind == NeedsFactKind::choice) {
            read_values(members, fact);
        }
        if (const auto headings = members.find("headings"))
            fact.headings = headings->texts(NeedsLimits::list);
        if (const auto blank = members.find("blank"))
            read_blank(*blank, fact);
        if (fact.kind == NeedsFactKind::choice) {
            if (const auto years = members.find("years")) {
                add_yearly(*years, fact, book);
                continue;
            }
        }
        book.facts.push_back(std::move(fact));
    }
}

} // namespace zicha::needs
