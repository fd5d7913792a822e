// The worlds of a person: every way in which the facts that are unknown, hours apart, can turn out,
// as far as the book's conditions can tell them apart.
//
// Use: `values_of` a fact that is unknown; `worlds_of` a person. Of counts and days only those are
// tried that are at, just before or just after what a condition compares them with.
// Where nothing that is asked depends on what is unknown, there is one world, and no fact is
// unknown in it. Limits: `count_of_worlds` is at most NeedsLimits::worlds, which the reader sees
// to.
#pragma once

#include "core/needs/person.hpp"
#include "core/needs/person_days.hpp"

#include <vector>

namespace zicha::needs {

struct PersonWorld {
    std::vector<FactValue> facts;
    std::vector<bool> asks; // by need of the book: its guards hold
    bool refers = false;
    std::optional<std::size_t> refer_need; // of those that refer the first with a label
    bool fails = false;                    // a need of facts is not met, whatever the hours are
};

struct PersonWorlds {
    std::vector<PersonWorld> all;
    // The unknown facts, and how far apart worlds are that differ in the next value of one.
    std::vector<std::size_t> unknown;
    std::vector<std::size_t> strides;
    std::vector<std::size_t> sizes;
};

// As many as a person who knows nothing can have; never more than one above the limit.
[[nodiscard]] std::size_t count_of_worlds(const NeedsBook& book);

[[nodiscard]] PersonWorlds worlds_of(const NeedsBook& book, const std::vector<FactValue>& facts,
                                     const PersonDays& days);

} // namespace zicha::needs
