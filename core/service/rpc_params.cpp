#include "core/service/rpc_params.hpp"

#include "core/base/words.hpp"
#include "core/service/codes.hpp"

#include <algorithm>
#include <utility>

namespace zicha::service {
namespace {

std::string_view kind_word(JsonKind kind) {
    switch (kind) {
    case JsonKind::object:
        return "{…}";
    case JsonKind::array:
        return "[…]";
    case JsonKind::string:
        return "\"…\"";
    case JsonKind::null:
    case JsonKind::boolean:
    case JsonKind::number:
        break;
    }
    return "…";
}

} // namespace

void RpcParams::refuse(Diagnostic problem, std::string_view name) {
    problem.place.pointer = "/params" + pointer_step(name);
    if (!problem_)
        problem_ = std::move(problem);
}

void RpcParams::is_wrong(std::string_view name, std::string_view wanted) {
    refuse({codes::rpc_param_type, {}, {std::string(name), std::string(wanted)}}, name);
}

void RpcParams::is_missing(std::string_view name) {
    refuse({codes::rpc_param_missing, {}, {std::string(name)}}, name);
}

const Json* RpcParams::any(std::string_view name) {
    known_.push_back(name);
    return params_.find(name);
}

const Json* RpcParams::of_kind(std::string_view name, JsonKind kind) {
    const Json* const value = any(name);
    if (value == nullptr || value->kind == kind)
        return value;
    is_wrong(name, kind_word(kind));
    return nullptr;
}

const std::string* RpcParams::text(std::string_view name) {
    const Json* const value = of_kind(name, JsonKind::string);
    return value == nullptr ? nullptr : &value->text;
}

std::vector<std::string> RpcParams::texts(std::string_view name) {
    std::vector<std::string> texts;
    const Json* const list = of_kind(name, JsonKind::array);
    if (list == nullptr)
        return texts;
    for (const Json& element : list->elements) {
        if (element.kind != JsonKind::string)
            is_wrong(name, "[\"…\", …]");
        texts.push_back(element.text);
    }
    return texts;
}

std::optional<Language> RpcParams::language(std::string_view name) {
    const std::string* const word = text(name);
    if (word == nullptr)
        return std::nullopt;
    if (*word != "zh" && *word != "en")
        is_wrong(name, "\"zh\" | \"en\"");
    return *word == "en" ? Language::en : Language::zh;
}

std::optional<CivilDate> RpcParams::date(std::string_view name) {
    const std::string* const word = text(name);
    if (word == nullptr)
        return std::nullopt;
    const std::optional<CivilDate> day = parse_date(*word);
    if (!day)
        is_wrong(name, "\"YYYY-MM-DD\"");
    return day;
}

std::optional<char> RpcParams::separator(std::string_view name) {
    const std::string* const word = text(name);
    if (word == nullptr)
        return std::nullopt;
    if (*word == "," || *word == ";" || *word == "\t")
        return word->front();
    is_wrong(name, "\",\" | \";\" | \"\\t\"");
    return std::nullopt;
}

std::optional<RpcFault> RpcParams::fault() const {
    if (problem_)
        return RpcFault{RpcError::invalid_params, {*problem_}};
    for (const JsonMember& member : params_.members) {
        if (std::find(known_.begin(), known_.end(), member.key) != known_.end())
            continue;
        std::string names;
        for (const std::string_view name : known_)
            (names += names.empty() ? "" : ", ") += name;
        Diagnostic problem{codes::rpc_param_unknown, {}, {shortened(member.key), names}};
        problem.place.pointer = "/params" + pointer_step(shortened(member.key));
        return RpcFault{RpcError::invalid_params, {std::move(problem)}};
    }
    return std::nullopt;
}

} // namespace zicha::service
