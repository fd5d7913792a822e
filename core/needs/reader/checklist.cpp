// What is asked of a person and cannot be decided here.
#include "core/needs/reader/parts.hpp"
#include "core/rules/rule_file.hpp"

namespace zicha::needs {

using rules::Members;
using rules::Node;

void read_checklist(Members& top, NeedsBook& book) {
    const auto list = top.find("checklist");
    if (!list)
        return;
    for (const Node& node : list->elements(1, NeedsLimits::list)) {
        Members members(node);
        UndecidedCondition item;
        if (const auto id = members.need("id"))
            item.id = id->new_id(book.checklist);
        item.label = members.local_text("label");
        item.cite = rules::read_citation_list(members, "cite", book.sources);
        book.checklist.push_back(std::move(item));
    }
}

} // namespace zicha::needs
