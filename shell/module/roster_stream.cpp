#include "shell/module/roster_stream.hpp"

#include <utility>

namespace zicha::module {
namespace {

using Fault = std::optional<service::RpcFault>;

Fault fault_of(std::optional<Diagnostic> problem) {
    if (!problem)
        return std::nullopt;
    return service::RpcFault{service::RpcError::invalid_params, {*std::move(problem)}};
}

} // namespace

Fault RosterStream::open(const Json& params) {
    service::RpcCall call = service::begin_call(options_, params, options_.language);
    const std::string* const input = call.params.text("input");
    const std::string* const sheet = call.params.text("sheet");
    if (input != nullptr && *input != "table" && *input != "persons")
        call.params.is_wrong("input", "\"table\" | \"persons\"");
    service::RosterParams asked;
    Fault fault = service::read_roster_params(call, asked);
    language_ = call.language;
    if (fault)
        return fault;
    is_of_persons_ = input != nullptr && *input == "persons";
    const RowsWanted wanted{call, asked, is_of_persons_, rows_};
    if (fault = call.rules.form ? needs_way(wanted, way_) : book_way(wanted, way_); fault)
        return fault;
    if (!is_of_persons_)
        table_ = std::make_unique<workbook::RosterSource>(
            workbook::RosterSourceOptions{{},
                                          way_->headings(),
                                          decode_,
                                          std::nullopt,
                                          sheet == nullptr ? std::string() : *sheet});
    return std::nullopt;
}

Fault RosterStream::start_table() {
    Result<roster::RosterSurvey> survey = way_->survey(table_->start());
    if (!survey.problems().empty())
        return service::refusal_of(survey.take_problems(), "");
    for (const Diagnostic& notice : survey->notices)
        notices_.push_back(notice);
    table_->begin(survey->separator);
    is_started_ = true;
    return std::nullopt;
}

Fault RosterStream::take_rows() {
    if (!is_started_ && table_->has_start())
        if (Fault fault = start_table())
            return fault;
    if (!is_started_)
        return std::nullopt;
    way_->take_all(*table_);
    if (table_->is_at_end())
        finish();
    return std::nullopt;
}

Fault RosterStream::feed(std::string_view bytes) {
    if (is_of_persons_) {
        way_->feed_persons(bytes);
        if (bytes.empty())
            finish();
        return std::nullopt;
    }
    if (std::optional<Diagnostic> problem = table_->feed(bytes))
        return fault_of(std::move(problem));
    return take_rows();
}

Fault RosterStream::work() {
    if (std::optional<Diagnostic> problem = table_->work())
        return fault_of(std::move(problem));
    return take_rows();
}

void RosterStream::finish() {
    for (Diagnostic& notice : way_->notices())
        notices_.push_back(std::move(notice));
}

std::vector<Diagnostic> RosterStream::take_notices() {
    std::vector<Diagnostic> taken;
    if (table_) {
        std::vector<Diagnostic> of_table = table_->notices();
        for (; said_of_table_ < of_table.size(); ++said_of_table_)
            taken.push_back(std::move(of_table[said_of_table_]));
    }
    for (Diagnostic& notice : notices_)
        taken.push_back(std::move(notice));
    notices_.clear();
    return taken;
}

} // namespace zicha::module
