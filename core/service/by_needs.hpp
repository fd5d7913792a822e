// The methods that decide, under a book of needs (rules of the format zicha-rules/2).
//
// Use: as by_book.hpp, where the call's `rules.form` is there. `read_needs_asked` is for others who
// check a roster with the same parameters.
#pragma once

#include "core/screening/needs_row_reader.hpp"
#include "core/service/by_book.hpp"

namespace zicha::service {

struct NeedsAsked {
    std::vector<screening::NeedsPreset> presets;
    std::vector<std::string> drop;
    std::optional<char> separator;
};

// A fault if something is asked that there is not under such rules.
[[nodiscard]] std::optional<RpcFault> read_needs_asked(const RpcCall& call,
                                                       const RosterParams& params,
                                                       bool is_of_persons, NeedsAsked& asked);

[[nodiscard]] std::optional<RpcFault> answer_by_needs(const RpcCall& call, const Json& person,
                                                      PersonAnswer answer, std::string& out);

[[nodiscard]] std::optional<RpcFault> check_by_needs(const RpcCall& call,
                                                     const RosterParams& params,
                                                     const Json* persons, const std::string* text,
                                                     std::string& out);

} // namespace zicha::service
