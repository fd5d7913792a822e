// The parameters of a request, each read as what it should be; the first fault is kept.
//
// Use: one of the readers for each parameter that a method knows, then `fault()`: none if all were
// good, and nothing else was given.
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/json.hpp"
#include "core/service/rpc_message.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::service {

class RpcParams {
public:
    explicit RpcParams(const Json& params) : params_(params) {}

    // Null if it is not given.
    [[nodiscard]] const Json* any(std::string_view name);
    [[nodiscard]] const Json* of_kind(std::string_view name, JsonKind kind);
    [[nodiscard]] const std::string* text(std::string_view name);
    [[nodiscard]] std::vector<std::string> texts(std::string_view name);
    [[nodiscard]] std::optional<Language> language(std::string_view name);
    [[nodiscard]] std::optional<CivilDate> date(std::string_view name);
    [[nodiscard]] std::optional<char> separator(std::string_view name);

    void is_wrong(std::string_view name, std::string_view wanted);
    void is_missing(std::string_view name);
    [[nodiscard]] std::optional<RpcFault> fault() const;

private:
    void refuse(Diagnostic problem, std::string_view name);

    const Json& params_;
    std::vector<std::string_view> known_;
    std::optional<Diagnostic> problem_;
};

} // namespace zicha::service
