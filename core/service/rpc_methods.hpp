// The methods of rpc.hpp, one function each.
//
// Use: `find_method`, then call it; `out` gets the result as JSON, unless there is a fault.
#pragma once

#include "core/service/rpc.hpp"
#include "core/service/rpc_params.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::service {

// What every method is asked with.
struct RpcCall {
    const RpcOptions& options;
    RpcParams params;
    Language language = Language::zh;
    std::optional<CivilDate> as_of;
    RulesFound rules; // of the methods that decide
};

using RpcMethod = std::optional<RpcFault> (*)(RpcCall& call, std::string& out);

// With what every method may be given: `lang` and `as_of`. The parameters must outlive it.
[[nodiscard]] RpcCall begin_call(const RpcOptions& options, const Json& params, Language language);

// Null if there is none of that name.
[[nodiscard]] RpcMethod find_method(std::string_view name);
// "decide, explain, …"
[[nodiscard]] std::string method_names();

// Reads `rules`; a fault if there are none of that id, or if any parameter so far is wrong.
[[nodiscard]] std::optional<RpcFault> find_rules(RpcCall& call);

// The problems, all of them below `pointer`.
[[nodiscard]] RpcFault refusal_of(std::vector<Diagnostic> problems, std::string_view pointer);

[[nodiscard]] std::optional<RpcFault> rpc_decide(RpcCall& call, std::string& out);
[[nodiscard]] std::optional<RpcFault> rpc_explain(RpcCall& call, std::string& out);
[[nodiscard]] std::optional<RpcFault> rpc_check(RpcCall& call, std::string& out);
[[nodiscard]] std::optional<RpcFault> rpc_validate(RpcCall& call, std::string& out);

} // namespace zicha::service
