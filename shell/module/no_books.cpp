// In place of all that decides by rules of the format zicha-rules/1, for the module that is small
// for it: such rules are told as such and not read. Nobody else asks for the rest of this here.
#include "core/explain/example_check.hpp"
#include "core/rules/doubts.hpp"
#include "core/rules/rule_reader.hpp"
#include "core/service/by_book.hpp"
#include "shell/module/codes.hpp"
#include "shell/module/row_way.hpp"

namespace zicha {

namespace rules {

Result<std::shared_ptr<const RuleBook>> read_rule_book(std::string_view /*json*/,
                                                       std::string_view file) {
    Diagnostic problem{codes::module_no_books, {}, {}};
    problem.place.file = file;
    return problem;
}

std::vector<Diagnostic> find_doubts(const RuleBook& /*book*/, std::string_view /*json*/,
                                    std::string_view /*file*/, std::optional<CivilDate> /*today*/) {
    return {};
}

} // namespace rules

std::vector<Diagnostic> explain::check_examples(const rules::RuleBook& /*book*/,
                                                std::string_view /*file*/) {
    return {};
}

std::optional<service::RpcFault> service::answer_by_book(const RpcCall& /*call*/,
                                                         const Json& /*person*/,
                                                         PersonAnswer /*answer*/,
                                                         std::string& /*out*/) {
    return std::nullopt;
}

std::optional<service::RpcFault>
service::check_by_book(const RpcCall& /*call*/, const RosterParams& /*params*/,
                       const Json* /*persons*/, const std::string* /*text*/, std::string& /*out*/) {
    return std::nullopt;
}

std::optional<service::RpcFault> module::book_way(const RowsWanted& /*wanted*/,
                                                  std::unique_ptr<RowWay>& /*way*/) {
    return std::nullopt;
}

} // namespace zicha
