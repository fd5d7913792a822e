#include "core/service/roster_asked.hpp"

#include "core/base/json_writer.hpp"

#include <utility>

namespace zicha::service {
namespace {

std::optional<RpcFault> read_presets(RpcCall& call, const Json* set, RosterAsked& asked) {
    if (set == nullptr)
        return std::nullopt;
    for (const auto& [fact, value] : set->members) {
        Result<roster::Preset> preset = roster::read_preset(*call.book, fact + "=" + value.text);
        if (!preset)
            return refusal_of(preset.take_problems(), "/params/set" + pointer_step(fact));
        asked.presets.push_back(*preset);
    }
    return std::nullopt;
}

std::optional<RpcFault> read_map(RpcCall& call, const Json* map, RosterAsked& asked) {
    if (map == nullptr)
        return std::nullopt;
    std::string text;
    JsonWriter json(text);
    write_json(json, *map);
    Result<roster::HeadingMap> reading = roster::read_heading_map(*call.book, text, {});
    if (!reading.problems().empty())
        return refusal_of(reading.take_problems(), "/params/map");
    asked.map = *std::move(reading);
    return std::nullopt;
}

} // namespace

RpcFault refusal_of(std::vector<Diagnostic> problems, std::string_view pointer) {
    for (Diagnostic& problem : problems)
        problem.place.pointer.insert(0, pointer);
    return {RpcError::invalid_params, std::move(problems)};
}

std::optional<RpcFault> read_asked(RpcCall& call, RosterAsked& asked) {
    const Json* const set = call.params.of_kind("set", JsonKind::object);
    const Json* const map = call.params.of_kind("map", JsonKind::object);
    asked.drop = call.params.texts("drop");
    asked.separator = call.params.separator("separator");
    if (std::optional<RpcFault> fault = find_book(call))
        return fault;
    if (std::optional<RpcFault> fault = call.params.fault())
        return fault;
    if (std::optional<RpcFault> fault = read_presets(call, set, asked))
        return fault;
    return read_map(call, map, asked);
}

} // namespace zicha::service
