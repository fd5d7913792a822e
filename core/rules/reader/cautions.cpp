// Cautions: each has one trigger of the closed list.
#include "core/rules/codes.hpp"
#include "core/rules/reader/parts.hpp"
#include "core/rules/words.hpp"

namespace zicha::rules {
namespace {

enum class Fits : std::uint8_t { any, hours, proof };

struct TriggerRule {
    std::string_view name;
    Trigger trigger;
    Fits fits;
    std::string_view place; // that its text may have
};

constexpr TriggerRule triggers[] = {
    {"always", Trigger::always, Fits::any, {}},
    {"total_exceeds_parts", Trigger::total_exceeds_parts, Fits::hours, "{hours}"},
    {"unnamed_hours_needed", Trigger::unnamed_hours_needed, Fits::hours, "{hours}"},
    {"last_year_assessed_no", Trigger::last_year_assessed_no, Fits::hours, "{year}"},
    {"standard_decides", Trigger::standard_decides, Fits::hours, {}},
    {"last_year_under_standard", Trigger::last_year_under_standard, Fits::hours, "{year}"},
    {"strict_reading_fails", Trigger::strict_reading_fails, Fits::hours, {}},
    {"reading_open", Trigger::reading_open, Fits::hours, "{facts}"},
    {"no_longer_earnable", Trigger::no_longer_earnable, Fits::hours, "{year}"},
    {"closed_year_short", Trigger::closed_year_short, Fits::hours, {}},
    {"marked_against_hours", Trigger::marked_against_hours, Fits::hours, "{year}"},
    {"unusual_hours", Trigger::unusual_hours, Fits::hours, "{hours}"},
    {"substitute_used", Trigger::substitute_used, Fits::proof, {}},
    {"proof_fails", Trigger::proof_fails, Fits::proof, {}},
};
static_assert(std::size(triggers) == static_cast<std::size_t>(Trigger::count));

const TriggerRule* read_trigger(const Node& node) {
    const std::string given = node.text();
    std::string known;
    for (const TriggerRule& rule : triggers) {
        if (rule.name == given)
            return &rule;
        known += (known.empty() ? "" : ", ") + std::string(rule.name);
    }
    if (!given.empty())
        node.report(codes::rule_unknown_value, {shortened(given), known});
    return nullptr;
}

bool fits(Fits fits, RequirementKind kind) {
    return fits == Fits::any || (fits == Fits::hours) == (kind == RequirementKind::hours);
}

void read_caution(Members& members, RuleBook& book) {
    Caution caution;
    if (const auto id = members.need("id"))
        caution.id = id->new_id(book.cautions);
    const auto requirement = members.need("requirement");
    if (requirement)
        caution.requirement =
            requirement->index_in(book.requirements, words::rule_kind_requirement);
    const TriggerRule* rule = nullptr;
    if (const auto trigger = members.need("trigger")) {
        rule = read_trigger(*trigger);
        const bool is_known = requirement && caution.requirement < book.requirements.size() &&
                              book.requirements[caution.requirement].id == requirement->json().text;
        if (rule && is_known && !fits(rule->fits, book.requirements[caution.requirement].kind))
            trigger->report(codes::rule_trigger_kind, {std::string(rule->name)});
    }
    if (rule)
        caution.trigger = rule->trigger;
    // With an unknown trigger no place is wrong.
    constexpr std::string_view every_place[] = {"{hours}", "{year}", "{facts}"};
    const Places places{rule == nullptr       ? std::span<const std::string_view>(every_place)
                        : rule->place.empty() ? std::span<const std::string_view>()
                                              : std::span(&rule->place, 1)};
    caution.when = read_condition(members, book);
    caution.text = members.local_text("text", places);
    if (const auto ambiguity = members.find("ambiguity"))
        caution.ambiguity = ambiguity->index_in(book.ambiguities, words::rule_kind_ambiguity);
    caution.citations = read_citations(members, book);
    book.cautions.push_back(std::move(caution));
}

} // namespace

void read_cautions(Members& top, RuleBook& book) {
    for (const Node& node : top.elements("cautions", 0, RuleBookLimits::cautions)) {
        Members members(node);
        read_caution(members, book);
    }
}

} // namespace zicha::rules
