// The way of a row under a book of needs: a source's record is read, decided, and given to a sink.
//
// Use: as roster::RosterCheck, whose sources, survey and remarks it shares: survey the start of a
// roster by the form's columns (`survey_needs_roster`), make a sink (needs_result.hpp) and a
// NeedsCheck, then `take_all` from a source as often as it has records. Promises: as there: every
// record below the headings that holds anything comes out, in order, decided, `invalid` with the
// reason, or `skipped`; the others are counted. A row is decided as `needs::decide` decides the
// same person. Limits: one person after the other.
#pragma once

#include "core/base/calendar.hpp"
#include "core/needs/decide.hpp"
#include "core/roster/repeated_headings.hpp"
#include "core/roster/row_remarks.hpp"
#include "core/roster/unknown_words.hpp"
#include "core/screening/needs_row_reader.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace zicha::screening {

// A verdict of `decide`, or what became of the row otherwise.
enum class RowOutcome : std::uint8_t { yes, no, unknown, refer, needs_ruling, invalid, skipped };

// "yes" … "skipped", and the word for it.
[[nodiscard]] std::string_view name_of(RowOutcome outcome);
[[nodiscard]] Text word_of(RowOutcome outcome);

struct NeedsRow {
    const Record* record = nullptr;
    RowOutcome outcome = RowOutcome::skipped;
    const Diagnostic* problem = nullptr;            // of an invalid one
    const needs::NeedsDecision* decision = nullptr; // of a decided one
};

class NeedsRowSink {
public:
    NeedsRowSink() = default;
    NeedsRowSink(const NeedsRowSink&) = delete;
    NeedsRowSink& operator=(const NeedsRowSink&) = delete;
    virtual ~NeedsRowSink() = default;

    virtual void take(const NeedsRow& row) = 0;
    // Behind the last row of its roster.
    virtual void end() {}
    [[nodiscard]] std::int64_t masked_cells() const { return masked_cells_; }

protected:
    void count_masked() { ++masked_cells_; }

private:
    std::int64_t masked_cells_ = 0;
};

struct NeedsTally {
    static constexpr std::size_t outcomes = static_cast<std::size_t>(RowOutcome::skipped) + 1;

    std::int64_t rows = 0;  // that come out
    std::int64_t empty = 0; // that do not
    std::array<std::int64_t, outcomes> by_outcome{};

    [[nodiscard]] std::int64_t of(RowOutcome outcome) const {
        return by_outcome[static_cast<std::size_t>(outcome)];
    }
    [[nodiscard]] std::int64_t persons() const { return rows - of(RowOutcome::skipped); }
};

// As survey_roster; refused as well if no column is anything that the book asks for.
[[nodiscard]] Result<roster::RosterSurvey>
survey_needs_roster(const NeedsForm& form, const roster::RosterSample& sample,
                    const roster::SurveyOptions& options);
[[nodiscard]] Result<roster::RosterSurvey>
survey_needs_roster(const NeedsForm& form, std::string_view text,
                    const roster::SurveyOptions& options);

class NeedsCheck {
public:
    // Form and sink must outlive it.
    NeedsCheck(const NeedsForm& form, const roster::RosterSurvey& survey,
               std::span<const NeedsPreset> presets, std::optional<CivilDate> as_of,
               NeedsRowSink& sink);
    NeedsCheck(const NeedsCheck&) = delete; // its parts refer to one another
    NeedsCheck& operator=(const NeedsCheck&) = delete;
    NeedsCheck(NeedsCheck&&) = delete;
    NeedsCheck& operator=(NeedsCheck&&) = delete;
    ~NeedsCheck() = default;

    // All that the source has now.
    template <typename Source> void take_all(Source& source) {
        while (source.next(record_))
            take(record_);
    }
    void take(const Record& record);
    // Whatever the record holds, a row comes out: with the problem, or the person; neither is no
    // person.
    void take_person(const Record& record, const Diagnostic* problem,
                     const needs::NeedsPerson* person);

    [[nodiscard]] const NeedsTally& tally() const { return tally_; }
    // Words in the cells that nobody knows.
    [[nodiscard]] std::vector<roster::UnknownWord> unknown_words() const {
        return unknown_.words();
    }
    // What is said of single rows, once all have been taken.
    [[nodiscard]] std::vector<Diagnostic> notices() const;

private:
    [[nodiscard]] bool is_row(const Record& record);
    void remark(const Record& record, const NeedsRow& row);
    [[nodiscard]] Diagnostic undecided(Diagnostic problem, const Record& record) const;

    const NeedsForm& form_;
    roster::RosterSurvey survey_;
    std::optional<CivilDate> as_of_;
    NeedsRowSink& sink_;
    roster::LabelColumns labels_;
    NeedsRowReader reader_;
    roster::RepeatedHeadings headings_;
    roster::RowRemarks remarks_;
    roster::UnknownWords unknown_;
    Record record_;
    std::size_t records_ = 0;
    bool is_misplaced_ = false; // rows come below headings in another order
    std::int64_t last_row_ = 0;
    NeedsTally tally_;
};

} // namespace zicha::screening
