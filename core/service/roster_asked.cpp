#include "core/service/roster_asked.hpp"

#include "core/base/json_writer.hpp"

#include <utility>

namespace zicha::service {
namespace {

std::optional<RpcFault> read_presets(const RpcCall& call, const Json* set, RosterAsked& asked) {
    if (set == nullptr)
        return std::nullopt;
    for (const auto& [fact, value] : set->members) {
        Result<roster::Preset> preset =
            roster::read_preset(*call.rules.book, fact + "=" + value.text);
        if (!preset)
            return refusal_of(preset.take_problems(), "/params/set" + pointer_step(fact));
        asked.presets.push_back(*preset);
    }
    return std::nullopt;
}

std::optional<RpcFault> read_map(const RpcCall& call, const Json* map, RosterAsked& asked) {
    if (map == nullptr)
        return std::nullopt;
    std::string text;
    JsonWriter json(text);
    write_json(json, *map);
    Result<roster::HeadingMap> reading = roster::read_heading_map(*call.rules.book, text, {});
    if (!reading.problems().empty())
        return refusal_of(reading.take_problems(), "/params/map");
    asked.map = *std::move(reading);
    return std::nullopt;
}

} // namespace

std::optional<RpcFault> read_asked(const RpcCall& call, const RosterParams& params,
                                   RosterAsked& asked) {
    asked.drop = params.drop;
    asked.separator = params.separator;
    if (std::optional<RpcFault> fault = read_presets(call, params.set, asked))
        return fault;
    return read_map(call, params.map, asked);
}

} // namespace zicha::service
