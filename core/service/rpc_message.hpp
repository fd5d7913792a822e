// A request of JSON-RPC 2.0, and the two forms of its answer.
//
// Use: `read_request` on one message; a fault if it is no request. Then `append_answer` with what
// was found out, or `append_fault`. Promises: an id comes back as it was given; a fault has one of
// the codes of JSON-RPC and, in its data, every diagnostic with its own code, place and sentence.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/base/json.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::service {

enum class RpcError : int {
    parse_error = -32700,
    invalid_request = -32600,
    method_not_found = -32601,
    invalid_params = -32602
};

struct RpcFault {
    RpcError error = RpcError::invalid_params;
    std::vector<Diagnostic> problems; // never empty
};

struct RpcRequest {
    std::string id = "null"; // as JSON
    bool is_notification = false;
    std::string method;
    Json params; // an object
};

// Fills as much of `request` as can be read.
[[nodiscard]] std::optional<RpcFault> read_request(Json message, RpcRequest& request);

// `result` is JSON.
void append_answer(std::string& out, const RpcRequest& request, std::string_view result);
void append_fault(std::string& out, const RpcRequest& request, const RpcFault& fault,
                  Language language);

} // namespace zicha::service
