#include "core/service/rpc.hpp"

#include "core/base/codes.hpp"
#include "core/service/codes.hpp"
#include "core/service/rpc_methods.hpp"

#include <algorithm>
#include <utility>

namespace zicha::service {
namespace {

std::optional<RpcFault> call_method(const RpcOptions& options, const RpcRequest& request,
                                    Language& language, std::string& out) {
    const RpcMethod method = find_method(request.method);
    if (method == nullptr)
        return RpcFault{RpcError::method_not_found,
                        {{codes::rpc_method, {}, {shortened(request.method), method_names()}}}};
    RpcCall call = begin_call(options, request.params, language);
    language = call.language;
    return method(call, out);
}

// A key that is there twice could have meant the other value.
RpcFault fault_of(std::vector<Diagnostic> problems) {
    const bool is_read = std::all_of(problems.begin(), problems.end(), [](const Diagnostic& each) {
        return each.code == codes::json_duplicate_key;
    });
    return {is_read ? RpcError::invalid_request : RpcError::parse_error, std::move(problems)};
}

} // namespace

void Rpc::append_one(std::string& out, Json message) const {
    RpcRequest request;
    Language language = options_.language;
    std::string result;
    std::optional<RpcFault> fault = read_request(std::move(message), request);
    if (!fault)
        fault = call_method(options_, request, language, result);
    if (request.is_notification)
        return;
    out += out.size() > 1 ? "," : ""; // of a batch
    if (fault)
        append_fault(out, request, *fault, language);
    else
        append_answer(out, request, result);
}

std::string Rpc::answer(std::string_view message) const {
    std::string out;
    Result<Json> reading = read_json(message, {});
    if (!reading.problems().empty()) {
        append_fault(out, {}, fault_of(reading.take_problems()), options_.language);
        return out;
    }
    if (reading->kind != JsonKind::array || reading->elements.empty()) {
        append_one(out, *std::move(reading));
        return out;
    }
    out = "[";
    for (Json& element : reading->elements)
        append_one(out, std::move(element));
    return out.size() > 1 ? out + "]" : std::string();
}

std::string Rpc::answer_to_too_long() const {
    std::string out;
    append_fault(out, {},
                 {RpcError::invalid_request,
                  {{codes::rpc_too_long, {}, {std::to_string(most_message_bytes)}}}},
                 options_.language);
    return out;
}

} // namespace zicha::service
