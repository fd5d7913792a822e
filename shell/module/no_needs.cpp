// In place of all that decides by rules of the format zicha-rules/2, for the module that is small
// for it: such rules are told as such and not read. Nobody else asks for the rest of this here.
#include "core/needs/needs_example.hpp"
#include "core/needs/needs_reader.hpp"
#include "core/screening/needs_form.hpp"
#include "core/service/by_needs.hpp"
#include "shell/module/codes.hpp"
#include "shell/module/row_way.hpp"

namespace zicha {

namespace needs {

Result<std::shared_ptr<const NeedsBook>> read_needs_book(std::string_view /*json*/,
                                                         std::string_view file) {
    Diagnostic problem{codes::module_no_needs, {}, {}};
    problem.place.file = file;
    return problem;
}

std::vector<Diagnostic> check_needs_examples(const NeedsBook& /*book*/, std::string_view /*file*/) {
    return {};
}

} // namespace needs

std::shared_ptr<const screening::NeedsForm>
screening::form_of(std::shared_ptr<const needs::NeedsBook> /*book*/) {
    return nullptr;
}

std::optional<service::RpcFault> service::answer_by_needs(const RpcCall& /*call*/,
                                                          const Json& /*person*/,
                                                          PersonAnswer /*answer*/,
                                                          std::string& /*out*/) {
    return std::nullopt;
}

std::optional<service::RpcFault> service::check_by_needs(const RpcCall& /*call*/,
                                                         const RosterParams& /*params*/,
                                                         const Json* /*persons*/,
                                                         const std::string* /*text*/,
                                                         std::string& /*out*/) {
    return std::nullopt;
}

std::optional<service::RpcFault> module::needs_way(const RowsWanted& /*wanted*/,
                                                   std::unique_ptr<RowWay>& /*way*/) {
    return std::nullopt;
}

} // namespace zicha
