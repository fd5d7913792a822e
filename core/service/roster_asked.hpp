// What a check of many persons is asked with, besides its persons: `set`, `map`, `drop` and
// `separator` of rpc.hpp.
//
// Use: read the parameters of one's own, then `read_asked`, which also finds the rules. Promises: a
// fault if any parameter is wrong, or is none that was read.
#pragma once

#include "core/roster/heading_map.hpp"
#include "core/roster/survey.hpp"
#include "core/service/rpc_methods.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::service {

struct RosterAsked {
    std::vector<roster::Preset> presets;
    roster::HeadingMap map;
    std::vector<std::string> drop;
    std::optional<char> separator;
};

[[nodiscard]] std::optional<RpcFault> read_asked(RpcCall& call, RosterAsked& asked);

// The problems, all of them below `pointer`.
[[nodiscard]] RpcFault refusal_of(std::vector<Diagnostic> problems, std::string_view pointer);

} // namespace zicha::service
