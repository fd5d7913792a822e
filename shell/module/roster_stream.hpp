// A check of many persons for the module: asked for in JSON, fed in pieces, giving rows as NDJSON.
//
// Use: `open` with the parameters of the method `check` (core/service/rpc.hpp), without its persons
// and with `input` ("table" or "persons") and `sheet`; then `feed` pieces, an empty one at the end,
// and `work` while it `has_work`. Take `rows` and `take_notices` away between calls. Promises: a
// table may be text or a workbook, persons are lines of JSON; the rows are those of `zicha check`.
// Limits: after a fault nothing more can be done with it; what it was made with must outlive it.
#pragma once

#include "shell/module/row_way.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::module {

class RosterStream {
public:
    RosterStream(const service::RpcOptions& options, workbook::Gb18030Decoder decode)
        : options_(options), decode_(std::move(decode)) {}

    [[nodiscard]] std::optional<service::RpcFault> open(const Json& params);
    [[nodiscard]] std::optional<service::RpcFault> feed(std::string_view bytes);
    [[nodiscard]] std::optional<service::RpcFault> work();
    [[nodiscard]] bool has_work() const { return table_ != nullptr && table_->has_work(); }

    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] std::string& rows() { return rows_; }
    // Those that are new; the last ones come with the end.
    [[nodiscard]] std::vector<Diagnostic> take_notices();

private:
    [[nodiscard]] std::optional<service::RpcFault> take_rows();
    [[nodiscard]] std::optional<service::RpcFault> start_table();
    void finish();

    const service::RpcOptions& options_;
    workbook::Gb18030Decoder decode_;
    Language language_ = Language::zh;
    bool is_of_persons_ = false;
    bool is_started_ = false; // of a table
    std::string rows_;
    std::unique_ptr<RowWay> way_;
    std::unique_ptr<workbook::RosterSource> table_;
    std::vector<Diagnostic> notices_;
    std::size_t said_of_table_ = 0; // of the table's own
};

} // namespace zicha::module
