// Clauses that can be read in more than one way, and words for yes and no.
#include "core/needs/reader/parts.hpp"
#include "core/rules/rule_file.hpp"

namespace zicha::needs {

using rules::Members;
using rules::Node;

void read_ambiguities(Members& top, NeedsBook& book) {
    const auto list = top.find("ambiguities");
    if (!list)
        return;
    for (const Node& node : list->elements(1, NeedsLimits::list)) {
        Members members(node);
        NeedsAmbiguity ambiguity;
        if (const auto id = members.need("id"))
            ambiguity.id = id->new_id(book.ambiguities);
        ambiguity.about = members.local_text("about");
        ambiguity.strict = members.local_text("strict");
        if (const auto lenient = members.find("lenient"))
            ambiguity.lenient = lenient->local_text();
        ambiguity.question = members.local_text("question");
        ambiguity.addressee = members.local_text("addressee");
        ambiguity.cite = rules::read_citation_list(members, "cite", book.sources);
        book.ambiguities.push_back(std::move(ambiguity));
    }
}

void read_roster_words(Members& top, NeedsBook& book) {
    const auto words = top.find("words");
    if (!words)
        return;
    Members members(*words);
    if (const auto yes = members.need("yes"))
        book.yes_words = yes->texts(NeedsLimits::list);
    if (const auto no = members.need("no"))
        book.no_words = no->texts(NeedsLimits::list);
}

} // namespace zicha::needs
