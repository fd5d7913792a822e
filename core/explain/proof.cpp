// A proof requirement in words: which facts carry it, which break it, which are still open.
#include "core/assess/proof.hpp"
#include "core/explain/parts.hpp"
#include "core/explain/proof_ways.hpp"
#include "core/explain/words.hpp"

namespace zicha::explain {
namespace {

// Facts below `node` whose value is `wanted` and whose branch has that value too.
void collect(const ExplainContext& context, std::size_t node, Truth wanted,
             assess::FactSet& facts) {
    const auto truth_of = [&](std::size_t column) { return context.cells[column].truth(); };
    if (assess::decide_proof(context.book, node, truth_of) != wanted)
        return;
    const rules::ProofNode& proof = context.book.proofs[node];
    if (proof.kind == rules::ProofNode::Kind::fact)
        facts.set(proof.column);
    for (const std::size_t child : proof.children)
        collect(context, child, wanted, facts);
}

// "银行工资流水（到工资发放银行打印）、个人纳税情况证明（…）"
std::string way_text(const ExplainContext& context, const ProofWay& way) {
    std::vector<std::string> parts;
    for (const std::size_t column : way) {
        const rules::FactColumn& fact = context.book.columns[column];
        std::string where = context.in(fact.where);
        // It is a sentence of its own elsewhere.
        for (const std::string_view end : {"。", "."})
            if (where.ends_with(end))
                where.resize(where.size() - end.size());
        parts.push_back(where.empty()
                            ? context.in(fact.label)
                            : context.say(words::proof_way_where, {context.in(fact.label), where}));
    }
    return join(context, parts);
}

} // namespace

void explain_proof(const ExplainContext& context, const rules::Case& applicable,
                   RequirementView& view) {
    const auto truth_of = [&](std::size_t column) { return context.cells[column].truth(); };
    const Truth truth = assess::decide_proof(context.book, applicable.proof, truth_of);
    assess::FactSet facts;
    collect(context, applicable.proof, truth, facts);
    const std::string labels = labels_of(context, facts);
    Finding finding;
    finding.requirement = view.requirement;
    finding.value = view.value;
    for (std::size_t column = 0; column < context.book.columns.size(); ++column)
        if (facts.test(column))
            add_clauses(finding.clauses, cite(context, context.book.columns[column].citations));
    switch (truth) {
    case Truth::yes:
        finding.code = "proof.met";
        finding.text = context.say(words::proof_met, {labels});
        break;
    case Truth::no:
        finding.code = "proof.failed";
        finding.text =
            context.say(words::proof_failed, {labels, context.in(context.book.no_label)});
        for (const ProofWay& way : proof_ways(context.book, applicable.proof, context.cells))
            finding.ways.push_back(way_text(context, way));
        finding.next_step = context.say(
            finding.ways.size() == 1 ? words::proof_failed_next : words::proof_failed_next_any, {});
        break;
    case Truth::unknown:
        finding.code = "proof.open";
        finding.text = context.say(words::proof_open, {labels});
        finding.next_step = context.say(words::proof_open_next, {});
        break;
    }
    view.findings.push_back(std::move(finding));
}

} // namespace zicha::explain
