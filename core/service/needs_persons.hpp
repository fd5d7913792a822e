// Persons in JSON into a check by a book of needs: as objects, or as lines (NDJSON).
//
// Use: a screening::NeedsCheck with `survey()`; then `take` each person, or of lines `feed` a piece
// and `take_all`, again and again, `finish` and `take_all` at the end. Promises: every person and
// every line that is not blank gives one row, in order: decided as `zicha explain` decides, or
// `invalid` with the reason; a key that is not known is one, since it could have decided otherwise.
// Limits: as PersonLines; the form must outlive it.
#pragma once

#include "core/screening/needs_check.hpp"
#include "core/service/message_lines.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace zicha::service {

class NeedsPersons {
public:
    // `drop` are labels that come out nowhere.
    explicit NeedsPersons(const screening::NeedsForm& form, std::span<const std::string> drop = {});

    [[nodiscard]] const roster::RosterSurvey& survey() const { return survey_; }
    void take(const Json& person, std::int64_t row, screening::NeedsCheck& check);

    void feed(std::string_view bytes) { lines_.feed(bytes); }
    void finish() { lines_.finish(); }
    void take_all(screening::NeedsCheck& check);

private:
    void fill(const std::vector<std::string>& labels, std::int64_t row);

    const screening::NeedsForm& form_;
    roster::RosterSurvey survey_;
    MessageLines lines_;
    std::int64_t row_ = 0;
    Record record_;
};

} // namespace zicha::service
