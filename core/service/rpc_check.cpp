// The method `check`: many persons, as objects or as the text of a roster.
#include "core/base/diagnostic_json.hpp"
#include "core/base/encoding.hpp"
#include "core/base/json_writer.hpp"
#include "core/roster/check.hpp"
#include "core/roster/ndjson_rows.hpp"
#include "core/roster/text_rows.hpp"
#include "core/service/person_records.hpp"
#include "core/service/roster_asked.hpp"

#include <algorithm>
#include <utility>

namespace zicha::service {
namespace {

// Decides rows into an array of JSON.
class RowList {
public:
    RowList(const RpcCall& call, const RosterAsked& asked, const roster::RosterSurvey& survey)
        : sink_(*call.book, survey, {call.language, {}}, rows_),
          check_(*call.book, survey, {{call.as_of, nullptr}, asked.presets, nullptr}, {&sink_}) {}

    [[nodiscard]] roster::RosterCheck& check() { return check_; }
    // No line break is within a row.
    void write(JsonWriter& json) {
        check_.flush();
        if (!rows_.empty())
            rows_.pop_back();
        std::replace(rows_.begin(), rows_.end(), '\n', ',');
        json.key("rows");
        json.number("[" + rows_ + "]");
    }

private:
    std::string rows_;
    roster::NdjsonRows sink_;
    roster::RosterCheck check_;
};

void write_checked(const RpcCall& call, RowList& rows, std::vector<Diagnostic> notices,
                   std::string& out) {
    JsonWriter json(out);
    json.begin_object();
    rows.write(json);
    for (Diagnostic& notice : rows.check().notices())
        notices.push_back(std::move(notice));
    json.key("notices");
    json.begin_array();
    for (const Diagnostic& notice : notices)
        write_diagnostic_json(json, notice, call.language);
    json.end_array();
    json.end_object();
}

void check_persons(const RpcCall& call, const RosterAsked& asked, const Json& persons,
                   std::string& out) {
    PersonRecords records(*call.book, asked.map, asked.drop);
    RowList rows(call, asked, records.survey());
    std::int64_t row = 0;
    for (const Json& person : persons.elements)
        rows.check().take_person(records.fill(person, ++row, rows.check().next_record()));
    write_checked(call, rows, records.notices(call.language), out);
}

std::optional<RpcFault> check_text(const RpcCall& call, const RosterAsked& asked,
                                   const std::string& text, std::string& out) {
    roster::SurveyOptions options;
    options.separator = asked.separator;
    options.drop = asked.drop;
    options.presets = asked.presets;
    options.map = &asked.map;
    options.language = call.language;
    options.is_whole = true;
    Result<roster::RosterSurvey> survey = roster::survey_roster(*call.book, text, options);
    if (!survey.problems().empty())
        return refusal_of(survey.take_problems(), "/params/roster");
    RowList rows(call, asked, *survey);
    roster::TextRows source(survey->separator);
    source.feed(text);
    source.finish();
    rows.check().take_all(source);
    write_checked(call, rows, survey->notices, out);
    return std::nullopt;
}

} // namespace

std::optional<RpcFault> rpc_check(RpcCall& call, std::string& out) {
    RosterAsked asked;
    const Json* const persons = call.params.of_kind("persons", JsonKind::array);
    const std::string* const text = call.params.text("roster");
    if (persons == nullptr && text == nullptr)
        call.params.is_missing("persons");
    if (persons != nullptr && text != nullptr)
        call.params.is_wrong("persons", "persons | roster");
    if (std::optional<RpcFault> fault = read_asked(call, asked))
        return fault;
    if (text != nullptr)
        return check_text(call, asked, *text, out);
    check_persons(call, asked, *persons, out);
    return std::nullopt;
}

} // namespace zicha::service
