#include "core/roster/row_block.hpp"

#include "core/roster/codes.hpp"

#include <utility>

namespace zicha::roster {
namespace {

constexpr std::size_t enough_bytes = std::size_t{256} << 10U;

} // namespace

RowBlock::RowBlock(const rules::RuleBook& book, const RosterSurvey& survey,
                   std::span<const Preset> presets, const assess::AssessOptions& options)
    : book_(book), reader_(book, survey, presets), assessor_(book, options),
      facts_(book.columns.size(), facts::FactBlock::most_rows) {}

bool RowBlock::read(const Record& record) {
    const std::size_t row = facts_.rows();
    const facts::RowSet bit = facts::RowSet{1} << row;
    bytes_ += record.bytes();
    const Diagnostic* problem = reader_.read(record);
    plain_ |= reader_.is_plain() ? bit : 0;
    if (problem != nullptr) {
        problems_[row] = *problem;
        return false;
    }
    (reader_.is_no_person() ? skipped_ : readable_) |= bit;
    return !reader_.is_no_person();
}

void RowBlock::refuse(Diagnostic problem) {
    const std::size_t row = facts_.rows();
    readable_ &= ~(facts::RowSet{1} << row);
    skipped_ &= ~(facts::RowSet{1} << row);
    problems_[row] = std::move(problem);
}

void RowBlock::use_courses(Courses& courses, std::string_view id) {
    courses.replace(id, reader_.cells_to_change());
    if (const std::int64_t row = courses.refused_row(id); row > 0)
        refuse({codes::courses_of_person_unread, {}, {std::to_string(row)}});
}

void RowBlock::keep() {
    facts_.add(reader_.cells());
}

bool RowBlock::is_full() const {
    return facts_.is_full() || bytes_ >= enough_bytes;
}

void RowBlock::decide() {
    assessor_.assess(facts_, readable_, answers_);
    for (facts::RowSet left = facts_.all_rows() & ~readable_; left != 0;)
        answers_[facts::take_row(left)] = assess::invalid_assessment();
    for (facts::RowSet left = facts_.all_rows() & skipped_; left != 0;)
        answers_[facts::take_row(left)] = assess::skipped_assessment();
}

const Diagnostic* RowBlock::problem(std::size_t row) const {
    return ((readable_ | skipped_) >> row & 1U) != 0 ? nullptr : &*problems_[row];
}

std::vector<Cell> RowBlock::cells(std::size_t row) const {
    std::vector<Cell> cells;
    for (std::size_t column = 0; column < book_.columns.size(); ++column)
        cells.push_back(facts_[row][column]);
    return cells;
}

void RowBlock::clear() {
    facts_.clear();
    readable_ = 0;
    skipped_ = 0;
    plain_ = 0;
    bytes_ = 0;
}

} // namespace zicha::roster
