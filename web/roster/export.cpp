#include "web/roster/export.hpp"

#include "core/roster/csv_rows.hpp"
#include "core/workbook/roster_template.hpp"
#include "web/platform/large_file.hpp"

#include <algorithm>
#include <utility>

namespace zicha::web {

RosterExport::RosterExport(const roster::KeptRoster& roster, RosterFileKind kind, Language language,
                           const assess::AssessOptions& options)
    : roster_(roster), rows_(roster) {
    const roster::ResultOptions result{language, {}};
    roster::RosterLayout layout;
    layout.add(roster.survey());
    if (kind == RosterFileKind::workbook) {
        workbook_.emplace(roster.book(), layout, result);
        sink_ = std::make_unique<workbook::XlsxRows>(roster.book(), roster.survey(), layout, result,
                                                     *workbook_);
    } else {
        roster::append_csv_headings(text_, roster.book(), layout, result);
        sink_ = std::make_unique<roster::CsvRows>(roster.book(), roster.survey(), layout, result,
                                                  text_);
    }
    check_.emplace(roster.book(), roster.survey(),
                   roster::RosterCheckOptions{options, roster.presets(), nullptr},
                   std::vector<roster::RowSink*>{sink_.get()});
    platform::start_writing();
}

// Writes and clears what there is.
void RosterExport::write() {
    std::string& output = workbook_ ? workbook_->output() : text_;
    platform::write_piece(output);
    output.clear();
}

bool RosterExport::step(std::size_t bytes) {
    rows_.go_on(bytes);
    check_->take_all(rows_);
    if (rows_.is_done() && workbook_)
        workbook_->finish();
    write();
    return !rows_.is_done();
}

float RosterExport::progress() const {
    return static_cast<float>(rows_.place()) /
           static_cast<float>(std::max<std::uint64_t>(roster_.bytes(), 1));
}

std::optional<Diagnostic> RosterExport::problem() const {
    return workbook_ ? workbook_->problem() : std::nullopt;
}

void save_as(RosterFileKind kind, const std::string& stem) {
    if (kind == RosterFileKind::workbook)
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
