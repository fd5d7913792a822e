#include "core/roster/view.hpp"

#include "core/base/order.hpp"
#include "core/base/words.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace zicha::roster {
namespace {

std::string_view label_of(RosterOrder order) {
    return order == RosterOrder::id ? "id" : "name";
}

bool is_of_text(RosterOrder order) {
    return order == RosterOrder::id || order == RosterOrder::name;
}

// For each unit its place among their names.
std::vector<std::int64_t> ranks_of(const std::vector<std::string>& units) {
    const std::vector<std::size_t> sorted =
        order_of(units.size(), [&](std::size_t a, std::size_t b) { return units[a] < units[b]; });
    std::vector<std::int64_t> ranks(units.size());
    for (std::size_t rank = 0; rank < sorted.size(); ++rank)
        ranks[sorted[rank]] = static_cast<std::int64_t>(rank);
    return ranks;
}

} // namespace

RosterView::RosterView(KeptRoster& roster, RosterQuery query)
    : roster_(roster), query_(std::move(query)), words_(normalised_word(query_.words)) {
    if (is_of_text(query_.order))
        label_ = roster.label_column(label_of(query_.order));
    if (query_.order == RosterOrder::unit)
        unit_ranks_ = ranks_of(roster.units());
}

bool RosterView::step(std::size_t rows) {
    if (stage_ == Stage::filtering)
        filter(rows);
    else if (stage_ == Stage::merging)
        merge(rows);
    return stage_ != Stage::done;
}

bool RosterView::has_words(std::size_t index) {
    const std::vector<RosterColumn>& columns = roster_.survey().columns;
    const Record& record = roster_.record(index);
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const bool is_searched =
            columns[at].use == ColumnUse::label || columns[at].use == ColumnUse::passed_through;
        if (is_searched && normalised_word(record[at]).find(words_) != std::string::npos)
            return true;
    }
    return false;
}

bool RosterView::holds(std::size_t index) {
    const KeptRow& row = roster_.row(index);
    return (!query_.verdict || row.verdict == *query_.verdict) &&
           (!query_.unit || row.unit == *query_.unit) &&
           (!query_.missing || row.missing.test(*query_.missing)) &&
           (!query_.only_corrected || row.is_corrected) && (words_.empty() || has_words(index));
}

void RosterView::keep_key(std::size_t index) {
    const KeptRow& row = roster_.row(index);
    switch (query_.order) {
    case RosterOrder::row:
        break;
    case RosterOrder::id:
    case RosterOrder::name:
        texts_.emplace_back(label_ ? trimmed(roster_.record(index)[*label_]) : std::string_view());
        break;
    case RosterOrder::unit:
        numbers_.push_back(unit_ranks_[row.unit]);
        break;
    case RosterOrder::verdict:
        numbers_.push_back(static_cast<std::int64_t>(row.verdict));
        break;
    case RosterOrder::further_hours:
        numbers_.push_back(row.has_gap ? row.further_hours.hundredths() : -1);
        break;
    }
}

void RosterView::filter(std::size_t rows) {
    const std::size_t end = std::min(roster_.size(), next_ + rows);
    for (; next_ < end; ++next_) {
        if (!holds(next_))
            continue;
        shown_.push_back(static_cast<std::uint32_t>(next_));
        keep_key(next_);
    }
    if (next_ == roster_.size())
        start_merging();
}

void RosterView::start_merging() {
    stage_ = Stage::done;
    if (query_.order == RosterOrder::row) {
        if (query_.is_descending)
            std::reverse(shown_.begin(), shown_.end());
        return;
    }
    if (shown_.size() < 2) {
        if (query_.only_repeated)
            shown_.clear();
        return;
    }
    stage_ = Stage::merging;
    order_.resize(shown_.size());
    std::iota(order_.begin(), order_.end(), 0U);
    merged_.reserve(shown_.size());
    start_pair(0);
}

bool RosterView::is_before(std::uint32_t a, std::uint32_t b) const {
    if (query_.is_descending)
        std::swap(a, b);
    return is_of_text(query_.order) ? texts_[a] < texts_[b] : numbers_[a] < numbers_[b];
}

// The two runs that begin at `left`.
void RosterView::start_pair(std::size_t left) {
    at_left_ = left;
    end_left_ = at_right_ = std::min(order_.size(), left + run_);
    end_right_ = std::min(order_.size(), left + 2 * run_);
}

void RosterView::merge(std::size_t rows) {
    for (; rows > 0; --rows) {
        const bool has_left = at_left_ < end_left_;
        const bool has_right = at_right_ < end_right_;
        if (has_left && !(has_right && is_before(order_[at_right_], order_[at_left_])))
            merged_.push_back(order_[at_left_++]);
        else if (has_right)
            merged_.push_back(order_[at_right_++]);
        else if (end_right_ < order_.size())
            start_pair(end_right_);
        else if (!start_next_round())
            return;
    }
}

// Of what is sorted by ids, in which equal ones are neighbours; a blank is none.
void RosterView::keep_repeated() {
    std::size_t kept = 0;
    for (std::size_t at = 0; at < order_.size();) {
        const std::string& id = texts_[order_[at]];
        std::size_t end = at + 1;
        while (end < order_.size() && texts_[order_[end]] == id)
            ++end;
        if (end - at > 1 && !id.empty())
            for (std::size_t row = at; row < end; ++row)
                order_[kept++] = order_[row];
        at = end;
    }
    order_.resize(kept);
}

// With runs twice as long; false once everything is one run.
bool RosterView::start_next_round() {
    order_.swap(merged_);
    merged_.clear();
    run_ *= 2;
    if (run_ < order_.size()) {
        start_pair(0);
        return true;
    }
    if (query_.only_repeated && query_.order == RosterOrder::id)
        keep_repeated();
    for (std::uint32_t& position : order_)
        position = shown_[position];
    shown_.swap(order_);
    stage_ = Stage::done;
    return false;
}

} // namespace zicha::roster
