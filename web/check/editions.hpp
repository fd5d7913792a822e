// The editions of rules that stand in the page, and the change from one to another.
//
// Use: `open_editions` once at start; it shows the edition that the address asks for, else the one
// that is valid on the day of the check, else the one whose validity begins last. With more than
// one in `state.editions` the start screen lets a person choose, and calls `show_edition`.
// Promises: what was answered stays, wherever both editions ask it. Limits: a file that cannot be
// read is no edition; if none can, its problems stand in `state.rules`.
#pragma once

#include "web/platform/platform.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace zicha::web {

struct State;

// `wanted` is the id of the rules that the address asks for; may be empty.
void open_editions(State& state, std::span<const platform::PageFile> files,
                   std::string_view wanted);

// `edition` is an index into state.editions.
void show_edition(State& state, std::size_t edition);

} // namespace zicha::web
