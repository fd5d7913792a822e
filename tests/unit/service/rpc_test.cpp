#include "core/service/rpc.hpp"
#include "tests/persons.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace zicha;
using namespace zicha::tests;

namespace {

service::Rpc rpc() {
    return service::Rpc({[](const std::string& id) {
                             const std::shared_ptr<const rules::RuleBook> book(&jiaxing(),
                                                                               [](const auto*) {});
                             const bool is_it = id.empty() || id == "jiaxing-2025";
                             return service::RulesFound{is_it ? book : nullptr, nullptr};
                         },
                         [] { return CivilDate{}; }, Language::en});
}

std::string answer(const std::string& message) {
    return rpc().answer(message);
}

} // namespace

TEST_CASE("a service answers a request with its id, and says nothing to a notification") {
    CHECK(answer(R"({"jsonrpc":"2.0","id":"a","method":"check","params":{"persons":[]}})") ==
          R"({"jsonrpc":"2.0","id":"a","result":{"rows":[],"notices":[]}})");
    CHECK(answer(R"({"jsonrpc":"2.0","method":"check","params":{"persons":[]}})").empty());
    CHECK(answer(R"([{"jsonrpc":"2.0","method":"check"}])").empty());
}

TEST_CASE("of a batch those that ask are answered, in their order") {
    const std::string batch = answer(
        R"([{"jsonrpc":"2.0","id":1,"method":"check","params":{"persons":[]}},{"jsonrpc":"2.0","method":"x"},7])");
    CHECK(batch.starts_with(R"([{"jsonrpc":"2.0","id":1,"result":{"rows":[],"notices":[]}},)"));
    CHECK(batch.find(R"("id":null,"error":{"code":-32600)") != std::string::npos);
    CHECK(batch.ends_with("}]"));
}

TEST_CASE("a request for rules that there are not is refused with its place") {
    const std::string refused = answer(
        R"({"jsonrpc":"2.0","id":1,"method":"decide","params":{"person":{},"rules":"none"}})");
    CHECK(refused.find(R"("code":-32602)") != std::string::npos);
    CHECK(refused.find(R"("code":"rpc.rules_unknown","pointer":"/params/rules")") !=
          std::string::npos);
}
