// The evaluator of assess.hpp for one row after another, with room that is made once.
//
// Use: `assess(cells)` for each row; the answer is assess_person's.
// Limits: book and options must outlive it.
#pragma once

#include "assess.hpp"

#include <memory>
#include <span>

namespace zicha {

class Assessor {
public:
    Assessor(const RuleBook& book, const AssessOptions& options);
    ~Assessor();
    Assessor(const Assessor&) = delete;
    Assessor& operator=(const Assessor&) = delete;
    Assessor(Assessor&&) = delete;
    Assessor& operator=(Assessor&&) = delete;

    [[nodiscard]] Assessment assess(std::span<const Cell> cells);

private:
    struct Room;
    std::unique_ptr<Room> room_;
};

} // namespace zicha
