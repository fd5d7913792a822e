#include "core/service/rpc_message.hpp"

#include "core/base/diagnostic_json.hpp"
#include "core/base/json_writer.hpp"
#include "core/service/codes.hpp"

#include <utility>

namespace zicha::service {
namespace {

bool is_id(const Json& id) {
    return id.kind == JsonKind::string || id.kind == JsonKind::number || id.kind == JsonKind::null;
}

bool is_text(const Json* value) {
    return value != nullptr && value->kind == JsonKind::string;
}

void begin_answer(JsonWriter& json, const RpcRequest& request) {
    json.begin_object();
    json.string("jsonrpc", "2.0");
    json.key("id");
    json.number(request.id);
}

} // namespace

std::optional<RpcFault> read_request(Json message, RpcRequest& request) {
    const Json* const id = message.find("id");
    const bool has_good_id = id == nullptr || is_id(*id);
    if (id != nullptr && has_good_id) {
        request.id.clear();
        JsonWriter json(request.id);
        write_json(json, *id);
    }
    const Json* const version = message.find("jsonrpc");
    const Json* const method = message.find("method");
    const bool is_request = message.kind == JsonKind::object && has_good_id && is_text(version) &&
                            version->text == "2.0" && is_text(method);
    Json params;
    params.kind = JsonKind::object;
    for (JsonMember& member : message.members)
        if (member.key == "params")
            params = std::move(member.value);
    if (!is_request || params.kind != JsonKind::object)
        return RpcFault{RpcError::invalid_request, {{codes::rpc_request, {}, {}}}};
    request.is_notification = id == nullptr;
    request.method = method->text;
    request.params = std::move(params);
    return std::nullopt;
}

void append_answer(std::string& out, const RpcRequest& request, std::string_view result) {
    JsonWriter json(out);
    begin_answer(json, request);
    json.key("result");
    json.number(result);
    json.end_object();
}

void append_fault(std::string& out, const RpcRequest& request, const RpcFault& fault,
                  Language language) {
    JsonWriter json(out);
    begin_answer(json, request);
    json.key("error");
    json.begin_object();
    json.number("code", static_cast<std::int64_t>(fault.error));
    json.string("message", sentence(fault.problems.front(), language));
    json.key("data");
    json.begin_array();
    for (const Diagnostic& problem : fault.problems)
        write_diagnostic_json(json, problem, language);
    json.end_array();
    json.end_object();
    json.end_object();
}

} // namespace zicha::service
