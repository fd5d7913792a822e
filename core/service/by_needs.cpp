#include "core/service/by_needs.hpp"

#include "core/needs/decision_text.hpp"
#include "core/roster/text_rows.hpp"
#include "core/screening/labelled_person.hpp"
#include "core/screening/needs_check.hpp"
#include "core/screening/needs_result.hpp"
#include "core/service/checked_rows.hpp"
#include "core/service/codes.hpp"
#include "core/service/needs_persons.hpp"

#include <utility>

namespace zicha::service {
namespace {

RpcFault not_for_needs(std::string_view name) {
    Diagnostic problem{codes::rpc_param_not_for_needs, {}, {std::string(name)}};
    return refusal_of({std::move(problem)}, "/params" + pointer_step(name));
}

class NeedsRowList {
public:
    NeedsRowList(const RpcCall& call, std::span<const screening::NeedsPreset> presets,
                 const roster::RosterSurvey& survey)
        : call_(call), sink_(*call.rules.form, survey, {call.language, {}}, rows_),
          check_(*call.rules.form, survey, presets, call.as_of, sink_) {}

    [[nodiscard]] screening::NeedsCheck& check() { return check_; }
    [[nodiscard]] std::string& rows() { return rows_; }
    void write(std::string& out, std::vector<Diagnostic> notices) {
        for (Diagnostic& notice : check_.notices())
            notices.push_back(std::move(notice));
        write_checked_rows(out, std::move(rows_), notices, call_.language);
    }

private:
    const RpcCall& call_;
    std::string rows_;
    screening::NeedsNdjson sink_;
    screening::NeedsCheck check_;
};

std::optional<RpcFault> check_needs_text(const RpcCall& call, const NeedsAsked& asked,
                                         const std::string& text, std::string& out) {
    const std::vector<roster::Preset> presets = screening::plain_presets(asked.presets);
    roster::SurveyOptions options;
    options.separator = asked.separator;
    options.drop = asked.drop;
    options.presets = presets;
    options.language = call.language;
    options.is_whole = true;
    Result<roster::RosterSurvey> survey =
        screening::survey_needs_roster(*call.rules.form, text, options);
    if (!survey.problems().empty())
        return refusal_of(survey.take_problems(), "/params/roster");
    NeedsRowList rows(call, asked.presets, *survey);
    roster::TextRows source(survey->separator);
    source.feed(text);
    source.finish();
    rows.check().take_all(source);
    rows.write(out, survey->notices);
    return std::nullopt;
}

std::optional<RpcFault> explain_by_needs(const RpcCall& call, const needs::NeedsPerson& person,
                                         std::string& out) {
    const needs::NeedsBook& book = *call.rules.form->book;
    auto decision = needs::decide(book, person, {}, call.as_of);
    if (!decision)
        return refusal_of(decision.take_problems(), "/params/person");
    needs::append_decision(out, book, *decision);
    return std::nullopt;
}

} // namespace

std::optional<RpcFault> read_needs_asked(const RpcCall& call, const RosterParams& params,
                                         bool is_of_persons, NeedsAsked& asked) {
    if (params.map != nullptr)
        return not_for_needs("map");
    if (params.set != nullptr && is_of_persons)
        return not_for_needs("set");
    asked.drop = params.drop;
    asked.separator = params.separator;
    if (params.set == nullptr)
        return std::nullopt;
    for (const auto& [fact, value] : params.set->members) {
        auto preset = screening::read_needs_preset(*call.rules.form, fact + "=" + value.text);
        if (!preset)
            return refusal_of(preset.take_problems(), "/params/set" + pointer_step(fact));
        asked.presets.push_back(*std::move(preset));
    }
    return std::nullopt;
}

std::optional<RpcFault> answer_by_needs(const RpcCall& call, const Json& person,
                                        PersonAnswer answer, std::string& out) {
    screening::LabelledPerson read = screening::read_labelled_person(*call.rules.form, person, {});
    if (!read.problems.empty())
        return refusal_of(std::move(read.problems), "/params/person");
    if (answer == PersonAnswer::explanation)
        return explain_by_needs(call, read.person, out);
    NeedsPersons persons(*call.rules.form);
    NeedsRowList rows(call, {}, persons.survey());
    persons.take(person, 0, rows.check());
    rows.rows().pop_back(); // the line's end
    out += rows.rows();
    return std::nullopt;
}

std::optional<RpcFault> check_by_needs(const RpcCall& call, const RosterParams& params,
                                       const Json* persons, const std::string* text,
                                       std::string& out) {
    NeedsAsked asked;
    if (auto fault = read_needs_asked(call, params, text == nullptr, asked))
        return fault;
    if (text != nullptr)
        return check_needs_text(call, asked, *text, out);
    NeedsPersons all(*call.rules.form, asked.drop);
    NeedsRowList rows(call, {}, all.survey());
    std::int64_t row = 0;
    for (const Json& person : persons->elements)
        all.take(person, ++row, rows.check());
    rows.write(out, {});
    return std::nullopt;
}

} // namespace zicha::service
