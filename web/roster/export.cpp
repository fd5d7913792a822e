#include "web/roster/export.hpp"

#include "core/workbook/roster_template.hpp"
#include "core/workbook/words.hpp"
#include "web/platform/large_file.hpp"

#include <utility>

namespace zicha::web {

RosterExport::RosterExport(const roster::KeptRoster& roster, RosterFile kind, Language language,
                           const assess::AssessOptions& options)
    : roster_(roster), kind_(kind) {
    roster::RosterLayout layout;
    layout.add(roster.survey());
    roster::RosterCheckOptions check;
    check.language = language;
    check.assess = options;
    check.presets = roster.presets();
    if (kind == RosterFile::workbook) {
        workbook::XlsxTableOptions table;
        table.sheet_name = text(words::roster_sheet_name, language);
        table.language = language;
        table.first_result = layout.headings().size();
        workbook_ = std::make_unique<workbook::XlsxTable>(roster.book(), std::move(table));
    }
    platform::start_writing();
    roster::append_output_heading(text_, roster.book(), layout, check);
    write(text_);
    check_ = std::make_unique<roster::RosterCheck>(roster.book(), roster.survey(), layout, check);
    roster.copy_headings(text_);
    check_->feed(text_);
}

// Writes and clears the text.
void RosterExport::write(std::string& text) {
    if (!workbook_) {
        platform::write_piece(text);
    } else {
        workbook_->feed(text);
        platform::write_piece(workbook_->output());
        workbook_->output().clear();
    }
    text.clear();
}

bool RosterExport::step(std::size_t bytes) {
    text_.clear();
    next_ = roster_.copy(next_, bytes, text_);
    check_->feed(text_);
    const bool is_done = next_ == roster_.size();
    if (is_done)
        check_->finish();
    write(check_->output());
    if (is_done && workbook_) {
        workbook_->finish();
        platform::write_piece(workbook_->output());
        workbook_->output().clear();
    }
    return !is_done;
}

float RosterExport::progress() const {
    return static_cast<float>(next_) / static_cast<float>(std::max<std::size_t>(roster_.size(), 1));
}

std::optional<Diagnostic> RosterExport::problem() const {
    return workbook_ ? workbook_->problem() : std::nullopt;
}

void save_as(RosterFile kind, const std::string& stem) {
    if (kind == RosterFile::workbook)
        platform::save_pieces(stem + ".xlsx",
                              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    else
        platform::save_pieces(stem + ".csv", "text/csv;charset=utf-8");
}

void save_roster_template(const rules::RuleBook& book, Language language, RosterFile kind,
                          const std::string& stem) {
    const std::string csv = workbook::roster_template(book, language);
    platform::start_writing();
    if (kind == RosterFile::csv) {
        platform::write_piece(csv);
    } else {
        workbook::XlsxTableOptions options;
        options.sheet_name = text(words::roster_table, language);
        options.language = language;
        workbook::XlsxTable table(book, std::move(options));
        table.feed(csv);
        table.finish();
        platform::write_piece(table.output());
    }
    save_as(kind, stem);
}

} // namespace zicha::web
