#include "core/service/rpc_methods.hpp"

#include "core/base/diagnostic_json.hpp"
#include "core/base/json_writer.hpp"
#include "core/files/any_file.hpp"
#include "core/service/by_book.hpp"
#include "core/service/by_needs.hpp"
#include "core/service/codes.hpp"

#include <algorithm>
#include <utility>

namespace zicha::service {
namespace {

struct NamedMethod {
    std::string_view name;
    RpcMethod method;
};

constexpr NamedMethod methods[] = {
    {"decide", rpc_decide},
    {"explain", rpc_explain},
    {"check", rpc_check},
    {"validate", rpc_validate},
};

// The person that is asked about, by rules of either format.
std::optional<RpcFault> ask_of_person(RpcCall& call, PersonAnswer answer, std::string& out) {
    const Json* const person = call.params.any("person");
    if (person == nullptr)
        call.params.is_missing("person");
    if (std::optional<RpcFault> fault = find_rules(call))
        return fault;
    if (std::optional<RpcFault> fault = call.params.fault())
        return fault;
    return call.rules.form ? answer_by_needs(call, *person, answer, out)
                           : answer_by_book(call, *person, answer, out);
}

void write_list(JsonWriter& json, std::string_view name, const std::vector<Diagnostic>& list,
                Language language) {
    json.key(name);
    json.begin_array();
    for (const Diagnostic& each : list)
        write_diagnostic_json(json, each, language);
    json.end_array();
}

// A file as its text, or as what its text would say.
bool is_file(const Json& file) {
    return file.kind == JsonKind::string || file.kind == JsonKind::object;
}

std::string text_of_file(const Json& file) {
    std::string text = file.text;
    if (file.kind == JsonKind::object) {
        JsonWriter json(text);
        write_json(json, file);
    }
    return text;
}

// The files that one of needs extends, by their names; those alone, since no file is opened.
needs::FindLayer layers_in(const Json* layers) {
    if (layers == nullptr)
        return {};
    return [layers](const std::string& name) -> std::optional<std::string> {
        const Json* const layer = layers->find(name);
        return layer == nullptr ? std::nullopt : std::optional(text_of_file(*layer));
    };
}

// Objects have no lines of their own.
bool are_texts(const Json& file, const Json* layers) {
    return file.kind == JsonKind::string &&
           (layers == nullptr ||
            std::all_of(layers->members.begin(), layers->members.end(),
                        [](const JsonMember& one) { return one.value.kind == JsonKind::string; }));
}

} // namespace

RpcCall begin_call(const RpcOptions& options, const Json& params, Language language) {
    RpcCall call{options, RpcParams(params), language, std::nullopt, {}};
    call.language = call.params.language("lang").value_or(language);
    call.as_of = call.params.date("as_of");
    if (!call.as_of)
        call.as_of = options.today();
    return call;
}

RpcMethod find_method(std::string_view name) {
    for (const NamedMethod& method : methods)
        if (method.name == name)
            return method.method;
    return nullptr;
}

std::string method_names() {
    std::string names;
    for (const NamedMethod& method : methods)
        (names += names.empty() ? "" : ", ") += method.name;
    return names;
}

std::optional<RpcFault> find_rules(RpcCall& call) {
    const std::string* const id = call.params.text("rules");
    call.rules = call.options.find_rules(id == nullptr ? std::string() : *id);
    if (!call.rules.is_none())
        return std::nullopt;
    Diagnostic problem{codes::rpc_rules_unknown, {}, {id == nullptr ? "" : shortened(*id)}};
    problem.place.pointer = "/params/rules";
    return RpcFault{RpcError::invalid_params, {std::move(problem)}};
}

RpcFault refusal_of(std::vector<Diagnostic> problems, std::string_view pointer) {
    for (Diagnostic& problem : problems)
        problem.place.pointer.insert(0, pointer);
    return {RpcError::invalid_params, std::move(problems)};
}

std::optional<RpcFault> rpc_decide(RpcCall& call, std::string& out) {
    return ask_of_person(call, PersonAnswer::row, out);
}

std::optional<RpcFault> rpc_explain(RpcCall& call, std::string& out) {
    return ask_of_person(call, PersonAnswer::explanation, out);
}

std::optional<RpcFault> rpc_validate(RpcCall& call, std::string& out) {
    const Json* const file = call.params.any("file");
    const std::string* const name = call.params.text("name");
    if (file == nullptr)
        call.params.is_missing("file");
    else if (!is_file(*file))
        call.params.is_wrong("file", "{…} | \"…\"");
    const Json* const layers = call.params.of_kind("layers", JsonKind::object);
    if (layers != nullptr &&
        !std::all_of(layers->members.begin(), layers->members.end(),
                     [](const JsonMember& layer) { return is_file(layer.value); }))
        call.params.is_wrong("layers", "{\"…\": {…} | \"…\"}");
    if (std::optional<RpcFault> fault = call.params.fault())
        return fault;
    const Result<files::AnyFile> reading =
        files::read_any_file(text_of_file(*file), name == nullptr ? std::string_view() : *name,
                             call.as_of, layers_in(layers));
    std::vector<Diagnostic> problems = reading.problems();
    if (!are_texts(*file, layers))
        for (Diagnostic& problem : problems)
            problem.place.line = problem.place.character = 0;
    JsonWriter json(out);
    json.begin_object();
    json.boolean("ok", problems.empty());
    write_list(json, "problems", problems, call.language);
    write_list(json, "doubts", reading ? reading->doubts : std::vector<Diagnostic>(),
               call.language);
    json.end_object();
    return std::nullopt;
}

} // namespace zicha::service
