// The methods that decide, under a rule book (rules of the format zicha-rules/1).
//
// Use: by rpc_methods.cpp and rpc_check.cpp, once the rules are found and no parameter is wrong;
// the call's `rules.book` is there. by_needs.hpp is the same under the other format.
#pragma once

#include "core/service/roster_asked.hpp"

namespace zicha::service {

enum class PersonAnswer : std::uint8_t { row, explanation };

[[nodiscard]] std::optional<RpcFault> answer_by_book(const RpcCall& call, const Json& person,
                                                     PersonAnswer answer, std::string& out);

// Persons, or the text of a roster: the one that is not null.
[[nodiscard]] std::optional<RpcFault> check_by_book(const RpcCall& call, const RosterParams& params,
                                                    const Json* persons, const std::string* text,
                                                    std::string& out);

} // namespace zicha::service
