// Requirements: which case serves whom, and what it asks.
#include "core/rules/codes.hpp"
#include "core/rules/reader/parts.hpp"
#include "core/rules/words.hpp"

#include <algorithm>

namespace zicha::rules {
namespace {

constexpr std::pair<std::string_view, RequirementKind> requirement_kinds[] = {
    {"hours", RequirementKind::hours}, {"proof", RequirementKind::proof}};

constexpr std::pair<std::string_view, Outcome> outcomes[] = {{"refer", Outcome::refer},
                                                             {"not_asked", Outcome::not_asked}};

// The other keys of a result row; a requirement's id is one, too.
constexpr std::string_view result_keys[] = {"file",
                                            "row",
                                            "id",
                                            "name",
                                            "verdict",
                                            "assumed",
                                            "path",
                                            "gap",
                                            "gap_path",
                                            "missing",
                                            "cautions",
                                            "further_hours",
                                            "further_hours_at_best",
                                            "error"};

// A fact may be used in one proof, once: the evaluator relies on it when it looks for the facts
// that could still change an answer.
bool is_used(const RuleBook& book, std::size_t column) {
    return std::any_of(book.proofs.begin(), book.proofs.end(), [&](const ProofNode& node) {
        return node.kind == ProofNode::Kind::fact && node.column == column;
    });
}

void read_proof_fact(const Node& node, RuleBook& book, std::size_t index) {
    const std::string id = node.text();
    const auto column = book.column_of(id);
    if (!column || book.columns[*column].kind != FactKind::yes_no) {
        node.report_reference(id, words::rule_kind_yes_no);
        return;
    }
    // Not yet said of this node, which is a fact without a column so far.
    book.proofs[index].kind = ProofNode::Kind::any_of;
    if (is_used(book, *column))
        node.report(codes::rule_fact_used_twice, {id});
    book.proofs[index].kind = ProofNode::Kind::fact;
    book.proofs[index].column = *column;
}

// The nesting is bounded by Json::max_depth.
std::size_t read_proof(const Node& node, RuleBook& book) {
    const std::size_t index = book.proofs.size();
    book.proofs.emplace_back();
    if (node.json().kind == JsonKind::string) {
        read_proof_fact(node, book, index);
        return index;
    }
    const bool is_any = node.json().find("any_of") != nullptr;
    const bool is_all = node.json().find("all_of") != nullptr;
    if (node.json().kind != JsonKind::object || is_any == is_all) {
        node.report_type(words::rule_part_proof);
        return index;
    }
    book.proofs[index].kind = is_any ? ProofNode::Kind::any_of : ProofNode::Kind::all_of;
    Members members(node);
    std::vector<std::size_t> children;
    for (const Node& child :
         members.elements(is_any ? "any_of" : "all_of", 1, RuleBookLimits::list))
        children.push_back(read_proof(child, book));
    book.proofs[index].children = std::move(children);
    return index;
}

// Cases of the same label share it; 0 without one.
std::uint8_t read_refer_label(Members& members, RuleBook& book) {
    if (!members.find("label"))
        return 0;
    LocalText label = members.local_text("label");
    std::size_t at = 0;
    while (at < book.refer_labels.size() && book.refer_labels[at] != label)
        ++at;
    if (at > RuleBookLimits::list) {
        members.node().report(codes::rule_too_many, {std::to_string(RuleBookLimits::list)});
        return 0;
    }
    if (at == book.refer_labels.size())
        book.refer_labels.push_back(std::move(label));
    return static_cast<std::uint8_t>(at);
}

void read_outcome(Members& members, std::optional<RequirementKind> kind, RuleBook& book,
                  Case& result) {
    const auto plan = members.find("plan");
    const auto proof = members.find("proof");
    const auto outcome = members.find("outcome");
    const int given = (plan ? 1 : 0) + (proof ? 1 : 0) + (outcome ? 1 : 0);
    const bool fits = !kind || (*kind == RequirementKind::hours ? !proof : !plan);
    if (given != 1 || !fits) {
        if (members.is_object())
            members.node().report(codes::rule_case_outcome);
        return;
    }
    if (plan) {
        result.outcome = Outcome::plan;
        result.plan = plan->index_in(book.plans, words::rule_kind_plan);
    } else if (proof) {
        result.outcome = Outcome::proof;
        result.proof = read_proof(*proof, book);
    } else {
        result.outcome = outcome->one_of(outcomes).value_or(Outcome::refer);
        if (result.outcome == Outcome::refer)
            result.refer_label = read_refer_label(members, book);
    }
}

void read_cases(const Node& list, std::optional<RequirementKind> kind, Requirement& requirement,
                RuleBook& book) {
    for (const Node& node : list.elements(1, RuleBookLimits::list)) {
        Members members(node);
        Case one;
        one.when = read_condition(members, book);
        read_outcome(members, kind, book, one);
        one.why = members.local_text("why");
        one.citations = read_citations(members, book);
        requirement.cases.push_back(std::move(one));
    }
}

std::string read_requirement_id(Members& members, const RuleBook& book) {
    const auto node = members.need("id");
    if (!node)
        return {};
    std::string id = node->new_id(book.requirements);
    if (std::find(std::begin(result_keys), std::end(result_keys), id) != std::end(result_keys))
        node->report(codes::rule_reserved_id, {id});
    return id;
}

std::optional<RequirementKind> read_requirement_kind(Members& members, const RuleBook& book) {
    const auto node = members.need("kind");
    if (!node)
        return std::nullopt;
    const auto kind = node->one_of(requirement_kinds);
    const bool is_second =
        std::any_of(book.requirements.begin(), book.requirements.end(),
                    [](const Requirement& other) { return other.kind == RequirementKind::hours; });
    if (kind == RequirementKind::hours && is_second)
        node->report(codes::rule_second_hours);
    return kind;
}

} // namespace

Condition read_condition(Members& owner, const RuleBook& book) {
    Condition condition;
    const auto node = owner.find("when");
    if (!node || !node->is(JsonKind::object, words::rule_part_object))
        return condition;
    if (node->json().members.empty())
        node->report(codes::rule_too_few, {"1"});
    for (const auto& [name, json] : node->json().members) {
        const Node member = node->under(name, json);
        const auto is_named = [&, &name = name](std::size_t column) {
            return book.columns[column].id == name;
        };
        const auto choice = std::find_if(book.choices.begin(), book.choices.end(), is_named);
        if (choice == book.choices.end()) {
            member.report_reference(name, words::rule_kind_choice);
            continue;
        }
        Condition::Term term;
        term.choice = static_cast<std::size_t>(choice - book.choices.begin());
        for (const Node& value : member.elements(1, RuleBookLimits::values))
            term.values |=
                1U << value.index_in(book.columns[*choice].values, words::rule_kind_value);
        condition.terms.push_back(term);
    }
    return condition;
}

void read_requirements(Members& top, RuleBook& book) {
    for (const Node& node : top.elements("requirements", 1, RuleBookLimits::requirements)) {
        Members members(node);
        Requirement requirement;
        requirement.id = read_requirement_id(members, book);
        const auto kind = read_requirement_kind(members, book);
        requirement.kind = kind.value_or(RequirementKind::proof);
        requirement.label = members.local_text("label");
        requirement.about = members.local_text("about");
        const std::size_t before = node.problems().count();
        const auto cases = members.need("cases");
        if (cases)
            read_cases(*cases, kind, requirement, book);
        const bool are_cases_good = cases && node.problems().count() == before;
        requirement.citations = read_citations(members, book);
        book.requirements.push_back(std::move(requirement));
        // A case that could not be read would make others look uncovered.
        if (are_cases_good)
            compile_cases(*cases, book.requirements.size() - 1, book);
    }
}

} // namespace zicha::rules
