// What one instance of the module keeps between calls: rules, checks that are open, and the places
// through which texts come and go.
//
// Use: by module.cpp, one for each instance. Promises: the rules that count, if none are named, are
// the newest that are not merely assumed, as on the command line.
#pragma once

#include "core/service/rpc.hpp"
#include "shell/module/roster_stream.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::module {

class ModuleState {
public:
    ModuleState();
    ModuleState(const ModuleState&) = delete; // the options refer to it
    ModuleState& operator=(const ModuleState&) = delete;
    ModuleState(ModuleState&&) = delete;
    ModuleState& operator=(ModuleState&&) = delete;
    ~ModuleState() = default;

    [[nodiscard]] std::string_view written(std::size_t size) const {
        return std::string_view(buffer).substr(0, size);
    }
    [[nodiscard]] std::int32_t add_rules(std::size_t size, Language language);
    void answer(std::size_t size) { output = rpc_.answer(written(size)); }
    [[nodiscard]] std::int32_t open(std::size_t size, workbook::Gb18030Decoder decode);
    void tell_notices(RosterStream& stream);

    std::string buffer;
    std::string output;
    std::string decoded;
    std::int32_t last_stream = 0;
    std::map<std::int32_t, std::unique_ptr<RosterStream>> streams;

private:
    [[nodiscard]] service::RulesFound find(const std::string& id) const;
    [[nodiscard]] std::optional<service::RpcFault> read_rules(std::string_view text);
    void add_book(std::shared_ptr<const rules::RuleBook> book);

    // Those that count first; a book goes before those of the other format.
    std::vector<std::shared_ptr<const rules::RuleBook>> books_;
    std::vector<std::shared_ptr<const screening::NeedsForm>> forms_;
    service::RpcOptions options_;
    service::Rpc rpc_;
};

} // namespace zicha::module
