// A requirement that is proven by yes/no facts: the first alternative is asked, the others only
// when it does not hold.
#include "web/screens/check/facts.hpp"
#include "web/screens/check/words.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"

#include <vector>

namespace zicha::web {
namespace {

bool is_touched(const State& state, std::size_t node) {
    const rules::ProofNode& proof = state.book().proofs[node];
    if (proof.kind == rules::ProofNode::Kind::fact)
        return state.applicant.answers().provenance(proof.column) != facts::Provenance::not_given ||
               state.form.wants(proof.column);
    for (const std::size_t child : proof.children)
        if (is_touched(state, child))
            return true;
    return false;
}

void ask(Ui& ui, State& state, std::size_t node);

void ask_all(Ui& ui, State& state, const std::vector<std::size_t>& nodes) {
    for (const std::size_t node : nodes) {
        ui.gap(space::medium);
        ask(ui, state, node);
    }
}

void ask_alternatives(Ui& ui, State& state, const std::vector<std::size_t>& nodes) {
    ui.gap(space::medium);
    ask(ui, state, nodes.front());
    for (std::size_t index = 1; index < nodes.size(); ++index) {
        const Truth before =
            proof_value(state.book(), state.applicant.answers().cells(), nodes[index - 1]);
        if (before == Truth::yes)
            return;
        bool open = before == Truth::no || is_touched(state, nodes[index]) ||
                    state.form.folds().substitutes;
        if (!open) {
            ui.gap(space::small);
            disclosure(ui, "substitutes", ui.say(words::page_substitutes), open);
            state.form.folds().substitutes = open;
        }
        if (!open)
            return;
        ui.gap(space::medium);
        paragraph(ui, ui.say(words::page_substitutes_why), Tone::muted);
        ask(ui, state, nodes[index]);
    }
}

void ask(Ui& ui, State& state, std::size_t node) {
    const rules::ProofNode& proof = state.book().proofs[node];
    switch (proof.kind) {
    case rules::ProofNode::Kind::fact:
        ask_yes_no(ui, state, proof.column);
        break;
    case rules::ProofNode::Kind::all_of:
        ask_all(ui, state, proof.children);
        break;
    case rules::ProofNode::Kind::any_of:
        ask_alternatives(ui, state, proof.children);
        break;
    }
}

} // namespace

void draw_proof(Ui& ui, State& state, std::size_t requirement) {
    const rules::Requirement& asked = state.book().requirements[requirement];
    const Panel card(ui, asked.id, asked.label.in(ui.language));
    heading(ui, 2, asked.label.in(ui.language));
    ui.gap(space::small);
    if (draw_reasons_for_not_asking(ui, state, requirement))
        return;
    paragraph(ui, asked.about.in(ui.language), Tone::muted);
    if (state.applicant.relevance().proof)
        ask(ui, state, *state.applicant.relevance().proof);
}

} // namespace zicha::web
