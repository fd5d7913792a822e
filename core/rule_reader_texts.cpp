// What a rule file is and rests on: its header, sources and citations, open clauses.
#include "rule_reader_parts.hpp"

namespace zicha {
namespace {

constexpr std::string_view format = "zicha-rules/1";

constexpr std::pair<std::string_view, Basis> bases[] = {{"stated", Basis::stated},
                                                        {"derived", Basis::derived},
                                                        {"external", Basis::external},
                                                        {"interpretation", Basis::interpretation}};

Citation read_citation(const Node& node, const RuleBook& book) {
    Members members(node);
    Citation citation;
    if (const auto source = members.need("source"))
        citation.source = source->index_in(book.sources, Text::rule_kind_source);
    citation.clause = members.local_text("clause");
    const auto basis = members.need("basis");
    if (!basis)
        return citation;
    const auto known_basis = basis->one_of(bases);
    citation.basis = known_basis.value_or(Basis::interpretation);
    const bool claims_text = citation.basis == Basis::stated || citation.basis == Basis::derived;
    if (claims_text && citation.source < book.sources.size() &&
        book.sources[citation.source].known != "text")
        basis->report(Code::rule_basis_unread,
                      {book.sources[citation.source].id, basis->json().text});
    return citation;
}

std::string read_address(const Node& node) {
    std::string address = node.text();
    const bool has_scheme = address.starts_with("http://") || address.starts_with("https://");
    bool has_space = false;
    for (const char c : address)
        has_space = has_space || static_cast<unsigned char>(c) <= ' ';
    if (!address.empty() && (!has_scheme || has_space || address.ends_with("://")))
        node.report(Code::rule_bad_address, {shortened(address)});
    return address;
}

} // namespace

Citations read_citations(Members& owner, const RuleBook& book) {
    Citations citations;
    for (const Node& node : owner.elements("cite", 1, RuleBookLimits::list))
        citations.push_back(read_citation(node, book));
    return citations;
}

void read_header(Members& top, RuleBook& book) {
    static_cast<void>(top.find("$schema")); // for editors
    if (const auto node = top.need("format"))
        if (const std::string given = node->text(); !given.empty() && given != format)
            node->report(Code::rule_format, {shortened(given), std::string(format)});
    if (const auto id = top.need("id"))
        book.id = id->id();
    book.title = top.local_text("title");
    book.authority = top.local_text("authority");
    book.scope = top.local_text("scope");
    book.disclaimer = top.local_text("disclaimer");
    if (const auto edition = top.need("edition"))
        book.edition = format_date(edition->date());
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
            node->report(Code::rule_bad_range);
    }
}

void read_sources(Members& top, RuleBook& book) {
    constexpr std::pair<std::string_view, std::string_view> known[] = {
        {"text", "text"}, {"second_hand", "second_hand"}, {"not_in_hand", "not_in_hand"}};
    for (const Node& node : top.elements("sources", 1, RuleBookLimits::list)) {
        Members members(node);
        Source source;
        if (const auto id = members.need("id"))
            source.id = id->new_id(book.sources);
        source.title = members.local_text("title");
        if (const auto number = members.find("number"))
            source.number = number->text();
        if (const auto issued = members.find("issued"))
            source.issued = format_date(issued->date());
        if (const auto how = members.need("known"))
            source.known = how->one_of(known).value_or("text");
        if (const auto address = members.find("address"))
            source.address = read_address(*address);
        if (const auto note = members.find("note"))
            source.note = note->local_text();
        book.sources.push_back(std::move(source));
    }
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
                    number->report(Code::rule_duplicate_id, {std::to_string(other.number)});
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
        book.earning_question = node->index_in(book.ambiguities, Text::rule_kind_ambiguity);
}

} // namespace zicha
