#include "core/explain/branches.hpp"

#include "core/explain/explain.hpp"
#include "core/explain/words.hpp"

namespace zicha::explain {
namespace {

bool is_open(const ExplainContext& context, std::size_t column) {
    return context.assessment.missing.test(column) && context.cells[column].is_blank();
}

BranchView branch_of(const ExplainContext& context, std::size_t column, std::size_t value) {
    const rules::FactColumn& fact = context.book.columns[column];
    std::vector<Cell> cells(context.cells.begin(), context.cells.end());
    cells[column] = Cell::of_choice(static_cast<std::uint8_t>(value));
    const assess::Assessment answer = assess::assess_person(context.book, cells, context.options);
    BranchView branch;
    branch.value = value;
    branch.label = context.in(fact.values[value].label);
    branch.verdict = answer.verdict;
    branch.verdict_label = verdict_label(context.book, answer, context.language);
    const bool is_short = answer.verdict == assess::Verdict::not_eligible;
    const std::string short_by = is_short ? further_text(context, answer) : std::string();
    branch.text =
        short_by.empty()
            ? context.say(words::branch, {branch.label, branch.verdict_label})
            : context.say(words::branch_short, {branch.label, branch.verdict_label, short_by});
    return branch;
}

} // namespace

std::vector<BranchView> branches(const ExplainContext& context) {
    std::vector<BranchView> found;
    for (const std::size_t column : context.book.choices) {
        if (!is_open(context, column))
            continue;
        for (std::size_t value = 0; value < context.book.columns[column].values.size(); ++value)
            found.push_back(branch_of(context, column, value));
        break;
    }
    return found;
}

} // namespace zicha::explain
