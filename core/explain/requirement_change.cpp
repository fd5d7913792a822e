#include "core/explain/requirement_change.hpp"

namespace zicha::explain {
namespace {

const RequirementView* view_of(const Explanation& explanation, const rules::RuleBook& book,
                               std::string_view id) {
    for (const RequirementView& view : explanation.requirements)
        if (book.requirements[view.requirement].id == id)
            return &view;
    return nullptr;
}

} // namespace

std::optional<RequirementChange> requirement_change(const rules::RuleBook& book_before,
                                                    const Explanation& before,
                                                    const rules::RuleBook& book_after,
                                                    const Explanation& after) {
    for (const RequirementView& view : after.requirements) {
        const RequirementView* old =
            view_of(before, book_before, book_after.requirements[view.requirement].id);
        const assess::RequirementValue value =
            old == nullptr ? assess::RequirementValue::not_asked : old->value;
        if (value != view.value)
            return RequirementChange{view.label, value, view.value,
                                     view.findings.empty() ? "" : view.findings.front().text};
    }
    return std::nullopt;
}

} // namespace zicha::explain
