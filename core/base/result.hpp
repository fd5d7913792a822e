// What a reader gives: a value, or the problems for which there is none.
//
// Use: `if (reading)`, then `*reading`; `problems()` to be told in any case. A reader that takes
// what it can and leaves the rest out gives a value together with the problems. Its header says so,
// and callers that want all or nothing check whether `problems()` is empty. Promises: without a
// value there is a problem. Limits: a function that makes nothing gives a
// std::optional<Diagnostic>, or all it finds in a std::vector of them. What is said and refuses
// nothing (notices, warnings) is part of the value. Two readers of cells, of which a roster has
// some thirty a row, give no list, which would cost what reading them costs: facts::CellReading
// holds one problem together with a Cell, and HoursReading a fault without words.
#pragma once

#include "core/base/diagnostic.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace zicha {

template <typename Value> class [[nodiscard]] Result {
public:
    Result(Value value) : value_(std::move(value)) {}
    Result(Diagnostic problem) { problems_.push_back(std::move(problem)); }
    Result(std::vector<Diagnostic> problems) : problems_(std::move(problems)) {}
    // Not all of it: the problems tell what is missing.
    Result(Value value, std::vector<Diagnostic> problems)
        : value_(std::move(value)), problems_(std::move(problems)) {}

    [[nodiscard]] explicit operator bool() const { return value_.has_value(); }
    [[nodiscard]] const Value& operator*() const& { return *value_; }
    [[nodiscard]] Value& operator*() & { return *value_; }
    [[nodiscard]] Value&& operator*() && { return *std::move(value_); }
    [[nodiscard]] const Value* operator->() const { return &*value_; }
    [[nodiscard]] Value* operator->() { return &*value_; }

    [[nodiscard]] const std::vector<Diagnostic>& problems() const& { return problems_; }
    [[nodiscard]] std::vector<Diagnostic> problems() && { return std::move(problems_); }
    [[nodiscard]] std::vector<Diagnostic> take_problems() { return std::move(problems_); }

private:
    std::optional<Value> value_;
    std::vector<Diagnostic> problems_;
};

} // namespace zicha
