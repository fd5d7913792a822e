#include "shell/module/roster_stream.hpp"

#include "core/roster/sheet_headings.hpp"

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
    Fault fault = service::read_asked(call, asked_);
    language_ = call.language;
    if (fault)
        return fault;
    as_of_ = call.as_of;
    book_ = call.book;
    if (input != nullptr && *input == "persons") {
        persons_ = std::make_unique<service::PersonLines>(*book_, asked_.map, asked_.drop);
        start_check(persons_->survey());
        return std::nullopt;
    }
    table_ = std::make_unique<workbook::RosterSource>(
        workbook::RosterSourceOptions{{},
                                      roster::roster_sheet_headings(*book_, &asked_.map),
                                      decode_,
                                      std::nullopt,
                                      sheet == nullptr ? std::string() : *sheet});
    return std::nullopt;
}

void RosterStream::start_check(roster::RosterSurvey survey) {
    sink_ = std::make_unique<roster::NdjsonRows>(*book_, survey,
                                                 roster::ResultOptions{language_, {}}, rows_);
    check_ = std::make_unique<roster::RosterCheck>(
        *book_, std::move(survey),
        roster::RosterCheckOptions{{as_of_, nullptr}, asked_.presets, nullptr},
        std::vector<roster::RowSink*>{sink_.get()});
}

Fault RosterStream::start_table() {
    roster::SurveyOptions options;
    options.separator = asked_.separator;
    options.drop = asked_.drop;
    options.presets = asked_.presets;
    options.map = &asked_.map;
    options.language = language_;
    Result<roster::RosterSurvey> survey = roster::survey_roster(*book_, table_->start(), options);
    if (!survey.problems().empty())
        return service::refusal_of(survey.take_problems(), "");
    for (const Diagnostic& notice : survey->notices)
        notices_.push_back(notice);
    table_->begin(survey->separator);
    start_check(*std::move(survey));
    return std::nullopt;
}

Fault RosterStream::take_rows() {
    if (!check_ && table_->has_start())
        if (Fault fault = start_table())
            return fault;
    if (!check_)
        return std::nullopt;
    check_->take_all(*table_);
    if (table_->is_at_end())
        finish();
    return std::nullopt;
}

Fault RosterStream::feed(std::string_view bytes) {
    if (persons_) {
        feed_persons(bytes);
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

void RosterStream::feed_persons(std::string_view bytes) {
    if (bytes.empty())
        persons_->finish();
    persons_->feed(bytes);
    persons_->take_all(*check_);
    if (bytes.empty())
        finish();
}

void RosterStream::finish() {
    if (persons_)
        for (Diagnostic& notice : persons_->notices(language_))
            notices_.push_back(std::move(notice));
    for (Diagnostic& notice : check_->notices())
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
