// Ladders, and conditions that have to hold.
#include "core/needs/codes.hpp"
#include "core/needs/reader/parts.hpp"
#include "core/needs/words.hpp"
#include "core/rules/rule_file.hpp"

namespace zicha::needs {

using rules::Members;
using rules::Node;

namespace {

constexpr int most_ladder_years = 60;

LadderRung read_rung(const Node& node, NeedsBook& book, bool is_last) {
    constexpr std::pair<std::string_view, RungOutcome> outcomes[] = {
        {"not_met", RungOutcome::not_met}, {"refer", RungOutcome::refer}};
    Members members(node);
    LadderRung rung;
    if (const auto id = members.find("id")) // by which a later layer replaces it
        static_cast<void>(id->id());
    if (const auto when = members.find("when"))
        rung.when = read_need_condition(*when, book);
    if (members.is_object() && rung.when.has_value() == is_last)
        node.report(codes::needs_last_rung);
    const auto years = members.find("years");
    const auto outcome = members.find("outcome");
    if (years)
        rung.years = read_whole(*years, 0, most_ladder_years);
    if (outcome)
        rung.outcome = outcome->one_of(outcomes).value_or(RungOutcome::refer);
    if (members.is_object() && years.has_value() == outcome.has_value())
        node.report(codes::needs_one_of, {"years, outcome"});
    rung.cite = rules::read_citation_list(members, "cite", book.sources);
    return rung;
}

} // namespace

void read_ladder(const Node& node, NeedsBook& book, FactNeed& need) {
    Members members(node);
    if (const auto from = members.need("from")) {
        need.from = from->index_in(book.facts, words::needs_kind_fact);
        if (*need.from >= book.facts.size() || book.facts[*need.from].id != from->json().text)
            need.from.reset();
        else if (book.facts[*need.from].kind != NeedsFactKind::date)
            from->report(codes::needs_fact_kind, {book.facts[*need.from].id});
        else
            book.facts[*need.from].counts_years = true;
    }
    if (const auto to = members.need("to"))
        need.to = to->date();
    const std::vector<Node> rungs = members.elements("rungs", 1, NeedsLimits::list);
    for (const Node& rung : rungs)
        need.rungs.push_back(read_rung(rung, book, &rung == &rungs.back()));
}

void read_holds(const Node& node, Members& members, NeedsBook& book, FactNeed& need) {
    LadderRung met;
    met.when = read_need_condition(node, book);
    met.cite = rules::read_citation_list(members, "cite", book.sources);
    LadderRung not_met;
    not_met.outcome = RungOutcome::not_met;
    need.rungs = {std::move(met), std::move(not_met)};
}

} // namespace zicha::needs
