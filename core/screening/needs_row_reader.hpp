// One record of a roster → the person that it says under a book of needs, or the reason why it
// cannot be read.
//
// Use: made once from the survey of the form's columns (needs_form.hpp); `read` for each record,
// then `person()`. `read_needs_preset` reads FACT=VALUE, which fills a column where it is blank.
// Promises: a blank cell, or none, is unknown; but of a total or sum not given, and of what was
// made up or carried in no hours, unless the cell says that it is unknown. What the roster room
// reads (hours, choices, answers, the shape of a row, rows that are no person) is read by its
// RowReader, of which columns of counts, days and records are only texts. Limits: form and survey
// must outlive the reader.
#pragma once

#include "core/needs/person.hpp"
#include "core/roster/row_reader.hpp"
#include "core/roster/survey.hpp"
#include "core/screening/needs_form.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::screening {

struct NeedsPreset {
    roster::Preset preset; // its cell is blank if the column is typed
    std::string written;   // what a typed column's cell would say
};

[[nodiscard]] Result<NeedsPreset> read_needs_preset(const NeedsForm& form,
                                                    std::string_view assignment);

// As the survey and the RowReader take them.
[[nodiscard]] std::vector<roster::Preset> plain_presets(std::span<const NeedsPreset> presets);

class NeedsRowReader {
public:
    NeedsRowReader(const NeedsForm& form, const roster::RosterSurvey& survey,
                   std::span<const NeedsPreset> presets);
    NeedsRowReader(const NeedsRowReader&) = delete; // its parts refer to one another
    NeedsRowReader& operator=(const NeedsRowReader&) = delete;
    NeedsRowReader(NeedsRowReader&&) = delete;
    NeedsRowReader& operator=(NeedsRowReader&&) = delete;
    ~NeedsRowReader() = default;

    // The first problem, good until the next call; null if there is none.
    [[nodiscard]] const Diagnostic* read(const Record& record);
    [[nodiscard]] bool is_no_person() const { return cells_.is_no_person(); }
    [[nodiscard]] const needs::NeedsPerson& person() const { return person_; }
    // As the roster writes it: of what `missing` or an error names so. Where the roster has no
    // column at all of what is asked, as one of persons in JSON, that name itself.
    [[nodiscard]] std::string heading_of(std::string_view name) const;

private:
    [[nodiscard]] bool read_fact(std::size_t column, const Record& record);
    [[nodiscard]] bool read_records_cell(std::size_t column, const Record& record);
    [[nodiscard]] bool read_total(std::size_t column);
    void read_sum(std::size_t column);
    [[nodiscard]] bool take_sums();
    void read_hours(std::size_t column, const Record& record);
    [[nodiscard]] bool read_column(std::size_t column, const Record& record);
    [[nodiscard]] std::string_view written(std::size_t column, const Record& record) const;
    [[nodiscard]] bool refuse(Diagnostic problem, std::size_t column);

    const NeedsForm& form_;
    roster::RosterSurvey plain_;                      // in which typed columns are texts
    std::vector<std::optional<std::size_t>> columns_; // of the roster, for each of the form's
    std::vector<std::string> when_blank_;             // of typed columns
    std::vector<roster::Preset> presets_;
    roster::RowReader cells_;
    std::size_t first_of_year_ = 0; // of the person's hours
    needs::NeedsPerson person_;
    std::vector<std::size_t> sum_columns_; // of the form, for each of the person's sums
    std::optional<Diagnostic> problem_;
};

} // namespace zicha::screening
