// Persons as lines of JSON (NDJSON), one a line, into a RosterCheck.
//
// Use: a RosterCheck with `survey()`; `feed` a piece and `take_all`, again and again; `finish` and
// `take_all` at the end. `notices` are said then. Promises: every line that is not blank gives one
// row, in order: decided, or `invalid` with the reason. Limits: most_line_bytes; UTF-8; the rule
// book and the map must outlive it.
#pragma once

#include "core/roster/check.hpp"
#include "core/service/message_lines.hpp"
#include "core/service/person_line.hpp"
#include "core/service/person_records.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::service {

class PersonLines {
public:
    static constexpr std::size_t most_line_bytes = most_person_bytes;

    PersonLines(const rules::RuleBook& book, const roster::HeadingMap& map,
                std::span<const std::string> drop)
        : records_(book, map, drop), lines_(most_line_bytes) {}

    [[nodiscard]] const roster::RosterSurvey& survey() const { return records_.survey(); }
    void feed(std::string_view bytes) { lines_.feed(bytes); }
    void finish() { lines_.finish(); }
    void take_all(roster::RosterCheck& check);
    [[nodiscard]] std::vector<Diagnostic> notices(Language language) const {
        return records_.notices(language);
    }

private:
    PersonRecords records_;
    MessageLines lines_;
    std::int64_t row_ = 0;
};

} // namespace zicha::service
