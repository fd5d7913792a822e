#include "core/service/by_book.hpp"

#include "core/roster/check.hpp"
#include "core/roster/ndjson_rows.hpp"
#include "core/roster/text_rows.hpp"
#include "core/service/checked_rows.hpp"
#include "core/service/one_person.hpp"
#include "core/service/person_records.hpp"

#include <utility>

namespace zicha::service {
namespace {

// Decides rows into lines of JSON.
class RowList {
public:
    RowList(const RpcCall& call, const RosterAsked& asked, const roster::RosterSurvey& survey)
        : call_(call), sink_(*call.rules.book, survey, {call.language, {}}, rows_),
          check_(*call.rules.book, survey, {{call.as_of, nullptr}, asked.presets, nullptr},
                 {&sink_}) {}

    [[nodiscard]] roster::RosterCheck& check() { return check_; }
    void write(std::string& out, std::vector<Diagnostic> notices) {
        check_.flush();
        for (Diagnostic& notice : check_.notices())
            notices.push_back(std::move(notice));
        write_checked_rows(out, std::move(rows_), notices, call_.language);
    }

private:
    const RpcCall& call_;
    std::string rows_;
    roster::NdjsonRows sink_;
    roster::RosterCheck check_;
};

void check_persons(const RpcCall& call, const RosterAsked& asked, const Json& persons,
                   std::string& out) {
    PersonRecords records(*call.rules.book, asked.map, asked.drop);
    RowList rows(call, asked, records.survey());
    std::int64_t row = 0;
    for (const Json& person : persons.elements)
        rows.check().take_person(records.fill(person, ++row, rows.check().next_record()));
    rows.write(out, records.notices(call.language));
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
    Result<roster::RosterSurvey> survey = roster::survey_roster(*call.rules.book, text, options);
    if (!survey.problems().empty())
        return refusal_of(survey.take_problems(), "/params/roster");
    RowList rows(call, asked, *survey);
    roster::TextRows source(survey->separator);
    source.feed(text);
    source.finish();
    rows.check().take_all(source);
    rows.write(out, survey->notices);
    return std::nullopt;
}

} // namespace

std::optional<RpcFault> answer_by_book(const RpcCall& call, const Json& person, PersonAnswer answer,
                                       std::string& out) {
    const rules::RuleBook& book = *call.rules.book;
    Result<facts::SavedAnswers> reading = facts::read_flat_answers(book, person, {});
    if (!reading.problems().empty())
        return refusal_of(reading.take_problems(), "/params/person");
    const OnePerson one(book, *std::move(reading), {call.as_of, nullptr}, {});
    if (answer == PersonAnswer::row)
        one.append_result(out, call.language);
    else
        one.append_explanation(out, call.language);
    return std::nullopt;
}

std::optional<RpcFault> check_by_book(const RpcCall& call, const RosterParams& params,
                                      const Json* persons, const std::string* text,
                                      std::string& out) {
    RosterAsked asked;
    if (std::optional<RpcFault> fault = read_asked(call, params, asked))
        return fault;
    if (text != nullptr)
        return check_text(call, asked, *text, out);
    check_persons(call, asked, *persons, out);
    return std::nullopt;
}

} // namespace zicha::service
