// A roster in text, decided, and the output of each kind of sink.
#pragma once

#include "core/roster/check.hpp"
#include "core/roster/csv_rows.hpp"
#include "core/roster/decided_row.hpp"
#include "core/roster/ndjson_rows.hpp"
#include "core/roster/text_rows.hpp"
#include "tests/persons.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zicha::tests {

enum class Output { ndjson, csv };

inline Result<roster::RosterSurvey> survey_reading(std::string_view text,
                                                   roster::SurveyOptions options = {}) {
    options.is_whole = true;
    return roster::survey_roster(jiaxing(), text, options);
}

inline roster::RosterSurvey surveyed(std::string_view text,
                                     const roster::SurveyOptions& options = {}) {
    return *survey_reading(text, options);
}

// All of a text, in pieces.
template <typename Taker>
void take_text(std::string_view text, char separator, std::size_t piece, Taker& taker) {
    roster::TextRows rows(separator);
    for (; !text.empty(); text.remove_prefix(std::min(piece, text.size()))) {
        rows.feed(text.substr(0, piece));
        taker.take_all(rows);
    }
    rows.finish();
    taker.take_all(rows);
}

struct Checked {
    std::string output;
    roster::RosterTally tally;
    std::int64_t masked_cells = 0;
};

// `take(check)` gives it the records, the headings first.
template <typename Take>
Checked checked_rows(const roster::RosterSurvey& survey, const std::vector<roster::Preset>& presets,
                     Output output, const Take& take) {
    Checked checked;
    roster::RosterLayout layout;
    layout.add(survey);
    std::unique_ptr<roster::RowSink> sink;
    if (output == Output::csv) {
        roster::append_csv_headings(checked.output, jiaxing(), layout, {});
        sink = std::make_unique<roster::CsvRows>(jiaxing(), survey, layout, roster::ResultOptions(),
                                                 checked.output);
    } else {
        sink = std::make_unique<roster::NdjsonRows>(jiaxing(), survey, roster::ResultOptions(),
                                                    checked.output);
    }
    roster::RosterCheck check(jiaxing(), survey, {{}, presets, nullptr}, {sink.get()});
    take(check);
    checked.tally = check.tally();
    checked.masked_cells = sink->masked_cells();
    return checked;
}

inline Checked checked_text(std::string_view text, const roster::RosterSurvey& survey,
                            const std::vector<roster::Preset>& presets = {},
                            Output output = Output::ndjson, std::size_t piece = 1 << 16U) {
    return checked_rows(survey, presets, output, [&](roster::RosterCheck& check) {
        take_text(text, survey.separator, piece, check);
    });
}

inline std::vector<roster::DecidedRow> decided_rows(std::string_view text,
                                                    const roster::RosterSurvey& survey) {
    std::vector<roster::DecidedRow> rows;
    roster::DecidedRows sink(roster::label_columns(jiaxing(), survey),
                             [&](roster::DecidedRow row) { rows.push_back(std::move(row)); });
    roster::RosterCheck check(jiaxing(), survey, {}, {&sink});
    take_text(text, survey.separator, text.size() + 1, check);
    return rows;
}

} // namespace zicha::tests
