// Which rows of a kept roster are shown, and in which order.
//
// Use: construct with what is asked; `step` a number of rows at a time until it is done; `shown`
// are the indexes of the rows. Promises: rows that are equal in what is sorted by stay in the
// roster's order, in both directions; no step takes longer than its number of rows asks. Limits:
// names sort by code point; the roster must outlive the view and not change while it is made. A row
// is found by its words if a cell that names the person or is passed through contains them, in
// either case of ASCII letters and with full-width forms like half-width ones.
#pragma once

#include "core/roster/kept_roster.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace zicha::roster {

enum class RosterOrder : std::uint8_t { row, id, name, unit, verdict, further_hours };

struct RosterQuery {
    std::optional<assess::Verdict> verdict;
    std::optional<std::uint16_t> unit;
    std::optional<std::size_t> missing; // a fact
    bool only_corrected = false;
    bool only_repeated = false; // whose id another row of these has too; with order `id` alone
    std::string words;
    RosterOrder order = RosterOrder::row;
    bool is_descending = false;

    friend bool operator==(const RosterQuery&, const RosterQuery&) = default;
};

class RosterView {
public:
    RosterView(KeptRoster& roster, RosterQuery query);

    // False once there is nothing left to do.
    bool step(std::size_t rows);
    [[nodiscard]] bool is_done() const { return stage_ == Stage::done; }
    // Complete when it is done; until then what has been found so far, in the roster's order.
    [[nodiscard]] std::span<const std::uint32_t> shown() const { return shown_; }
    [[nodiscard]] const RosterQuery& query() const { return query_; }

private:
    enum class Stage : std::uint8_t { filtering, merging, done };

    void filter(std::size_t rows);
    void merge(std::size_t rows);
    void start_merging();
    void start_pair(std::size_t left);
    [[nodiscard]] bool start_next_round();
    void keep_repeated();
    [[nodiscard]] bool holds(std::size_t index);
    [[nodiscard]] bool has_words(std::size_t index);
    void keep_key(std::size_t index);
    [[nodiscard]] bool is_before(std::uint32_t a, std::uint32_t b) const;

    KeptRoster& roster_;
    RosterQuery query_;
    std::string words_;                // normalised
    std::optional<std::size_t> label_; // the column that is sorted by, if it is one of text
    Stage stage_ = Stage::filtering;
    std::vector<std::int64_t> unit_ranks_;
    std::size_t next_ = 0; // row to be filtered
    std::vector<std::uint32_t> shown_;
    // What shown rows are sorted by: a number, or the place of a text in `texts_`.
    std::vector<std::int64_t> numbers_;
    std::vector<std::string> texts_;
    std::vector<std::uint32_t> order_; // positions in shown_, sorted in runs of `run_`
    std::vector<std::uint32_t> merged_;
    std::size_t run_ = 1;
    std::size_t at_left_ = 0; // in the two runs that are being merged
    std::size_t end_left_ = 0;
    std::size_t at_right_ = 0;
    std::size_t end_right_ = 0;
};

} // namespace zicha::roster
