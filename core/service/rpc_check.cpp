// The method `check`: many persons, as objects or as the text of a roster; and what is asked with
// it.
#include "core/service/by_book.hpp"
#include "core/service/by_needs.hpp"

namespace zicha::service {

std::optional<RpcFault> read_roster_params(RpcCall& call, RosterParams& params) {
    params.set = call.params.of_kind("set", JsonKind::object);
    params.map = call.params.of_kind("map", JsonKind::object);
    params.drop = call.params.texts("drop");
    params.separator = call.params.separator("separator");
    if (std::optional<RpcFault> fault = find_rules(call))
        return fault;
    return call.params.fault();
}

std::optional<RpcFault> rpc_check(RpcCall& call, std::string& out) {
    const Json* const persons = call.params.of_kind("persons", JsonKind::array);
    const std::string* const text = call.params.text("roster");
    if (persons == nullptr && text == nullptr)
        call.params.is_missing("persons");
    if (persons != nullptr && text != nullptr)
        call.params.is_wrong("persons", "persons | roster");
    RosterParams params;
    if (std::optional<RpcFault> fault = read_roster_params(call, params))
        return fault;
    return call.rules.form ? check_by_needs(call, params, persons, text, out)
                           : check_by_book(call, params, persons, text, out);
}

} // namespace zicha::service
