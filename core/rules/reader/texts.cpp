// What a rule file is and rests on: its header, sources and citations, open clauses.
#include "core/rules/codes.hpp"
#include "core/rules/reader/parts.hpp"
#include "core/rules/rule_file.hpp"
#include "core/rules/words.hpp"

namespace zicha::rules {
namespace {

void read_assumed(Members& top, RuleBook& book) {
    const auto node = top.find("assumed");
    if (!node)
        return;
    Members members(*node);
    Assumed assumed;
    if (const auto from = members.need("from")) {
        assumed.from = from->id();
        if (!assumed.from.empty() && assumed.from == book.id)
            from->report(codes::rule_duplicate_id, {assumed.from});
    }
    assumed.why = members.local_text("why");
    assumed.where = members.local_text("where");
    book.assumed = std::move(assumed);
}

} // namespace

// What an edition assumes, it says at its top as well.
Citations read_citations(Members& owner, const RuleBook& book) {
    Citations citations = read_citation_list(owner, "cite", book.sources);
    if (!book.assumed)
        for (std::size_t at = 0; at < citations.size(); ++at)
            if (citations[at].basis == Basis::assumed)
                owner.node().problems().report(
                    codes::rule_assumed_unmarked,
                    owner.node().pointer() + "/cite/" + std::to_string(at) + "/basis", {"", ""});
    return citations;
}

void read_header(Members& top, RuleBook& book) {
    read_format(top, "zicha-rules/1");
    book.id = read_id(top);
    book.title = top.local_text("title");
    book.authority = top.local_text("authority");
    book.scope = top.local_text("scope");
    book.disclaimer = top.local_text("disclaimer");
    book.edition = read_edition(top);
    if (const auto node = top.need("valid")) {
        Members valid(*node);
        const auto from = valid.need("from");
        const auto until = valid.need("until");
        if (from)
            book.valid_from = from->date();
        if (until)
            book.valid_until = until->date();
        const bool are_dates = book.valid_from != CivilDate{} && book.valid_until != CivilDate{};
        if (are_dates && book.valid_from > book.valid_until)
            node->report(codes::rule_bad_range);
    }
    read_assumed(top, book);
}

void read_sources(Members& top, RuleBook& book) {
    book.sources = read_source_list(top);
}

void read_ambiguities(Members& top, RuleBook& book) {
    for (const Node& node : top.elements("ambiguities", 0, RuleBookLimits::list)) {
        Members members(node);
        Ambiguity ambiguity;
        if (const auto id = members.need("id"))
            ambiguity.id = id->new_id(book.ambiguities);
        if (const auto number = members.need("number")) {
            ambiguity.number = number->count();
            for (const Ambiguity& other : book.ambiguities)
                if (ambiguity.number != 0 && other.number == ambiguity.number) {
                    number->report(codes::rule_duplicate_id, {std::to_string(other.number)});
                    break;
                }
        }
        ambiguity.about = members.local_text("about");
        ambiguity.strict = members.local_text("strict");
        if (const auto lenient = members.find("lenient"))
            ambiguity.lenient = lenient->local_text();
        ambiguity.question = members.local_text("question");
        ambiguity.addressee = members.local_text("addressee");
        ambiguity.citations = read_citations(members, book);
        book.ambiguities.push_back(std::move(ambiguity));
    }
    if (const auto node = top.find("earning_question"))
        book.earning_question = node->index_in(book.ambiguities, words::rule_kind_ambiguity);
}

} // namespace zicha::rules
