// What a check of many persons is asked with, besides its persons: `set`, `map`, `drop` and
// `separator` of rpc.hpp.
//
// Use: read the parameters of one's own, then `read_roster_params`, which also finds the rules, and
// `read_asked` by the book, if it is one. Promises: a fault if any parameter is wrong, or is none
// that was read.
#pragma once

#include "core/roster/heading_map.hpp"
#include "core/roster/survey.hpp"
#include "core/service/rpc_methods.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::service {

// As they were given; good as long as the call's parameters.
struct RosterParams {
    const Json* set = nullptr;
    const Json* map = nullptr;
    std::vector<std::string> drop;
    std::optional<char> separator;
};

struct RosterAsked {
    std::vector<roster::Preset> presets;
    roster::HeadingMap map;
    std::vector<std::string> drop;
    std::optional<char> separator;
};

[[nodiscard]] std::optional<RpcFault> read_roster_params(RpcCall& call, RosterParams& params);

[[nodiscard]] std::optional<RpcFault> read_asked(const RpcCall& call, const RosterParams& params,
                                                 RosterAsked& asked);

} // namespace zicha::service
