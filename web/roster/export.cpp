#include "web/roster/export.hpp"

#include "core/explain/result_row.hpp"
#include "core/roster/csv_rows.hpp"
#include "core/workbook/own_explanation.hpp"
#include "core/workbook/own_roster.hpp"
#include "core/workbook/own_rows.hpp"
#include "core/workbook/roster_template.hpp"
#include "core/workbook/words.hpp"
#include "web/platform/large_file.hpp"

#include <algorithm>
#include <utility>

namespace zicha::web {

RosterExport::RosterExport(const roster::KeptRoster& roster, RosterFileKind kind, Language language,
                           const assess::AssessOptions& options, std::optional<Origin> origin)
    : roster_(roster), kind_(kind), language_(language), options_(options),
      origin_(std::move(origin)), rows_(roster) {
    platform::start_writing();
    if (kind_ == RosterFileKind::workbook && origin_)
        begin_own();
    else
        begin_plain();
}

void RosterExport::begin_own() {
    if (std::optional<Diagnostic> reason = workbook::reason_for_plain(roster_.survey())) {
        remarks_.push_back(std::move(*reason));
        begin_plain();
        return;
    }
    workbook::SheetPlace place = origin_->place;
    place.earlier_result = workbook::earlier_result(roster_.book(), roster_.survey());
    place.corrections =
        workbook::corrections_of(roster_.book(), roster_.survey(), roster_.corrections());
    own_ = std::make_unique<workbook::OwnWorkbook>(
        std::move(place), explain::result_headings(roster_.book(), language_),
        std::string(text(words::own_sheet_name, language_)));
}

void RosterExport::begin_plain() {
    const roster::ResultOptions result{language_, {}};
    roster::RosterLayout layout;
    layout.add(roster_.survey());
    if (kind_ != RosterFileKind::csv) {
        workbook_.emplace(roster_.book(), layout, result);
        sink_ = std::make_unique<workbook::XlsxRows>(roster_.book(), roster_.survey(), layout,
                                                     result, *workbook_);
    } else {
        roster::append_csv_headings(text_, roster_.book(), layout, result);
        sink_ = std::make_unique<roster::CsvRows>(roster_.book(), roster_.survey(), layout, result,
                                                  text_);
    }
    begin_rows();
}

void RosterExport::begin_rows() {
    check_.emplace(roster_.book(), roster_.survey(),
                   roster::RosterCheckOptions{options_, roster_.presets(), roster_.courses()},
                   std::vector<roster::RowSink*>{sink_.get()});
}

// Writes and clears what there is.
void RosterExport::write() {
    std::string& output = own_ ? own_->output() : workbook_ ? workbook_->output() : text_;
    platform::write_piece(output);
    output.clear();
}

// One piece of what has to be known before anything is written.
void RosterExport::prepare_own() {
    if (std::optional<Diagnostic> reason = own_->prepare()) {
        remarks_.push_back(std::move(*reason));
        own_.reset();
        begin_plain();
    } else if (own_->is_ready()) {
        sink_ = std::make_unique<workbook::OwnRows>(roster_.book(), language_, *own_);
        begin_rows();
    }
}

void RosterExport::finish_own() {
    workbook::CheckFacts facts;
    facts.roster = origin_->name;
    facts.first_column = own_->first_column();
    facts.last_column = own_->last_column();
    facts.day = options_.as_of;
    facts.by_verdict = check_->tally().by_verdict;
    facts.notices = std::move(origin_->notices);
    facts.corrections =
        workbook::corrections_of(roster_.book(), roster_.survey(), roster_.corrections());
    for (const roster::RosterColumn& column : roster_.survey().columns)
        facts.headings.push_back(column.heading);
    own_->finish(workbook::explanation_of(roster_.book(), facts, language_));
}

bool RosterExport::step_rows(std::size_t bytes) {
    rows_.go_on(bytes);
    check_->take_all(rows_);
    if (!rows_.is_done())
        return true;
    if (own_)
        finish_own();
    else if (workbook_)
        workbook_->finish();
    return own_ != nullptr;
}

bool RosterExport::step(std::size_t bytes) {
    bool has_more = true;
    if (own_ && !own_->is_ready()) {
        prepare_own();
    } else if (own_ && !own_->wants_rows()) {
        own_->go_on();
        has_more = !own_->is_done();
    } else {
        has_more = step_rows(bytes);
    }
    write();
    return has_more;
}

float RosterExport::progress() const {
    return static_cast<float>(rows_.place()) /
           static_cast<float>(std::max<std::uint64_t>(roster_.bytes(), 1));
}

std::vector<Diagnostic> RosterExport::remarks() const {
    std::vector<Diagnostic> remarks = remarks_;
    const std::optional<Diagnostic> problem = own_        ? own_->problem()
                                              : workbook_ ? workbook_->problem()
                                                          : std::nullopt;
    if (problem)
        remarks.push_back(*problem);
    else if (own_)
        if (std::optional<Diagnostic> notice = workbook::private_notice(roster_.survey()))
            remarks.push_back(std::move(*notice));
    return remarks;
}

void save_as(RosterFileKind kind, const std::string& stem) {
    if (kind != RosterFileKind::csv)
        platform::save_pieces(stem + ".xlsx",
                              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    else
        platform::save_pieces(stem + ".csv", "text/csv;charset=utf-8");
}

void save_roster_template(const rules::RuleBook& book, Language language, RosterFileKind kind,
                          const std::string& stem) {
    platform::start_writing();
    platform::write_piece(kind == RosterFileKind::csv
                              ? workbook::roster_template(book, language)
                              : workbook::roster_template_workbook(book, language));
    save_as(kind, stem);
}

} // namespace zicha::web
