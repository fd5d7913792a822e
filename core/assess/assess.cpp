// Choices first: they tell what is asked of each person. Persons who made them all are decided with
// the rest of the block; persons who left one open are decided in every possible case.
#include "core/assess/assess.hpp"

#include "core/assess/assessor.hpp"
#include "core/assess/block.hpp"
#include "core/assess/choices.hpp"

#include <optional>

namespace zicha::assess {

struct Assessor::Room {
    Room(const rules::RuleBook& rules, const AssessOptions& options)
        : book(rules), assessor(rules, options) {}

    const rules::RuleBook& book;
    BlockAssessor<SideBySide> assessor;
    std::optional<OpenChoices<SideBySide>> open; // made when someone leaves one
    std::array<rules::Combination, facts::FactBlock::most_rows> combinations{};
};

Assessor::Assessor(const rules::RuleBook& book, const AssessOptions& options)
    : room_(std::make_unique<Room>(book, options)) {}

Assessor::~Assessor() = default;

void Assessor::assess(const facts::FactBlock& block, facts::RowSet rows,
                      std::span<Assessment> out) {
    Room& room = *room_;
    const facts::RowSet open = rows & read_choices(room.book, block, room.combinations);
    room.assessor.assess(block, rows & ~open, room.combinations, out);
    for (facts::RowSet left = open; left != 0;) {
        const std::size_t row = facts::take_row(left);
        if (!room.open)
            room.open.emplace(room.book, room.assessor);
        out[row] = room.open->assess(block[row]);
    }
}

void assess(const rules::RuleBook& book, const facts::FactBlock& block,
            const AssessOptions& options, std::span<Assessment> out) {
    Assessor(book, options).assess(block, block.all_rows(), out);
}

Assessment assess_person(const rules::RuleBook& book, std::span<const Cell> cells,
                         const AssessOptions& options) {
    facts::FactBlock block(book.columns.size(), 1);
    block.add(cells);
    Assessment answer;
    assess(book, block, options, std::span(&answer, 1));
    return answer;
}

Assessment invalid_assessment() {
    Assessment invalid;
    invalid.requirements.fill(RequirementValue::none);
    return invalid;
}

Assessment skipped_assessment() {
    Assessment skipped = invalid_assessment();
    skipped.verdict = Verdict::skipped;
    return skipped;
}

} // namespace zicha::assess
