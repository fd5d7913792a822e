// The evaluator of assess.hpp for one block after another, with room that is made once.
//
// Use: `assess(block, rows, out)` writes the answers of those rows to their places in `out`.
// Promises: each answer is assess_person's. Limits: book and options must outlive it.
#pragma once

#include "core/assess/assess.hpp"

#include <memory>
#include <span>

namespace zicha::assess {

class Assessor {
public:
    Assessor(const rules::RuleBook& book, const AssessOptions& options);
    ~Assessor();
    Assessor(const Assessor&) = delete;
    Assessor& operator=(const Assessor&) = delete;
    Assessor(Assessor&&) = delete;
    Assessor& operator=(Assessor&&) = delete;

    void assess(const facts::FactBlock& block, facts::RowSet rows, std::span<Assessment> out);

private:
    struct Room;
    std::unique_ptr<Room> room_;
};

} // namespace zicha::assess
