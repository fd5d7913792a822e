// Which unknown facts can still change the verdict.
//
// Use: `find_missing` once the rows and worlds of a person are there. What can certainly change
// nothing is left out cheaply; every other fact is tried exactly, by looking for hours with which
// all needs hold on one side of a change, and some bar of a need fails on the other.
// Limits: as decide.hpp.
#pragma once

#include "core/needs/person_rows.hpp"
#include "core/needs/worlds.hpp"

#include <string>
#include <vector>

namespace zicha::needs {

struct MissingFacts {
    std::vector<std::string> names; // facts in the book's order, then hours in the person's
    bool is_exact = true;
};

[[nodiscard]] MissingFacts find_missing(const NeedsBook& book, const NeedsPerson& person,
                                        const PersonRows& rows, const PersonWorlds& worlds);

} // namespace zicha::needs
