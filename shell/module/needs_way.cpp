// By a book of needs.
#include "core/screening/needs_result.hpp"
#include "core/service/by_needs.hpp"
#include "core/service/needs_persons.hpp"
#include "shell/module/row_way.hpp"

#include <utility>

namespace zicha::module {
namespace {

class NeedsWay : public RowWay {
public:
    NeedsWay(const RowsWanted& wanted, service::NeedsAsked asked)
        : form_(wanted.call.rules.form), language_(wanted.call.language), as_of_(wanted.call.as_of),
          asked_(std::move(asked)), rows_(wanted.rows) {
        if (!wanted.is_of_persons)
            return;
        persons_ = std::make_unique<service::NeedsPersons>(*form_, asked_.drop);
        start(persons_->survey());
    }

    [[nodiscard]] roster::SheetHeadings headings() const override {
        return roster::roster_sheet_headings(form_->columns);
    }
    [[nodiscard]] Result<roster::RosterSurvey>
    survey(const roster::RosterSample& start_of) override {
        const std::vector<roster::Preset> presets = screening::plain_presets(asked_.presets);
        roster::SurveyOptions options;
        options.separator = asked_.separator;
        options.drop = asked_.drop;
        options.presets = presets;
        options.language = language_;
        Result<roster::RosterSurvey> survey =
            screening::survey_needs_roster(*form_, start_of, options);
        if (survey.problems().empty())
            start(*survey);
        return survey;
    }
    void take_all(workbook::RosterSource& table) override { check_->take_all(table); }
    void feed_persons(std::string_view bytes) override {
        if (bytes.empty())
            persons_->finish();
        persons_->feed(bytes);
        persons_->take_all(*check_);
    }
    [[nodiscard]] std::vector<Diagnostic> notices() const override { return check_->notices(); }

private:
    void start(const roster::RosterSurvey& survey) {
        sink_ = std::make_unique<screening::NeedsNdjson>(
            *form_, survey, roster::ResultOptions{language_, {}}, rows_);
        check_ =
            std::make_unique<screening::NeedsCheck>(*form_, survey, asked_.presets, as_of_, *sink_);
    }

    std::shared_ptr<const screening::NeedsForm> form_;
    Language language_;
    std::optional<CivilDate> as_of_;
    service::NeedsAsked asked_;
    std::string& rows_;
    std::unique_ptr<service::NeedsPersons> persons_;
    std::unique_ptr<screening::NeedsNdjson> sink_;
    std::unique_ptr<screening::NeedsCheck> check_;
};

} // namespace

std::optional<service::RpcFault> needs_way(const RowsWanted& wanted, std::unique_ptr<RowWay>& way) {
    service::NeedsAsked asked;
    if (auto fault =
            service::read_needs_asked(wanted.call, wanted.params, wanted.is_of_persons, asked))
        return fault;
    way = std::make_unique<NeedsWay>(wanted, std::move(asked));
    return std::nullopt;
}

} // namespace zicha::module
