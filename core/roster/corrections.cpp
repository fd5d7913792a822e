#include "core/roster/corrections.hpp"

#include "core/base/json_writer.hpp"
#include "core/base/words.hpp"
#include "core/facts/privacy.hpp"
#include "core/roster/codes.hpp"
#include "core/roster/corrections_format.hpp"

#include <algorithm>
#include <utility>

namespace zicha::roster {
namespace {

std::optional<std::size_t> column_headed(const RosterSurvey& survey, std::string_view heading) {
    for (std::size_t column = 0; column < survey.columns.size(); ++column)
        if (survey.columns[column].heading == heading)
            return column;
    return std::nullopt;
}

std::string id_in(const Record& record, std::optional<std::size_t> column) {
    if (!column)
        return {};
    std::string id(trimmed(record[*column]));
    return facts::looks_private(id) ? std::string() : id;
}

} // namespace

std::string corrections_json(KeptRoster& roster) {
    const std::optional<std::size_t> id_column = roster.label_column("id");
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    json.string("format", corrections_format);
    json.key("corrections");
    json.begin_array();
    for (const std::size_t row : roster.corrected_rows()) {
        const std::map<std::size_t, std::string> cells = roster.corrections_of(row);
        const Record& record = roster.record_as_read(row);
        json.begin_object();
        json.number("row", std::int64_t{roster.row(row).line});
        if (const std::string id = id_in(record, id_column); !id.empty())
            json.string("id", id);
        json.key("cells");
        json.begin_object();
        for (const auto& [column, text] : cells) {
            json.key(roster.survey().columns[column].heading);
            json.begin_object();
            json.string("was", record[column]);
            json.string("now", text);
            json.end_object();
        }
        json.end_object();
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return out + "\n";
}

CorrectionsWork::CorrectionsWork(KeptRoster& roster, std::vector<RowCorrection> corrections)
    : roster_(roster), corrections_(std::move(corrections)), id_column_(roster.label_column("id")) {
    for (const RowCorrection& correction : corrections_) {
        if (!correction.id.empty())
            by_id_.try_emplace(correction.id);
        by_line_.try_emplace(correction.row, roster.size());
    }
}

float CorrectionsWork::progress() const {
    return static_cast<float>(seen_) / static_cast<float>(std::max<std::size_t>(roster_.size(), 1));
}

bool CorrectionsWork::step(std::size_t rows) {
    const std::size_t until = std::min(roster_.size(), seen_ + rows);
    for (; seen_ < until; ++seen_) {
        const auto line = by_line_.find(roster_.row(seen_).line);
        if (line != by_line_.end())
            line->second = seen_;
        if (!id_column_ || by_id_.empty())
            continue;
        const auto found = by_id_.find(id_in(roster_.record_as_read(seen_), id_column_));
        if (found != by_id_.end() && found->second.times++ == 0)
            found->second.row = seen_;
    }
    if (seen_ == roster_.size() && !std::exchange(is_done_, true))
        finish();
    return !is_done_;
}

std::optional<std::size_t> CorrectionsWork::row_of(const RowCorrection& correction) {
    const std::size_t at_line = by_line_.at(correction.row);
    const bool is_at_line = at_line < roster_.size();
    if (correction.id.empty() || !id_column_)
        return is_at_line && says_what_it_said(at_line, correction) ? std::optional(at_line)
                                                                    : std::nullopt;
    const Found& found = by_id_.at(correction.id);
    if (found.times == 1)
        return found.row;
    const bool is_this_one =
        is_at_line && id_in(roster_.record_as_read(at_line), id_column_) == correction.id;
    return is_this_one && says_what_it_said(at_line, correction) ? std::optional(at_line)
                                                                 : std::nullopt;
}

// Each of its cells, before or after the correction.
bool CorrectionsWork::says_what_it_said(std::size_t row, const RowCorrection& correction) {
    const Record& record = roster_.record_as_read(row);
    return std::all_of(
        correction.cells.begin(), correction.cells.end(), [&](const ChangedCell& cell) {
            const auto column = column_headed(roster_.survey(), cell.heading);
            return column && (record[*column] == cell.was || record[*column] == cell.now);
        });
}

void CorrectionsWork::correct(const RowCorrection& correction) {
    const std::optional<std::size_t> row = row_of(correction);
    if (!row || !roster_.is_correctable(*row))
        return leave_out(codes::corrections_no_row, correction, {});
    for (const ChangedCell& cell : correction.cells)
        correct_cell(*row, correction, cell);
}

void CorrectionsWork::correct_cell(std::size_t row, const RowCorrection& correction,
                                   const ChangedCell& cell) {
    const auto column = column_headed(roster_.survey(), cell.heading);
    if (!column)
        return leave_out(codes::corrections_no_column, correction, {shortened(cell.heading)});
    const std::string says(roster_.record_as_read(row)[*column]);
    if (says != cell.was && says != cell.now)
        return leave_out(codes::corrections_cell_differs, correction,
                         {shortened(cell.heading), shortened(facts::masked(says)),
                          shortened(facts::masked(cell.was))});
    if (says == cell.now)
        return; // the list was corrected itself
    roster_.correct(row, *column, cell.now);
    ++corrected_;
}

void CorrectionsWork::leave_out(Code code, const RowCorrection& correction,
                                std::vector<std::string> arguments) {
    if (++left_out_ > most_named)
        return;
    arguments.insert(arguments.begin(),
                     {std::to_string(correction.row),
                      shortened(correction.id.empty() ? "-" : facts::masked(correction.id))});
    remarks_.push_back({code, {}, std::move(arguments)});
}

void CorrectionsWork::finish() {
    for (const RowCorrection& correction : corrections_)
        correct(correction);
    remarks_.insert(remarks_.begin(),
                    Diagnostic{codes::corrections_applied,
                               {},
                               {std::to_string(corrected_), std::to_string(left_out_)}});
}

} // namespace zicha::roster
