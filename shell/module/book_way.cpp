// By a rule book.
#include "core/roster/check.hpp"
#include "core/roster/ndjson_rows.hpp"
#include "core/service/person_lines.hpp"
#include "shell/module/row_way.hpp"

#include <utility>

namespace zicha::module {
namespace {

class BookWay : public RowWay {
public:
    BookWay(const RowsWanted& wanted, service::RosterAsked asked)
        : book_(wanted.call.rules.book), language_(wanted.call.language), as_of_(wanted.call.as_of),
          asked_(std::move(asked)), rows_(wanted.rows) {
        if (!wanted.is_of_persons)
            return;
        persons_ = std::make_unique<service::PersonLines>(*book_, asked_.map, asked_.drop);
        start(persons_->survey());
    }

    [[nodiscard]] roster::SheetHeadings headings() const override {
        return roster::roster_sheet_headings(*book_, &asked_.map);
    }
    [[nodiscard]] Result<roster::RosterSurvey>
    survey(const roster::RosterSample& start_of) override {
        roster::SurveyOptions options;
        options.separator = asked_.separator;
        options.drop = asked_.drop;
        options.presets = asked_.presets;
        options.map = &asked_.map;
        options.language = language_;
        Result<roster::RosterSurvey> survey = roster::survey_roster(*book_, start_of, options);
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
    [[nodiscard]] std::vector<Diagnostic> notices() const override {
        std::vector<Diagnostic> notices;
        if (persons_)
            notices = persons_->notices(language_);
        for (Diagnostic& notice : check_->notices())
            notices.push_back(std::move(notice));
        return notices;
    }

private:
    void start(const roster::RosterSurvey& survey) {
        sink_ = std::make_unique<roster::NdjsonRows>(*book_, survey,
                                                     roster::ResultOptions{language_, {}}, rows_);
        check_ = std::make_unique<roster::RosterCheck>(
            *book_, survey, roster::RosterCheckOptions{{as_of_, nullptr}, asked_.presets, nullptr},
            std::vector<roster::RowSink*>{sink_.get()});
    }

    std::shared_ptr<const rules::RuleBook> book_;
    Language language_;
    std::optional<CivilDate> as_of_;
    service::RosterAsked asked_;
    std::string& rows_;
    std::unique_ptr<service::PersonLines> persons_;
    std::unique_ptr<roster::NdjsonRows> sink_;
    std::unique_ptr<roster::RosterCheck> check_;
};

} // namespace

std::optional<service::RpcFault> book_way(const RowsWanted& wanted, std::unique_ptr<RowWay>& way) {
    service::RosterAsked asked;
    if (auto fault = service::read_asked(wanted.call, wanted.params, asked))
        return fault;
    way = std::make_unique<BookWay>(wanted, std::move(asked));
    return std::nullopt;
}

} // namespace zicha::module
